package io.memoir.promises.disk.fuzz;

import io.memoir.runtime.CacheStats;
import io.memoir.runtime.Caches;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks for lists and a point, and says how that went. */
final class ReadingProcess {

  private ReadingProcess() {}

  /** Arguments: the directory, how many lists, a file for what it found. */
  public static void main(String[] arguments) throws Exception {
    int number = Integer.parseInt(arguments[1]);
    try (Caches caches =
        Caches.builder().isolated().directory(Path.of(arguments[0])).build()) {
      Kinds kinds = new Kinds_Cached(new Kinds.Computed(), caches);
      kinds.point(0);
      for (int key = 0; key < number; key++) {
        if (!kinds.list(key).equals(new Kinds.Computed().list(key))) {
          throw new AssertionError("a wrong list");
        }
      }
      CacheStats stats = caches.stats();
      Files.writeString(
          Path.of(arguments[2]), stats.disk().hits() + " hits, " + stats.storeErrors() + " errors");
    }
  }
}
