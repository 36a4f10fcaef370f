package io.memoir.cli.directory;

import io.memoir.runtime.config.Suggestion;
import io.memoir.runtime.disk.folder.FunctionVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds functions by what people call them: {@code com.acme.Quotes.history}, with or without the
 * types of parameters, or any end of it that begins after a dot. A dollar sign is a dot.
 *
 * <p>Immutable.
 *
 * @param functions the functions that there are
 */
public record FunctionNames(List<StoredFunction> functions) {

  /** Takes a copy. */
  public FunctionNames {
    functions = List.copyOf(functions);
  }

  /** The functions of that name; only if there are none, those whose name ends so. */
  public List<StoredFunction> named(String given) {
    String name = normal(given);
    List<StoredFunction> exact = functions.stream()
        .filter(function -> forms(function, name).anyMatch(name::equals))
        .toList();
    return exact.isEmpty()
        ? functions.stream()
            .filter(function -> forms(function, name).anyMatch(form -> form.endsWith("." + name)))
            .toList()
        : exact;
  }

  /** The functions that a pattern is about: {@code *} stands for any characters. */
  public List<StoredFunction> matching(String pattern) {
    if (pattern.indexOf('*') < 0) {
      return named(pattern);
    }
    Pattern regex = Pattern.compile(Arrays.stream(normal(pattern).split("\\*+", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*")));
    return functions.stream()
        .filter(function ->
            forms(function, pattern).anyMatch(form -> regex.matcher(form).matches()))
        .toList();
  }

  /** The full name of the function that may have been meant, if one is near. */
  public Optional<String> nearest(String given) {
    String name = normal(given);
    int parts = parts(name);
    return functions.stream()
        .filter(function -> forms(function)
            .map(form -> end(form, parts))
            .anyMatch(form -> Suggestion.word(name, List.of(form)).isPresent()))
        .map(StoredFunction::name)
        .findFirst();
  }

  /** All that a function is called by names like this one: with the types of parameters or not. */
  private static Stream<String> forms(StoredFunction function, String like) {
    boolean isDescribed = function.last().isDescribed();
    boolean hasTypes = like.indexOf('(') >= 0;
    return forms(function).filter(form -> !isDescribed || form.indexOf('(') >= 0 == hasTypes);
  }

  /** All that a function is called. */
  private static Stream<String> forms(StoredFunction function) {
    StoredVersion version = function.last();
    if (!version.isDescribed()) {
      return Stream.of(normal(function.name()));
    }
    FunctionVersion about = version.folder().version();
    String method = about.signature().substring(0, about.signature().indexOf('('));
    return Stream.of(
            about.type() + "." + method, about.type() + "." + about.signature(), function.name())
        .map(FunctionNames::normal);
  }

  private static String normal(String name) {
    return name.replace('$', '.').replaceAll("\\s", "");
  }

  private static int parts(String name) {
    return name.replaceAll("\\(.*", "").split("\\.", -1).length;
  }

  /** The last parts of a name. */
  private static String end(String name, int parts) {
    String[] all = name.replaceAll("\\(.*", "").split("\\.", -1);
    String parameters = name.substring(String.join(".", all).length());
    return IntStream.range(Math.max(0, all.length - parts), all.length)
            .mapToObj(i -> all[i])
            .collect(Collectors.joining("."))
        + parameters;
  }
}
