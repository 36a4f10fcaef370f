package io.memoir.cli.why;

import io.memoir.runtime.disk.collect.VersionFolder;
import io.memoir.runtime.disk.folder.CodeChange;
import io.memoir.runtime.disk.folder.FunctionVersion;
import java.util.List;
import java.util.stream.Stream;

/**
 * What differs between two versions of a function: a property of all, or a member, class or library
 * that its code reaches.
 *
 * <p>Immutable.
 *
 * @param property its name in {@code about.properties}, or what people call the member
 * @param words what people call it
 * @param asked what it is in the version that is asked about
 * @param other what it is in the other one
 */
public record Difference(String property, String words, String asked, String other) {

  private static final String CODE_HASH = "codeHash";

  private static final int MOST_WORDS = 5;

  /** Compares two versions. */
  private static List<Difference> between(FunctionVersion asked, FunctionVersion other) {
    return Stream.of(
            new Difference("bodyHash", "the method's source", asked.bodyHash(), other.bodyHash()),
            new Difference(
                "implementation",
                "the implementing class",
                asked.implementation(),
                other.implementation()),
            new Difference(CODE_HASH, "the compiled code", asked.codeHash(), other.codeHash()),
            new Difference(
                "keyParameters",
                "the parameters in the key",
                String.join(",", asked.keyParameters()),
                String.join(",", other.keyParameters())))
        .filter(each -> !each.asked().equals(each.other()))
        .toList();
  }

  /** Compares two versions, with the code that each of them reaches, as far as it is known. */
  static List<Difference> between(VersionFolder asked, VersionFolder other) {
    List<Difference> code = CodeChange.between(other.path(), asked.path()).stream()
        .map(each -> new Difference(each.part(), each.part(), each.after(), each.before()))
        .toList();
    return Stream.concat(
            between(asked.version(), other.version()).stream()
                .filter(each -> code.isEmpty() || !each.property().equals(CODE_HASH)),
            code.stream())
        .toList();
  }

  /** Lists them in a sentence, the first few by their names. */
  static String words(List<Difference> differences) {
    if (differences.isEmpty()) {
      return "it does not say what differs";
    }
    List<String> words =
        differences.stream().map(Difference::words).limit(MOST_WORDS).toList();
    int more = differences.size() - words.size();
    boolean isPlural = differences.size() > 1 || differences.get(0).isPlural();
    return String.join(more == 0 ? " and " : ", ", words)
        + (more == 0 ? "" : " and " + more + " more")
        + (isPlural ? " differ" : " differs");
  }

  /** Whether it is about digests, of which people need the beginning only. */
  public boolean isDigest() {
    return property.endsWith("Hash") || property.equals(words);
  }

  private boolean isPlural() {
    return property.equals("keyParameters");
  }
}
