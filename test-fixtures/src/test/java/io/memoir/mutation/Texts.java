package io.memoir.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts beside the tests. */
public final class Texts {

  private Texts() {}

  /** The text of a resource of the folder {@code mutation}. */
  public static String read(String name) {
    try (InputStream in = Texts.class.getResourceAsStream("/mutation/" + name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
