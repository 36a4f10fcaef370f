package io.memoir.runtime.code.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of class files. Libraries come in jars, so what is in a folder is of the program. */
final class FolderRoot extends CodeRoot {

  FolderRoot(Path path) {
    super(path);
  }

  @Override
  boolean isProject() {
    return true;
  }

  @Override
  String identity() {
    throw new IllegalStateException("A folder is no library: " + path());
  }

  @Override
  byte[] read(String entry) throws IOException {
    return read(stamped(entry).toFile());
  }

  /** By a stream that an interrupt does not close. */
  private static byte[] read(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return in.readAllBytes();
    }
  }

  @Override
  boolean contains(String entry) {
    return Files.exists(stamped(entry));
  }

  @Override
  Path stamped(String entry) {
    return path().resolve(entry);
  }

  @Override
  void forEach(Entries entries) throws IOException {
    ClassFolder.forEach(path(), new ClassFolder.Visitor() {
      @Override
      public void accept(String entry, File file) throws IOException {
        entries.accept(entry, read(file));
      }
    });
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
