package io.memoir.runtime.config.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a program finds around it: where configuration comes from that is not said in its source.
 *
 * <p>Immutable.
 *
 * @param systemProperties the system properties
 * @param environment the environment variables
 * @param classPath where {@code memoir.properties} is looked for, or null for nowhere
 */
public record Surroundings(
    Map<String, String> systemProperties,
    Map<String, String> environment,
    @Nullable ClassLoader classPath) {

  /** Takes copies. */
  public Surroundings {
    systemProperties = Map.copyOf(systemProperties);
    environment = Map.copyOf(environment);
  }

  /**
   * Those of this program, as they are now.
   *
   * @return the system properties, the environment, and the class path as the context class loader
   *     of the calling thread sees it
   */
  public static Surroundings ofProgram() {
    Properties properties = System.getProperties();
    Map<String, String> texts = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      String value = properties.getProperty(name);
      // Another thread may have removed it in between.
      if (value != null) {
        texts.put(name, value);
      }
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return new Surroundings(
        texts, System.getenv(), context == null ? ClassLoader.getSystemClassLoader() : context);
  }

  /**
   * None, for a test that nothing around it must change.
   *
   * @return no properties, no variables, no class path
   */
  public static Surroundings none() {
    return new Surroundings(Map.of(), Map.of(), null);
  }
}
