package io.memoir.runtime.disk.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the code of a function was when its results were computed, beside them: a line for each
 * member, class and library that it reaches.
 */
public final class CodeFile {

  private static final char SEPARATOR = '\t';

  /** Larger ones are not ours. */
  private static final long MOST_BYTES = 64L << 20;

  private CodeFile() {}

  /** The content of the file. */
  public static byte[] content(SortedMap<String, String> parts) {
    StringBuilder lines = new StringBuilder();
    parts.forEach((part, digest) -> lines
        .append(part.replace(SEPARATOR, ' '))
        .append(SEPARATOR)
        .append(digest)
        .append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the file of a folder of results.
   *
   * @return empty if it is not there or none of ours: then nobody knows what the code was
   */
  public static SortedMap<String, String> read(Path folder) {
    Path file = folder.resolve(FileNames.CODE);
    SortedMap<String, String> parts = new TreeMap<>();
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
        return Collections.emptySortedMap();
      }
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        int end = line.lastIndexOf(SEPARATOR);
        if (end < 0) {
          return Collections.emptySortedMap();
        }
        parts.put(line.substring(0, end), line.substring(end + 1));
      }
    } catch (IOException e) {
      return Collections.emptySortedMap();
    }
    return parts;
  }
}
