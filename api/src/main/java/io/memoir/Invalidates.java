package io.memoir;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method after which cached functions of the same type may return something else: their results
 * are forgotten when it ends, for all arguments, in memory and on disk, for all processes.
 *
 * <pre>
 * public interface Quotes {
 *   &#64;CacheData
 *   List&lt;Quote&gt; history(String symbol);
 *
 *   &#64;Invalidates("history")
 *   void add(Quote quote);
 * }
 * </pre>
 *
 * <p>It counts however the method ends: one that throws may have changed something before. Results
 * whose computing began before the method ended are not used after it either. A call that does not
 * go through the wrapper is not noticed. The method itself is not cached, whatever an annotation on
 * its type says.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Invalidates {

  /**
   * The names of cached methods of the same type, inherited ones included; all overloads of a name
   * are meant. A name that no cached method has is a compile error.
   *
   * @return the names
   */
  String[] value();
}
