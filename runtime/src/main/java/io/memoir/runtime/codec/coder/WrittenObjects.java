package io.memoir.runtime.codec.coder;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers objects by identity. For one thread.
 *
 * <p>The first few are compared one by one, because most graphs have few, and an identity hash code
 * costs more than that.
 */
public final class WrittenObjects {

  private static final int FEW = 8;

  private static final int FIRST_TABLE = 64;

  private @Nullable Object[] keys = new @Nullable Object[FEW];
  private int[] numbers = new int[FEW];
  private int count;

  /** Creates an empty one. */
  public WrittenObjects() {}

  /**
   * Notes the number of an object, unless it has one.
   *
   * @return the number that it had, or -1
   */
  public int putIfAbsent(Object key, int number) {
    if (keys.length == FEW) {
      for (int i = 0; i < count; i++) {
        if (keys[i] == key) {
          return numbers[i];
        }
      }
      if (count < FEW) {
        keys[count] = key;
        numbers[count++] = number;
        return -1;
      }
      rehash(FIRST_TABLE);
    } else if (count > keys.length / 2) {
      rehash(Math.multiplyExact(2, keys.length));
    }
    int slot = slot(key);
    if (keys[slot] != null) {
      return numbers[slot];
    }
    keys[slot] = key;
    numbers[slot] = number;
    count++;
    return -1;
  }

  private int slot(Object key) {
    int mask = keys.length - 1;
    int hash = System.identityHashCode(key) * 0x9E3779B9;
    int slot = (hash ^ hash >>> 16) & mask;
    while (keys[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash(int length) {
    @Nullable Object[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new @Nullable Object[length];
    numbers = new int[length];
    for (int i = 0; i < oldKeys.length; i++) {
      Object key = oldKeys[i];
      if (key != null) {
        int slot = slot(key);
        keys[slot] = key;
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  /** Forgets all. */
  public void clear() {
    Arrays.fill(keys, null);
    count = 0;
  }
}
