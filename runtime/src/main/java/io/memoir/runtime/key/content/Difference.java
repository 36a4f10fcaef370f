package io.memoir.runtime.key.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where two contents differ. */
final class Difference {

  private Difference() {}

  /** The path from a part that has changed to the first part in it that has, and so on. */
  static String path(Part before, Part after) {
    StringBuilder path = new StringBuilder();
    Pair changed = new Pair(before, after);
    while (changed != null) {
      path.append(changed.before.step);
      changed = changed.next();
    }
    return path.toString();
  }

  /** A part, as it was and as it is. */
  private record Pair(Part before, Part after) {

    /** The first part of this one that has changed; null if none is known, or one came or went. */
    @Nullable
    Pair next() {
      List<Part> old = before.parts;
      List<Part> now = after.parts;
      if (old == null || now == null || old.size() != now.size() || before.isBag != after.isBag) {
        return null;
      }
      return before.isBag ? nextOfBag(old, now) : nextInOrder(old, now);
    }

    private static @Nullable Pair nextInOrder(List<Part> old, List<Part> now) {
      for (int i = 0; i < old.size(); i++) {
        Pair part = new Pair(old.get(i), now.get(i));
        if (part.hasChanged()) {
          return part.before.step.equals(part.after.step) ? part : null;
        }
      }
      return null;
    }

    /** Keys and values in turn, in any order, are compared by their keys; elements not at all. */
    private static @Nullable Pair nextOfBag(List<Part> old, List<Part> now) {
      if (old.isEmpty() || !old.get(0).step.equals("[key]") || old.size() % 2 != 0) {
        return null;
      }
      Map<Long, Part> values = new HashMap<>();
      for (int i = 0; i < now.size(); i += 2) {
        values.put(now.get(i).digest, now.get(i + 1));
      }
      for (int i = 0; i < old.size(); i += 2) {
        Part value = values.get(old.get(i).digest);
        if (value == null) {
          return null;
        }
        Pair part = new Pair(old.get(i + 1), value);
        if (part.hasChanged()) {
          return part;
        }
      }
      return null;
    }

    private boolean hasChanged() {
      return before.digest != after.digest;
    }
  }
}
