package io.memoir.runtime.config;

import io.memoir.runtime.config.source.Surroundings;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What is configured in a test, by source. */
final class Given {

  private final Map<String, String> builder = new HashMap<>();
  private final Map<String, String> system = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final Path folder;

  Given(Path folder) {
    this.folder = folder;
  }

  /** Says {@code line}, as in {@code memoir.ttl=1h}, in the source of that name. */
  Given says(String source, String line) throws IOException {
    String key = line.substring(0, line.indexOf('='));
    String value = line.substring(line.indexOf('=') + 1);
    switch (source) {
      case "builder" -> builder.put(key, value);
      case "system" -> system.put(key, value);
      case "environment" -> environment.put(key, value);
      case "file" -> {
        append("other.properties", line);
        environment.put("MEMOIR_CONFIG", folder.resolve("other.properties").toString());
      }
      case "class path" -> append("memoir.properties", line);
      default -> throw new IllegalArgumentException(source);
    }
    return this;
  }

  private void append(String file, String line) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.exists(path) ? Files.readString(path) : "";
    Files.writeString(path, before + line + "\n");
  }

  Configuration load() {
    return Configuration.load(builder, new Surroundings(system, environment, classPath(folder)));
  }

  /** A class path of nothing but {@code folders}. */
  static ClassLoader classPath(Path... folders) {
    URL[] urls = new URL[folders.length];
    for (int i = 0; i < folders.length; i++) {
      try {
        urls[i] = folders[i].toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return new URLClassLoader(urls, null);
  }
}
