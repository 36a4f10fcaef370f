package io.memoir.runtime.config;

import io.memoir.error.ConfigurationException;
import io.memoir.runtime.config.Setting.Role;
import io.memoir.runtime.config.source.Entry;
import io.memoir.runtime.config.source.Sources;
import io.memoir.runtime.config.source.Surroundings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is configured for one {@link io.memoir.runtime.Caches}.
 *
 * <p>Does not change, but for what it remembers of the functions that it was asked about. Safe for
 * any threads.
 */
public final class Configuration {

  private final List<Rule> rules;
  private final Map<Attribute, Rule> defaults = new HashMap<>();
  private final boolean enabled;
  private final GeneralSettings general;

  /** Rules of functions that were asked about, with the name of one such function. */
  private final Map<Rule, String> matched = new ConcurrentHashMap<>();

  private Configuration(List<Rule> rules, GeneralSettings general) {
    this.rules = rules;
    this.general = general;
    this.enabled = rules.isEmpty() || readDefaults();
  }

  /** Finds what holds for all functions; whether they are cached at all. */
  private boolean readDefaults() {
    for (Attribute attribute : Attribute.values()) {
      Rule rule = strongest(
          rules.stream().filter(each -> each.pattern() == null).toList(),
          attribute,
          "all functions");
      if (rule != null) {
        defaults.put(attribute, rule);
      }
    }
    Rule forAll = defaults.get(Attribute.ENABLED);
    return forAll == null || Boolean.TRUE.equals(forAll.value());
  }

  /**
   * Reads what is said, and warns of keys that are not known.
   *
   * @param properties what the builder says
   * @param surroundings where else to look
   * @return what is configured
   * @throws ConfigurationException when a value has no meaning or a file cannot be read
   */
  public static Configuration load(Map<String, String> properties, Surroundings surroundings) {
    List<Entry> entries = Sources.entries(properties, surroundings);
    return new Configuration(RuleReader.read(entries), GeneralSettings.read(entries));
  }

  /**
   * What is said of one function.
   *
   * @param type the type that the wrapper wraps
   * @param method the name of the method
   * @param parameterTypes the erased types of all its parameters
   * @return the settings
   * @throws ConfigurationException when two keys that are equally specific both name the function,
   *     or when an environment variable names this function and another one
   */
  public FunctionSettings of(Class<?> type, String method, Class<?>... parameterTypes) {
    if (rules.isEmpty()) {
      // Wrappers can be made for every request: then a name that nobody asks for is not made.
      return FunctionSettings.NOTHING;
    }
    FunctionName function = FunctionName.of(type, method, parameterTypes);
    List<Rule> matching = rules.stream().filter(rule -> rule.matches(function)).toList();
    matching.forEach(rule -> match(rule, function));
    Map<String, Setting<Object>> said = new HashMap<>();
    for (Attribute attribute : Attribute.values()) {
      Setting<Object> setting = setting(attribute, matching, function);
      if (setting.role() != Role.ABSENT) {
        said.put(attribute.key(), setting);
      }
    }
    Map<String, Entry> named = new HashMap<>();
    matching.stream()
        .filter(Rule::isExact)
        .forEach(rule -> named.putIfAbsent(rule.attribute().key(), rule.entry()));
    Setting<Object> own = said.remove(Attribute.ENABLED.key());
    boolean isOff = own != null && Boolean.FALSE.equals(own.value());
    return new FunctionSettings(enabled && !isOff, said, named);
  }

  /**
   * What is said of all functions together.
   *
   * @return the settings
   */
  public GeneralSettings general() {
    return general;
  }

  /**
   * The keys for functions that are about none of the functions asked about so far, which may be
   * misspelt.
   *
   * @return each with where it is said, in order of precedence, as in {@code the system property
   *     memoir.functions.com.acme.Quotes.histroy.ttl}
   */
  public List<String> unmatched() {
    Set<Rule> known = matched.keySet();
    return rules.stream()
        .filter(rule -> rule.pattern() != null)
        .filter(Predicate.not(known::contains))
        .map(rule -> rule.entry().described())
        .toList();
  }

  /** The name of a variable can stand for two functions, of which only one can be meant. */
  private void match(Rule rule, FunctionName function) {
    String other = matched.putIfAbsent(rule, function.name());
    if (other != null && !other.equals(function.name()) && rule.entry().isEnvironment()) {
      throw rule.entry()
          .keyError(
              "it names both " + other + " and " + function.name(),
              "Name the one that is meant in a system property or in memoir.properties.");
    }
  }

  private Setting<Object> setting(Attribute attribute, List<Rule> matching, FunctionName function) {
    Rule own = strongest(matching, attribute, function.name());
    if (own != null) {
      return new Setting<>(Role.OVERRIDE, own.value());
    }
    Rule forAll = defaults.get(attribute);
    return forAll == null ? Setting.absent() : new Setting<>(Role.DEFAULT, forAll.value());
  }

  /** The rule that wins: the most specific one, of the highest source that has it. */
  private static @Nullable Rule strongest(List<Rule> rules, Attribute attribute, String named) {
    List<Rule> candidates = rules.stream()
        .filter(rule -> rule.attribute() == attribute)
        .sorted(Comparator.comparingInt(Rule::rank)
            .reversed()
            .thenComparing(rule -> rule.entry().source()))
        .toList();
    if (candidates.size() > 1) {
      Entry first = candidates.get(0).entry();
      Entry second = candidates.get(1).entry();
      if (candidates.get(0).rank() == candidates.get(1).rank()
          && first.source() == second.source()) {
        throw first.keyError(
            "it says %s of %s, and so does %s; neither is more specific"
                .formatted(attribute.key(), named, second.described()),
            "Remove one of the two.");
      }
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }
}
