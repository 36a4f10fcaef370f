package io.memoir.runtime.key.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a content, and the parts that it has itself. For one thread, while it is made. */
final class Part {

  /** The way to it from the part that it is in, such as {@code .owner} or {@code [3]}. */
  final String step;

  /** Whether the order of its parts does not count. */
  final boolean isBag;

  /** The beginning of its digest: enough to find where two contents differ. */
  long digest;

  /** Its parts, in order; null if they are not kept. */
  @Nullable
  List<Part> parts;

  Part(String step, boolean isBag) {
    this.step = step;
    this.isBag = isBag;
  }

  /** Keeps a part of this one. */
  void add(Part part) {
    List<Part> kept = parts;
    if (kept == null) {
      kept = new ArrayList<>(4);
      parts = kept;
    }
    kept.add(part);
  }

  /** Forgets the parts that are so many levels below this one; returns how many there were. */
  int forget(int levels) {
    List<Part> kept = parts;
    if (kept == null) {
      return 0;
    }
    if (levels == 1) {
      parts = null;
      return kept.size();
    }
    int forgotten = 0;
    for (Part part : kept) {
      forgotten += part.forget(levels - 1);
    }
    return forgotten;
  }
}
