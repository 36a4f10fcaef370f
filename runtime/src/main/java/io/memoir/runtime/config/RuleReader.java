package io.memoir.runtime.config;

import io.memoir.error.ConfigurationException;
import io.memoir.runtime.config.source.Entry;
import io.memoir.runtime.config.source.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes rules of entries, and warns of keys that are none. */
final class RuleReader {

  private static final String PREFIX = "memoir.";
  private static final String FUNCTIONS = "memoir.functions.";
  private static final String VARIABLE_PREFIX = "MEMOIR_";
  private static final String VARIABLE_FUNCTIONS = "MEMOIR_FUNCTIONS_";

  private final List<Rule> rules = new ArrayList<>();
  private final List<ConfigurationException> errors = new ArrayList<>();

  private RuleReader() {}

  /**
   * The rules, those of higher sources first.
   *
   * @throws ConfigurationException when a value has no meaning; it names all of them
   */
  static List<Rule> read(List<Entry> entries) {
    if (entries.isEmpty()) {
      // Nearly always: nothing is configured.
      return List.of();
    }
    RuleReader reader = new RuleReader();
    entries.stream()
        .sorted((a, b) -> a.source() == b.source()
            ? a.name().compareTo(b.name())
            : a.source().compareTo(b.source()))
        .forEach(reader::add);
    if (reader.errors.size() == 1) {
      throw reader.errors.get(0);
    }
    if (!reader.errors.isEmpty()) {
      throw new ConfigurationException(String.join(
          System.lineSeparator(),
          reader.errors.stream().map(ConfigurationException::getMessage).toList()));
    }
    return List.copyOf(reader.rules);
  }

  private void add(Entry entry) {
    if (General.of(entry).isPresent()) {
      return;
    }
    try {
      Rule rule = entry.isEnvironment() ? variable(entry) : property(entry);
      if (rule != null) {
        rules.add(rule);
      } else {
        Warnings.warn("%s is not known%s; it changes nothing."
            .formatted(
                entry.begun(),
                Suggestion.of(entry).map(key -> " (did you mean " + key + "?)").orElse("")));
      }
    } catch (ConfigurationException e) {
      errors.add(e);
    }
  }

  private static @Nullable Rule property(Entry entry) {
    String key = entry.name();
    int dot = key.lastIndexOf('.');
    Attribute attribute = Attribute.named(key.substring(dot + 1)).orElse(null);
    if (attribute == null) {
      return null;
    }
    String before = key.substring(0, dot + 1);
    if (before.equals(PREFIX) && attribute.isForAll()) {
      return new Rule(attribute, null, attribute.read(entry), entry);
    }
    return before.startsWith(FUNCTIONS) && before.length() > FUNCTIONS.length()
        ? new Rule(
            attribute,
            NamePattern.read(key.substring(FUNCTIONS.length(), dot), entry),
            attribute.read(entry),
            entry)
        : null;
  }

  private static @Nullable Rule variable(Entry entry) {
    String name = entry.name().toUpperCase(Locale.ROOT);
    for (Attribute attribute : Attribute.values()) {
      for (String end : attribute.environmentNames()) {
        if (name.equals(VARIABLE_PREFIX + end) && attribute.isForAll()) {
          return new Rule(attribute, null, attribute.read(entry), entry);
        }
        int length = name.length() - end.length() - 1;
        if (name.startsWith(VARIABLE_FUNCTIONS)
            && name.endsWith("_" + end)
            && length > VARIABLE_FUNCTIONS.length()) {
          String function = name.substring(VARIABLE_FUNCTIONS.length(), length);
          return new Rule(
              attribute, new FunctionPattern.OfVariable(function), attribute.read(entry), entry);
        }
      }
    }
    return null;
  }
}
