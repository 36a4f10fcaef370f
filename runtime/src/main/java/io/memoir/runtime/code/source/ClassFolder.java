package io.memoir.runtime.code.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * The class files of a folder, in whatever order the file system has them. Links are followed, as
 * class loaders do.
 *
 * <p>For one thread. Without streams and lambdas: this is what a program waits for when it begins.
 */
final class ClassFolder {

  private final Visitor visitor;

  /** What the file system calls the folders that were looked through: links can make circles. */
  private final Set<Object> met = new HashSet<>();

  private ClassFolder(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Whether a file has a class that can be loaded, by its name. */
  static boolean isClassFile(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  /** Takes class files. */
  interface Visitor {

    /** Takes a folder, before its files. */
    default void begin(File folder) throws IOException {
      // Only files count.
    }

    /**
     * Takes a class file.
     *
     * @param entry its path in the folder, with slashes
     */
    void accept(String entry, File file) throws IOException;
  }

  /**
   * Goes through a folder.
   *
   * @throws IOException when one below it cannot be listed, or the visitor throws one
   */
  static void forEach(Path folder, Visitor visitor) throws IOException {
    new ClassFolder(visitor).visit(folder.toFile(), "");
  }

  private void visit(File folder, String prefix) throws IOException {
    Object key =
        Files.readAttributes(folder.toPath(), BasicFileAttributes.class).fileKey();
    if (key != null && !met.add(key)) {
      return;
    }
    visitor.begin(folder);
    String[] names = folder.list();
    if (names == null) {
      throw new IOException(folder + " cannot be listed");
    }
    for (String name : names) {
      File file = new File(folder, name);
      if (isClassFile(name)) {
        visitor.accept(prefix + name, file);
      } else if (file.isDirectory()) {
        visit(file, prefix + name + "/");
      }
    }
  }
}
