package io.memoir.runtime.disk.folder;

import io.memoir.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that holds the key that results on disk are signed with: its bytes, all of them. */
public final class SigningKeyFile {

  private static final int SHORTEST = 16;

  private SigningKeyFile() {}

  /**
   * Reads a key.
   *
   * @param file the file, or null for none
   * @return the key, 16 bytes or more; null for none
   * @throws ConfigurationException when the file cannot be read, or is too short for a secret
   */
  public static byte @Nullable [] read(@Nullable Path file) {
    if (file == null) {
      return null;
    }
    byte[] key;
    try {
      key = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          "The signing key cannot be read from %s: %s.%nName a readable file of 16 bytes or more."
              .formatted(file, e),
          e);
    }
    if (key.length < SHORTEST) {
      throw new ConfigurationException(
          "The signing key in %s has %d bytes, which can be guessed.%n%s"
              .formatted(file, key.length, "Write 16 random bytes or more."),
          null);
    }
    return key;
  }
}
