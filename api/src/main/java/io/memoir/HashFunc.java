package io.memoir;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Function;

/**
 * Pairs a type with the function that takes the place of its values in a key, at any depth inside
 * an argument.
 *
 * <p>It serves the type and its subtypes; where several fit, the nearest wins. What the function
 * returns is part of the key; no hash function is applied to it again. {@link ById} is one that
 * keys by identity. Exactly one of {@link #type()} and {@link #typeName()} is set.
 *
 * <pre>{@code
 * @CacheData(hashFuncs = @HashFunc(type = Model.class, with = ModelVersion.class))
 * Report backtest(Model model);
 * }</pre>
 *
 * <p>Source: Streamlit, parameter {@code hash_funcs}; there a registration does not serve subtypes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface HashFunc {

  /**
   * The type whose values the function hashes.
   *
   * @return a class or interface; {@code void.class} stands for "see {@link #typeName()}"
   */
  Class<?> type() default void.class;

  /**
   * The fully qualified name of the type, for a type that cannot be named in source.
   *
   * @return a binary name such as {@code com.acme.Outer$Inner}, or the empty string
   */
  String typeName() default "";

  /**
   * The hash function. Equal values have equal results; values that differ in what the cached
   * function reads have different ones.
   *
   * @return a class with a constructor without parameters, accessible from the wrapper's package
   */
  Class<? extends Function<?, ?>> with();
}
