package io.memoir.promises.disk.start;

import io.memoir.runtime.Caches;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Opens a directory, asks each function once, and ends with the number of answers that came from
 * disk. It has no lambda of its own.
 */
public final class StartingProcess {

  private StartingProcess() {}

  /** Does it; the argument is the directory. */
  public static void main(String[] args) {
    Caches caches = Caches.builder().directory(Path.of(args[0])).build();
    Library library = new Library_Cached(new SmallLibrary(), caches);
    byte[] page = library.page(7);
    String title = library.title("Emma");
    long visitors = library.visitors(LocalDate.of(2026, 1, 31), DayOfWeek.FRIDAY);
    boolean isRight = page.length == 3 && page[0] == 7 && title.equals("Emma") && visitors == 5;
    // Without closing or logging: only the way to the answers is of interest.
    Runtime.getRuntime().halt(isRight ? (int) caches.stats().disk().hits() : -1);
  }
}
