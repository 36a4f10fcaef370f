package io.memoir.runtime.disk.folder;

import io.memoir.runtime.types.ClosedTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what the classes look like that the results in a folder hold, so that a program with other
 * classes can tell which of them has changed. Whether a result is read is never decided by it: that
 * is in the header of each result.
 *
 * <p>Safe for any threads.
 */
public final class TypesFile {

  private static final String FINGERPRINT = "fingerprint";
  private static final String CLASS = "class.";

  /** What is larger is none of ours. */
  private static final long MOST_BYTES = 1 << 20;

  /** So many classes are named in a message. */
  private static final int MOST_NAMES = 5;

  /** What is in a file may be in a message, so it has to be the name of a class. */
  private static final Pattern NAME = Pattern.compile("[\\p{javaJavaIdentifierPart}.]{1,300}");

  private final Path path;
  private final Supplier<ClosedTypes> types;

  /** What this process has written down. */
  private volatile @Nullable String written;

  /**
   * Takes the place of the file, which is not looked at yet.
   *
   * @param folder the folder of the results
   * @param types what they may hold
   */
  public TypesFile(Path folder, Supplier<ClosedTypes> types) {
    this.path = folder.resolve(FileNames.TYPES);
    this.types = types;
  }

  /**
   * Notes what the classes look like, if that is not noted yet.
   *
   * @param fingerprint of all of them
   * @param aside makes a name for the file until it is complete
   */
  public void write(String fingerprint, Supplier<Path> aside) {
    if (fingerprint.equals(written)) {
      return;
    }
    written = fingerprint;
    Map<String, String> shapes = types.get().shapes();
    if (shapes.isEmpty() || fingerprint.equals(read().getProperty(FINGERPRINT))) {
      return;
    }
    Properties properties = new Properties();
    properties.setProperty(FINGERPRINT, fingerprint);
    shapes.forEach((name, digest) -> properties.setProperty(CLASS + name, digest));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      properties.store(out, " What the classes of results look like");
      PrivateFiles.write(path, aside.get(), out.toByteArray());
    } catch (IOException e) {
      // A message will say less.
      return;
    }
  }

  private Properties read() {
    Properties properties = new Properties();
    try {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) <= MOST_BYTES) {
        properties.load(new ByteArrayInputStream(Files.readAllBytes(path)));
      }
    } catch (IOException | IllegalArgumentException e) {
      properties.clear();
    }
    return properties;
  }

  /**
   * Says how the classes have changed.
   *
   * @param fingerprint what they were when a result was written
   * @return a part of a sentence; nothing if that is not known
   */
  public Optional<String> change(String fingerprint) {
    Properties before = read();
    if (!fingerprint.equals(before.getProperty(FINGERPRINT))) {
      return Optional.empty();
    }
    SortedMap<String, String> shapes = new TreeMap<>();
    before.stringPropertyNames().stream()
        .filter(key -> key.startsWith(CLASS))
        .map(key -> key.substring(CLASS.length()))
        .filter(name -> NAME.matcher(name).matches())
        .forEach(name -> shapes.put(name, before.getProperty(CLASS + name)));
    List<String> changes = CodeChange.between(shapes, types.get().shapes()).stream()
        .map(CodeChange::words)
        .toList();
    return changes.isEmpty() ? Optional.empty() : Optional.of(sentence(changes));
  }

  private static String sentence(List<String> changes) {
    int more = changes.size() - MOST_NAMES;
    String named = String.join(", ", changes.subList(0, Math.min(MOST_NAMES, changes.size())));
    return "of the classes that they hold, " + named + (more > 0 ? ", and " + more + " more" : "");
  }
}
