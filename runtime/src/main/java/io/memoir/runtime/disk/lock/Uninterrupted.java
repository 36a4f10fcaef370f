package io.memoir.runtime.disk.lock;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.ClosedFileSystemException;

/**
 * Works on files although the thread is interrupted: a channel closes when a thread that is
 * interrupted uses it, and an interrupt of the caller is no reason to lose a result.
 */
public final class Uninterrupted {

  /**
   * Works on files.
   *
   * @param <T> what it gives
   * @param <X> what it throws besides
   */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /**
     * Does the work; may be called again.
     *
     * @throws IOException when a file fails
     * @throws X what else can go wrong
     */
    T run() throws IOException, X;
  }

  private Uninterrupted() {}

  /**
   * Does the work, again if an interrupt came between; the thread is interrupted afterwards if it
   * was before or became so.
   *
   * @throws IOException when a file fails
   * @throws X what else the work throws
   */
  public static <T, X extends Exception> T run(Work<T, X> work) throws IOException, X {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return work.run();
        } catch (ClosedByInterruptException e) {
          // The channel was the work's own; it opens another one.
          interrupted |= Thread.interrupted();
        } catch (ClosedFileSystemException | SecurityException e) {
          // To who calls it is all the same why a file is not there for him.
          throw new IOException(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
