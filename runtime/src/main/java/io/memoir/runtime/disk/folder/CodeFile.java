package io.memoir.runtime.disk.folder;

import io.memoir.runtime.code.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;

/**
 * What the code of a function was when its results were computed, beside them: a line for each
 * member, class and library that it reaches.
 */
public final class CodeFile {

  /** Larger ones are not ours. */
  private static final long MOST_BYTES = 64L << 20;

  private CodeFile() {}

  /** The content of the file. */
  public static byte[] content(Fingerprint code) {
    return code.lines().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the file of a folder of results.
   *
   * @return empty if it is not there or none of ours: then nobody knows what the code was
   */
  public static SortedMap<String, String> read(Path folder) {
    Path file = folder.resolve(FileNames.CODE);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
        return Collections.emptySortedMap();
      }
      SortedMap<String, String> parts = Fingerprint.parts(Files.readString(file));
      return parts == null ? Collections.emptySortedMap() : parts;
    } catch (IOException e) {
      return Collections.emptySortedMap();
    }
  }
}
