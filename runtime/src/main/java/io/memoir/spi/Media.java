package io.memoir.spi;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that an {@link Element} shows: an image, a sound, a file to download.
 *
 * <p>Immutable: it has a copy of the bytes, and gives out copies.
 */
public final class Media {

  private final String type;
  private final byte[] bytes;

  private Media(String type, byte[] bytes) {
    this.type = Objects.requireNonNull(type, "type");
    this.bytes = bytes;
  }

  /**
   * Takes a copy of the bytes.
   *
   * @param type the media type, as in {@code image/png}
   * @param bytes what is shown
   * @return the media
   */
  public static Media of(String type, byte[] bytes) {
    return new Media(type, bytes.clone());
  }

  /**
   * What kind of bytes they are.
   *
   * @return the media type, as in {@code image/png}
   */
  public String type() {
    return type;
  }

  /**
   * The bytes.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * How many bytes there are.
   *
   * @return 0 or more
   */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Media that
        && type.equals(that.type)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return type + " of " + bytes.length + " bytes";
  }
}
