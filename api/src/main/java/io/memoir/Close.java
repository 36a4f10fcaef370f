package io.memoir;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Closes a result that leaves the cache, for {@link CacheResource#onRelease()}.
 *
 * <p>Safe for any threads.
 */
public final class Close implements Consumer<@Nullable AutoCloseable> {

  /** Makes the consumer; it has no state. */
  public Close() {}

  /**
   * Closes {@code result}.
   *
   * @param result what to close; {@code null} is left alone
   * @throws IllegalStateException when {@code close} throws a checked exception, which is its cause
   */
  @Override
  public void accept(@Nullable AutoCloseable result) {
    if (result == null) {
      return;
    }
    try {
      result.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Closing " + result.getClass().getName() + " was stopped.", e);
    } catch (Exception e) {
      throw new IllegalStateException("Closing " + result.getClass().getName() + " failed.", e);
    }
  }
}
