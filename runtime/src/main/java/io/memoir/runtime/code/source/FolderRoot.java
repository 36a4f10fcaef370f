package io.memoir.runtime.code.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder of class files. Libraries come in jars, so what is in a folder is of the program. */
final class FolderRoot extends CodeRoot {

  /** When folders were changed, as far as they were looked at. */
  private final Map<String, Long> folders = new HashMap<>();

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

  private File file(String entry) {
    return new File(path().toFile(), entry);
  }

  @Override
  byte[] read(String entry) throws IOException {
    // By a stream that an interrupt does not close.
    try (InputStream in = new FileInputStream(file(entry))) {
      return in.readAllBytes();
    }
  }

  @Override
  boolean contains(String entry) {
    return file(entry).exists();
  }

  /**
   * By what is quickest to ask, if that tells: a file that takes the place of another one, whatever
   * its times, changes its folder, and a time of a whole second was set by a tool.
   */
  @Override
  boolean isOlder(String entry, Began began) throws IOException {
    File file = file(entry);
    long millis = file.lastModified();
    boolean isTold = millis % TimeUnit.SECONDS.toMillis(1) != 0;
    return began.isNotBefore(
        isTold && began.isNotBefore(folderNanos(file))
            ? TimeUnit.MILLISECONDS.toNanos(millis + 1)
            : FileStamp.of(file.toPath()).lastNanos());
  }

  private long folderNanos(File file) throws IOException {
    String folder = String.valueOf(file.getParent());
    Long known = folders.get(folder);
    if (known == null) {
      known = FileStamp.of(Path.of(folder)).lastNanos();
      folders.put(folder, known);
    }
    return known;
  }

  @Override
  void forEach(Entries entries) throws IOException {
    ClassFolder.forEach(path(), new Reading(entries));
  }

  /** Reads one file after the other into the same memory. */
  private static final class Reading implements ClassFolder.Visitor {

    private final Entries entries;
    private byte[] buffer = new byte[1 << 16];

    Reading(Entries entries) {
      this.entries = entries;
    }

    @Override
    public void accept(String entry, File file) throws IOException {
      int length = 0;
      try (InputStream in = new FileInputStream(file)) {
        for (int count = in.read(buffer); count >= 0; count = read(in, length)) {
          length += count;
        }
      }
      entries.accept(entry, buffer, length);
    }

    private int read(InputStream in, int length) throws IOException {
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * length);
      }
      return in.read(buffer, length, buffer.length - length);
    }
  }

  /** Has folders looked at anew. */
  @Override
  public void close() {
    folders.clear();
  }
}
