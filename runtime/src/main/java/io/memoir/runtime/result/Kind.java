package io.memoir.runtime.result;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What tells functions apart whose results are data from those whose results are resources. */
public interface Kind {

  /** Whether a result that was fenced by a clear is of use to those who asked before it. */
  boolean outlivesFence();

  /** Whether what leaves has to be released. */
  boolean releases();

  /** What is asked before an existing result is used. */
  @Nullable
  Predicate<@Nullable Object> validate();

  /** What is kept of the result under {@code key}, before anybody else can find it. */
  @Nullable
  Object keep(Object key, @Nullable Object result);

  /** Called before the method is run after the caches were closed; may refuse by throwing. */
  void requireOpen();

  /** A result left the cache; called once for each, on the thread that took it out. */
  void left(@Nullable Object kept);
}
