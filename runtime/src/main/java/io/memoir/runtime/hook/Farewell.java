package io.memoir.runtime.hook;

import io.memoir.hook.EvictionReason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is run for results that leave: {@code onRelease} or {@code onEvict}. What it throws is
 * logged: the caller whose call has let the result leave has nothing to do with it, and others that
 * leave together with it are still to be told of.
 *
 * <p>Safe for any threads if the user's class is.
 */
public final class Farewell {

  private static final Logger LOG = System.getLogger("io.memoir.release");

  private final String attribute;
  private final BiConsumer<@Nullable Object, EvictionReason> consumer;

  private Farewell(String attribute, BiConsumer<@Nullable Object, EvictionReason> consumer) {
    this.attribute = attribute;
    this.consumer = consumer;
  }

  /**
   * Runs a class that takes the result and the reason.
   *
   * @param attribute what names the class, for the log
   */
  public static Farewell of(
      String attribute, BiConsumer<@Nullable Object, EvictionReason> consumer) {
    return new Farewell(attribute, consumer);
  }

  /** Runs a class that takes the result alone. */
  public static Farewell of(String attribute, Consumer<@Nullable Object> consumer) {
    return new Farewell(attribute, new WithoutReason(consumer));
  }

  /**
   * Runs it for one result.
   *
   * @param function whose result it is, for the log
   */
  public void to(String function, @Nullable Object result, EvictionReason reason) {
    try {
      consumer.accept(result, reason);
    } catch (Throwable e) {
      failed(function, e);
    }
  }

  /** Logs that what should have been run for a result was not, or has failed. */
  public void failed(String function, Throwable why) {
    LOG.log(Level.WARNING, attribute + " of " + function + " failed; the result is dropped.", why);
  }

  /** Leaves the reason out. */
  private record WithoutReason(Consumer<@Nullable Object> consumer)
      implements BiConsumer<@Nullable Object, EvictionReason> {

    @Override
    public void accept(@Nullable Object result, EvictionReason reason) {
      consumer.accept(result);
    }
  }
}
