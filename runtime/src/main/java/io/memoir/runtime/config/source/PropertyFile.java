package io.memoir.runtime.config.source;

import io.memoir.error.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The lines of a file of properties in UTF-8, where no key may stand twice.
 *
 * <p>For one thread.
 */
public final class PropertyFile extends Properties {

  private static final long serialVersionUID = 1L;

  private final String place;

  private PropertyFile(String place) {
    this.place = place;
  }

  /** The keys and values of the file at {@code place}. */
  public static Map<String, String> read(InputStream stream, String place) throws IOException {
    PropertyFile file = new PropertyFile(place);
    try {
      // A decoder of its own fails on bytes that are no UTF-8; one by charset would replace them.
      file.load(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "%s cannot be read: %s%nWrite the character itself, or four hexadecimal digits after \\u."
              .formatted(place, e.getMessage()),
          e);
    }
    Map<String, String> lines = new TreeMap<>();
    file.forEach((name, value) -> lines.put((String) name, (String) value));
    return lines;
  }

  /** Called by {@link #load} for each line. */
  @Override
  public synchronized Object put(Object key, Object value) {
    if (super.put(key, value) != null) {
      throw new ConfigurationException(
          "The property %s stands twice in %s.%nRemove one of the two lines."
              .formatted(key, place));
    }
    return value;
  }
}
