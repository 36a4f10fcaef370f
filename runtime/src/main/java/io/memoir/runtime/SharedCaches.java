package io.memoir.runtime;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The caches of the program, made when they are first asked for. Safe for any threads. */
final class SharedCaches {

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static volatile @Nullable Caches caches;

  private SharedCaches() {}

  // No constant: a class that fails to initialize says why only once.
  static Caches get() {
    Caches made = caches;
    return made == null ? make() : made;
  }

  private static Caches make() {
    LOCK.lock();
    try {
      Caches made = caches;
      if (made == null) {
        Caches.Builder builder = Caches.builder();
        builder.spinner.onTerminal();
        made = builder.build();
        releaseAtEnd(made);
        caches = made;
      }
      return made;
    } finally {
      LOCK.unlock();
    }
  }

  /** Releases what is left when the program ends. */
  private record Closing(Caches made) implements Runnable {

    @Override
    public void run() {
      made.close();
    }
  }

  private static void releaseAtEnd(Caches made) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(new Closing(made), "memoir-release"));
    } catch (IllegalStateException e) {
      // The program is ending already: what is opened now goes with the process.
      System.getLogger("io.memoir.release")
          .log(System.Logger.Level.WARNING, "Resources opened from now on are not released.", e);
    }
  }
}
