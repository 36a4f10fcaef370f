package io.memoir.size;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name of a number of bytes. */
record ByteUnit(String name, long bytes) {

  /** All units; those of 1000 and those of 1024 each in ascending order. */
  static final List<ByteUnit> ALL = List.of(
      new ByteUnit("B", 1),
      new ByteUnit("KB", 1000L),
      new ByteUnit("MB", 1000L * 1000),
      new ByteUnit("GB", 1000L * 1000 * 1000),
      new ByteUnit("TB", 1000L * 1000 * 1000 * 1000),
      new ByteUnit("KiB", 1L << 10),
      new ByteUnit("MiB", 1L << 20),
      new ByteUnit("GiB", 1L << 30),
      new ByteUnit("TiB", 1L << 40));

  /** The unit of that name; null if there is none. */
  static @Nullable ByteUnit named(String name) {
    return ALL.stream().filter(unit -> unit.isNamed(name)).findFirst().orElse(null);
  }

  /**
   * The case does not matter, as long as it says nothing else: a {@code Mb} is a megabit, and so
   * may a {@code b} be a bit.
   */
  private boolean isNamed(String other) {
    boolean isBit = other.equals("b") || other.matches("[A-Z][Ii]?b");
    return !isBit && name.equalsIgnoreCase(other);
  }
}
