package io.memoir.runtime.disk.element;

import io.memoir.spi.Media;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What type a value of an element has; the codes are part of the format of files. */
enum ValueTag {
  NULL(0, null),
  TEXT(1, String.class),
  BOOLEAN(2, Boolean.class),
  BYTE(3, Byte.class),
  SHORT(4, Short.class),
  INTEGER(5, Integer.class),
  LONG(6, Long.class),
  FLOAT(7, Float.class),
  DOUBLE(8, Double.class),
  BIG_INTEGER(9, BigInteger.class),
  BIG_DECIMAL(10, BigDecimal.class),
  INSTANT(11, Instant.class),
  DATE(12, LocalDate.class),
  MEDIA(13, Media.class),
  LIST(14, List.class),
  MAP(15, Map.class);

  private final int code;
  private final @Nullable Class<?> type;

  ValueTag(int code, @Nullable Class<?> type) {
    this.code = code;
    this.type = type;
  }

  int code() {
    return code;
  }

  /** The tag of a value that an element admits. */
  static ValueTag of(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    for (ValueTag tag : values()) {
      if (tag.type != null && tag.type.isInstance(value)) {
        return tag;
      }
    }
    throw new IllegalStateException("no element holds " + value.getClass());
  }

  /** The tag with a code; null if there is none. */
  static @Nullable ValueTag of(int code) {
    for (ValueTag tag : values()) {
      if (tag.code == code) {
        return Objects.requireNonNull(tag);
      }
    }
    return null;
  }
}
