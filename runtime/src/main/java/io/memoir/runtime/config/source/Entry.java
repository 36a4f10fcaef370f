package io.memoir.runtime.config.source;

import io.memoir.error.ConfigurationException;

/**
 * One line of configuration as it was said.
 *
 * <p>Immutable.
 *
 * @param source where it was said
 * @param place the file or URL, for a source that is a file; else empty
 * @param name the key, as that source spells it
 * @param value the text
 */
public record Entry(Source source, String place, String name, String value) {

  /** The sources, the one that wins first. */
  public enum Source {
    /** {@code Caches.builder().property}. */
    BUILDER("the builder's property"),
    /** The system properties. */
    SYSTEM("the system property"),
    /** The environment variables. */
    ENVIRONMENT("the environment variable"),
    /** The file that {@code memoir.config} names. */
    FILE("the property"),
    /** {@code memoir.properties} on the class path. */
    CLASS_PATH("the property");

    private final String noun;

    Source(String noun) {
      this.noun = noun;
    }
  }

  /** A line of a source that is no file. */
  public static Entry of(Source source, String name, String value) {
    return new Entry(source, "", name, value);
  }

  /** Whether it is an environment variable, whose name spells a key differently. */
  public boolean isEnvironment() {
    return source == Source.ENVIRONMENT;
  }

  /** What and where this is, within a sentence. */
  public String described() {
    return source.noun + " " + name + (place.isEmpty() ? "" : " in " + place);
  }

  /** What and where this is, at the beginning of a sentence. */
  public String begun() {
    return "T" + described().substring(1);
  }

  /** An error about the value: {@code problem} follows "which", {@code hint} is a sentence. */
  public ConfigurationException error(String problem, String hint) {
    return new ConfigurationException(
        "%s is \"%s\", which %s.%n%s".formatted(begun(), value, problem, hint));
  }

  /** An error about the key: {@code problem} and {@code hint} are sentences, the first open. */
  public ConfigurationException keyError(String problem, String hint) {
    return new ConfigurationException("%s: %s.%n%s".formatted(begun(), problem, hint));
  }
}
