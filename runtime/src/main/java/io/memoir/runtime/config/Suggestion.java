package io.memoir.runtime.config;

import io.memoir.runtime.config.source.Entry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the name that may have been meant by one that is not known. */
public final class Suggestion {

  private static final Suggestion PROPERTIES = new Suggestion(
      ".",
      "memoir",
      "functions",
      Stream.concat(Stream.of("config"), Arrays.stream(General.values()).map(General::key))
          .toList(),
      attribute -> List.of(attribute.key()));

  private static final Suggestion VARIABLES = new Suggestion(
      "_",
      "MEMOIR",
      "FUNCTIONS",
      Stream.concat(Stream.of("CONFIG"), Arrays.stream(General.values()).map(General::variable))
          .toList(),
      Attribute::environmentNames);

  private final String separator;
  private final String root;
  private final String functions;
  private final List<String> attributes;
  private final List<String> ends;

  private Suggestion(
      String separator,
      String root,
      String functions,
      List<String> general,
      Function<Attribute, List<String>> names) {
    this.separator = separator;
    this.root = root;
    this.functions = functions;
    this.attributes = Arrays.stream(Attribute.values())
        .flatMap(attribute -> names.apply(attribute).stream())
        .toList();
    this.ends = Stream.concat(
            Arrays.stream(Attribute.values())
                .filter(Attribute::isForAll)
                .flatMap(attribute -> names.apply(attribute).stream()),
            general.stream())
        .toList();
  }

  /** The key that is known and nearest to that of {@code entry}, if one is near. */
  static Optional<String> of(Entry entry) {
    return (entry.isEnvironment() ? VARIABLES : PROPERTIES).nearest(entry.name());
  }

  private Optional<String> nearest(String name) {
    List<String> parts = List.of(name.split(Pattern.quote(separator), -1));
    String rest = String.join(separator, parts.subList(1, parts.size()));
    Optional<String> end =
        word(parts.get(0), List.of(root)).isPresent() ? word(rest, ends) : word(name, ends);
    return end.map(known -> root + separator + known)
        .or(() -> attributes.stream()
            .flatMap(attribute -> ofFunction(parts, attribute).stream())
            .findFirst());
  }

  /** The key with its first two and its last parts as they should be, if they nearly are. */
  private Optional<String> ofFunction(List<String> parts, String attribute) {
    int end = parts.size() - attribute.split(Pattern.quote(separator), -1).length;
    if (end < 3) {
      return Optional.empty();
    }
    String last = String.join(separator, parts.subList(end, parts.size()));
    boolean isNear = word(parts.get(0), List.of(root)).isPresent()
        && word(parts.get(1), List.of(functions)).isPresent()
        && word(last, List.of(attribute)).isPresent();
    String function = String.join(separator, parts.subList(2, end));
    return isNear
        ? Optional.of(String.join(separator, root, functions, function, attribute))
        : Optional.empty();
  }

  /** The word that is the fewest changes away, if that is at most a third of its letters. */
  public static Optional<String> word(String word, List<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> distance(lower, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(lower, candidate)));
  }

  /** How many letters have to be added, removed or replaced; capitals do not matter. */
  private static int distance(String lower, String known) {
    String other = known.toLowerCase(Locale.ROOT);
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= lower.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = previous[j - 1] + (lower.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
