package io.memoir.runtime.size;

import org.jspecify.annotations.Nullable;

/**
 * The objects that were met, by identity: a plain table, because there may be millions. For one
 * thread.
 */
final class Seen {

  private static final int FIRST_CAPACITY = 64;

  /** A power of two, at most half full. */
  private @Nullable Object[] table = new Object[FIRST_CAPACITY];

  private int size;

  Seen() {}

  /** Adds an object; false if it was there. */
  boolean add(Object object) {
    if (2 * size >= table.length) {
      grow();
    }
    int place = place(object, table);
    if (table[place] != null) {
      return false;
    }
    table[place] = object;
    size++;
    return true;
  }

  private void grow() {
    @Nullable Object[] grown = new Object[2 * table.length];
    for (Object object : table) {
      if (object != null) {
        grown[place(object, grown)] = object;
      }
    }
    table = grown;
  }

  /** Where an object is, or belongs. */
  @SuppressWarnings("ReferenceEquality") // That is what it is for.
  private static int place(Object object, @Nullable Object[] in) {
    int place = ((System.identityHashCode(object) * 0x9E3779B9) >>> 1) & (in.length - 1);
    while (in[place] != null && in[place] != object) {
      place = (place + 1) & (in.length - 1);
    }
    return place;
  }
}
