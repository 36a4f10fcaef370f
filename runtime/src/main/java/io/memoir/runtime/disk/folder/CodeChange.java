package io.memoir.runtime.disk.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A member, class or library that differs between two versions of a function's code.
 *
 * <p>Immutable.
 *
 * @param part what people call it, as in {@code com.acme.Prices.round(double)}
 * @param before its digest in the older version; empty if it was not reached
 * @param after its digest in the newer version; empty if it is not reached any more
 */
public record CodeChange(String part, String before, String after) {

  /**
   * Compares what two folders of results say of their code.
   *
   * @return in the order of their names; none if one of them does not say
   */
  public static List<CodeChange> between(Path older, Path newer) {
    return between(older, CodeFile.read(newer));
  }

  /**
   * Compares what a folder of results says of its code with code that has no folder yet.
   *
   * @param after what its parts say, by what people call them
   * @return in the order of their names; none if one of them does not say
   */
  public static List<CodeChange> between(Path older, SortedMap<String, String> after) {
    SortedMap<String, String> before = CodeFile.read(older);
    return before.isEmpty() || after.isEmpty() ? List.of() : between(before, after);
  }

  /** Compares two sets of parts with their digests. */
  static List<CodeChange> between(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    Set<String> parts = new TreeSet<>(before.keySet());
    parts.addAll(after.keySet());
    List<CodeChange> changes = new ArrayList<>();
    for (String part : parts) {
      CodeChange change =
          new CodeChange(part, before.getOrDefault(part, ""), after.getOrDefault(part, ""));
      if (!change.before().equals(change.after())) {
        changes.add(change);
      }
    }
    return changes;
  }

  /** As in {@code com.acme.Prices.round(double) changed}. */
  public String words() {
    if (before.isEmpty()) {
      return part + " is new";
    }
    return part + (after.isEmpty() ? " is not used any more" : " changed");
  }
}
