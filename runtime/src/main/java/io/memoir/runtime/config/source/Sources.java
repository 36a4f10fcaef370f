package io.memoir.runtime.config.source;

import io.memoir.error.ConfigurationException;
import io.memoir.runtime.config.source.Entry.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is said, from everywhere it can be said.
 *
 * <p>For one thread.
 */
public final class Sources {

  /** The key that names a file with more keys. */
  public static final String FILE_KEY = "memoir.config";

  private static final String FILE_VARIABLE = "MEMOIR_CONFIG";
  private static final String CLASS_PATH_NAME = "memoir.properties";

  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Entry file;

  private Sources() {}

  /**
   * All entries about Memoir.
   *
   * @throws ConfigurationException when a file cannot be read
   */
  public static List<Entry> entries(Map<String, String> builder, Surroundings surroundings) {
    Sources sources = new Sources();
    sources.addAll(Source.BUILDER, builder, "");
    sources.addAll(Source.SYSTEM, surroundings.systemProperties(), "memoir.");
    sources.addAll(Source.ENVIRONMENT, surroundings.environment(), "MEMOIR_");
    sources.addFile();
    if (surroundings.classPath() != null) {
      sources.addClassPath(surroundings.classPath());
    }
    return sources.entries;
  }

  /** Adds what has such a name; of variables, capitals and small letters are the same. */
  private void addAll(Source source, Map<String, String> said, String prefix) {
    boolean ignoresCase = source == Source.ENVIRONMENT;
    for (Map.Entry<String, String> each : said.entrySet()) {
      if (each.getKey().regionMatches(ignoresCase, 0, prefix, 0, prefix.length())) {
        add(Entry.of(source, each.getKey(), each.getValue()));
      }
    }
  }

  private void add(Entry entry) {
    boolean namesFile = entry.isEnvironment()
        ? entry.name().equalsIgnoreCase(FILE_VARIABLE)
        : entry.name().equals(FILE_KEY);
    if (!namesFile) {
      entries.add(entry);
    } else if (file == null || entry.source().compareTo(file.source()) < 0) {
      file = entry;
    } else if (entry.source() == file.source()) {
      // Two spellings of the variable, which differ in capitals.
      throw entry.keyError(
          "it names a file, and so does " + file.described(), "Remove one of the two.");
    }
  }

  private void addFile() {
    if (file == null) {
      return;
    }
    try {
      Path path = Path.of(file.value().strip());
      try (InputStream stream = Files.newInputStream(path)) {
        addAll(Source.FILE, path.toString(), stream);
      }
    } catch (IOException | InvalidPathException e) {
      throw new ConfigurationException(
          "%s names the file \"%s\", which cannot be read: %s.%n%s"
              .formatted(
                  file.begun(),
                  file.value(),
                  e,
                  "Name a readable file; a relative path begins at the working directory."),
          e);
    }
  }

  private void addClassPath(ClassLoader loader) {
    String place = CLASS_PATH_NAME + " on the class path";
    try {
      Enumeration<URL> found = loader.getResources(CLASS_PATH_NAME);
      if (!found.hasMoreElements()) {
        return;
      }
      URL first = found.nextElement();
      place = first.toString();
      while (found.hasMoreElements()) {
        Warnings.warn("%s is not read, because %s comes before it on the class path."
            .formatted(found.nextElement(), first));
      }
      URLConnection connection = first.openConnection();
      // A cached connection would keep the jar open for the rest of the program.
      connection.setUseCaches(false);
      try (InputStream stream = connection.getInputStream()) {
        addAll(Source.CLASS_PATH, place, stream);
      }
    } catch (IOException e) {
      throw new ConfigurationException(
          "%s cannot be read: %s.%nCorrect the file, or remove it.".formatted(place, e), e);
    }
  }

  private void addAll(Source source, String place, InputStream stream) throws IOException {
    for (Map.Entry<String, String> line : PropertyFile.read(stream, place).entrySet()) {
      Entry entry = new Entry(source, place, line.getKey(), line.getValue());
      if (entry.name().equals(FILE_KEY)) {
        throw entry.keyError(
            "a file cannot name another one",
            "Name the file in the system property memoir.config or in MEMOIR_CONFIG.");
      }
      entries.add(entry);
    }
  }
}
