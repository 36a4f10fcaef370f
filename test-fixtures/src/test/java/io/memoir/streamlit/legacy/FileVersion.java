package io.memoir.streamlit.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;

/** The name of a file, its size and when it was written. */
public final class FileVersion implements Function<FileReference, List<Object>> {

  @Override
  public List<Object> apply(FileReference file) {
    try {
      return List.of(
          file.path(),
          Files.size(file.path()),
          Files.getLastModifiedTime(file.path()).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
