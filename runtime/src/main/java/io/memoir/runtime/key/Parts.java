package io.memoir.runtime.key;

import io.memoir.runtime.key.bytes.Tag;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The parts of a tree, handed out one by one. For one thread and one pass. */
final class Parts {
  private final @Nullable Tag bag;
  private final int width;
  private final Iterator<? extends @Nullable Object> parts;
  private final IntFunction<String> names;
  private int taken;

  private Parts(
      @Nullable Tag bag,
      int width,
      Iterator<? extends @Nullable Object> parts,
      IntFunction<String> names) {
    this.bag = bag;
    this.width = width;
    this.parts = parts;
    this.names = names;
  }

  /** Parts whose order counts, with a path step for each, given its index. */
  static Parts ordered(Iterable<? extends @Nullable Object> parts, IntFunction<String> names) {
    return new Parts(null, 1, parts.iterator(), names);
  }

  /** Parts whose order counts, named by their index. */
  static Parts indexed(Iterable<? extends @Nullable Object> parts) {
    return ordered(parts, index -> "[" + index + "]");
  }

  /** Parts whose order does not count; the head of the tree is the tag. */
  static Parts unordered(Tag bag, Collection<? extends @Nullable Object> parts) {
    return new Parts(bag, 1, parts.iterator(), index -> "[element]");
  }

  /** Keys and values in turn, whose order does not count by pairs; the head is the tag. */
  static Parts pairs(Tag bag, Map<?, ?> map) {
    return new Parts(
        bag,
        2,
        new Pairs(map.entrySet().iterator()),
        index -> index % 2 == 0 ? "[key]" : "[value]");
  }

  boolean hasNext() {
    return parts.hasNext();
  }

  @Nullable
  Object next() {
    Object part = parts.next();
    taken++;
    return part;
  }

  /** The head of a tree whose parts are unordered; null if their order counts. */
  @Nullable
  Tag bag() {
    return bag;
  }

  /** Whether a whole element, of one part or of two, has been taken and the next not begun. */
  boolean isBetweenElements() {
    return taken > 0 && taken % width == 0;
  }

  /** The path step to the part last taken, such as {@code [3]} or {@code .owner}. */
  String step() {
    return taken == 0 ? "" : names.apply(taken - 1);
  }

  /**
   * A part that is the value itself, encoded by another rule than its class has: the elements of an
   * object that also has fields or a comparator.
   */
  record Content(Object value, Rule.Opener opener) {}

  /** Flattens map entries. */
  private static final class Pairs implements Iterator<@Nullable Object> {
    private final Iterator<? extends Map.Entry<?, ?>> entries;
    private Map.@Nullable Entry<?, ?> open;

    Pairs(Iterator<? extends Map.Entry<?, ?>> entries) {
      this.entries = entries;
    }

    @Override
    public boolean hasNext() {
      return open != null || entries.hasNext();
    }

    @Override
    public @Nullable Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map.Entry<?, ?> entry = open;
      if (entry != null) {
        open = null;
        return entry.getValue();
      }
      Map.Entry<?, ?> next = entries.next();
      open = next;
      return next.getKey();
    }
  }
}
