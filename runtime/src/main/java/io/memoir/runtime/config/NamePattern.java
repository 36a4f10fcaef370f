package io.memoir.runtime.config;

import io.memoir.runtime.config.source.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a function, as in {@code com.acme.Quotes.history}, or of many: {@code *} stands for
 * any characters, dots included. Types of parameters after it, as in
 * {@code com.acme.Quotes.history(String,java.time.LocalDate)}, choose one overload.
 *
 * <p>Immutable.
 */
final class NamePattern implements FunctionPattern {

  private static final String NAME = "[\\p{javaJavaIdentifierPart}.]+";
  private static final Pattern FORM =
      Pattern.compile("([\\p{javaJavaIdentifierPart}.*]+)(?:\\((.*)\\))?");
  private static final Pattern PARAMETER = Pattern.compile(NAME + "(\\[\\])*");

  private final String name;
  private final Pattern regex;
  private final @Nullable List<String> parameterTypes;

  private NamePattern(String name, @Nullable List<String> parameterTypes) {
    this.name = name;
    this.regex = Pattern.compile(Arrays.stream(name.split("\\*+", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*")));
    this.parameterTypes = parameterTypes;
  }

  /** The pattern that {@code text}, a part of the name of {@code entry}, says. */
  static NamePattern read(String text, Entry entry) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw entry.keyError(
          "\"" + text + "\" does not name functions",
          "Write com.acme.Quotes.history, com.acme.Quotes.history(String,int) or com.acme.*.");
    }
    String list = form.group(2);
    return new NamePattern(
        FunctionName.dotted(form.group(1)), list == null ? null : parameterTypes(list, entry));
  }

  private static List<String> parameterTypes(String list, Entry entry) {
    if (list.isBlank()) {
      return List.of();
    }
    List<String> types = Arrays.stream(list.split(",", -1))
        .map(type -> FunctionName.dotted(type.strip().replace("...", "[]")))
        .toList();
    for (String type : types) {
      if (!PARAMETER.matcher(type).matches()) {
        throw entry.keyError(
            "\"" + type + "\" does not name the type of a parameter",
            "Write types without type arguments, as in (String,java.util.List,int[]).");
      }
    }
    return types;
  }

  @Override
  public boolean matches(FunctionName function) {
    return regex.matcher(function.name()).matches() && matchesParameters(function.parameterTypes());
  }

  private boolean matchesParameters(List<String> actual) {
    if (parameterTypes == null) {
      return true;
    }
    if (parameterTypes.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < actual.size(); i++) {
      // Any end of the full name that begins after a dot: String, Entry, Map.Entry.
      if (!("." + actual.get(i)).endsWith("." + parameterTypes.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int rank() {
    boolean isExact = name.indexOf('*') < 0;
    int literal = (int) name.chars().filter(c -> c != '*').count();
    int overload = parameterTypes == null ? 0 : 1;
    return isExact ? EXACT + overload : 2 * literal + overload;
  }
}
