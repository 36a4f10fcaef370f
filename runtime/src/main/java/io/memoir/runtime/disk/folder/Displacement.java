package io.memoir.runtime.disk.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Moves folders away that have the name of one of our files; nothing in them is lost. */
public final class Displacement {

  private Displacement() {}

  /**
   * Makes way for a file.
   *
   * @return whether there was a folder in its place
   * @throws IOException when the folder cannot be moved
   */
  public static boolean clear(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    int number = 1;
    Path away = target.resolveSibling(target.getFileName() + ".foreign-" + number);
    while (Files.exists(away)) {
      number++;
      away = target.resolveSibling(target.getFileName() + ".foreign-" + number);
    }
    Files.move(target, away);
    return true;
  }
}
