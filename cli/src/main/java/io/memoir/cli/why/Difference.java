package io.memoir.cli.why;

import io.memoir.runtime.disk.folder.FunctionVersion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two versions of a function.
 *
 * <p>Immutable.
 *
 * @param property its name in {@code about.properties}
 * @param words what people call it
 * @param asked what it is in the version that is asked about
 * @param other what it is in the other one
 */
public record Difference(String property, String words, String asked, String other) {

  /** Compares two versions. */
  static List<Difference> between(FunctionVersion asked, FunctionVersion other) {
    return Stream.of(
            new Difference("bodyHash", "the method's source", asked.bodyHash(), other.bodyHash()),
            new Difference(
                "implementation",
                "the implementing class",
                asked.implementation(),
                other.implementation()),
            new Difference("codeHash", "the compiled code", asked.codeHash(), other.codeHash()),
            new Difference(
                "keyParameters",
                "the parameters in the key",
                String.join(",", asked.keyParameters()),
                String.join(",", other.keyParameters())))
        .filter(each -> !each.asked().equals(each.other()))
        .toList();
  }

  /** Lists them in a sentence. */
  static String words(List<Difference> differences) {
    return differences.isEmpty()
        ? "it does not say what differs"
        : differences.stream().map(Difference::words).collect(Collectors.joining(" and "))
            + (differences.size() == 1 && !differences.get(0).isPlural() ? " differs" : " differ");
  }

  private boolean isPlural() {
    return property.equals("keyParameters");
  }
}
