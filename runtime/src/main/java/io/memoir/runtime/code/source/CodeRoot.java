package io.memoir.runtime.code.source;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder or jar that classes are loaded from. Not for several threads at once. */
abstract class CodeRoot implements AutoCloseable {

  private final Path path;

  CodeRoot(Path path) {
    this.path = path;
  }

  final Path path() {
    return path;
  }

  /** Whether it is a part of the program that is being written, rather than a library. */
  abstract boolean isProject() throws IOException;

  /** What a library is: changes with everything in it that can run. */
  abstract String identity() throws IOException;

  /**
   * Reads a class file.
   *
   * @param entry its path in the root, with slashes
   */
  abstract byte[] read(String entry) throws IOException;

  /** Whether there is a file of this path in the root. */
  abstract boolean contains(String entry) throws IOException;

  /** Whether a class file was not changed after the program had begun. */
  abstract boolean isOlder(String entry, Began began) throws IOException;

  /** Whether it has class files for some versions of Java only. */
  boolean isMultiRelease() throws IOException {
    return false;
  }

  /** What it adds to the class path: URLs, relative to it; null if it adds nothing. */
  @Nullable
  String classPath() throws IOException {
    return null;
  }

  /** Reads all class files of the program. */
  abstract void forEach(Entries entries) throws IOException;

  /** Takes class files. */
  interface Entries {

    /**
     * Takes one.
     *
     * @param entry its path in the root, with slashes
     * @param file begins with its content; used again for the next one
     * @param length the length of the content
     */
    void accept(String entry, byte[] file, int length);
  }

  @Override
  public abstract void close();
}
