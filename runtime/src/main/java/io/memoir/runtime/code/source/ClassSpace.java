package io.memoir.runtime.code.source;

import io.memoir.runtime.code.member.ClassCode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a class loader finds, and where it finds them.
 *
 * <p>For one thread at a time.
 */
public final class ClassSpace implements AutoCloseable {

  private static final String SUFFIX = ".class";

  /** How Spring Boot says where a class is. */
  private static final String NESTED = "jar:nested:";

  private final Roots roots;
  private final Map<String, Optional<Place>> places = new HashMap<>();

  /** The class files of the program, and where the class path has them first. */
  private final Map<String, Path> listing = new HashMap<>();

  private final Set<Path> listed = new HashSet<>();

  private final Map<String, Optional<ClassCode>> classes = new HashMap<>();

  /** Files that are newer than this were changed while the program ran. */
  private final Began began;

  /** Where the classes of Memoir are; found when somebody asks. */
  private @Nullable Path own;

  /** Where one class file is. */
  private record Place(CodeRoot root, String entry) {}

  /**
   * Prepares to look.
   *
   * @param began when the program began to use its classes
   */
  public ClassSpace(ClassLoader loader, Began began) {
    this.roots = new Roots(loader);
    this.began = began;
  }

  /**
   * The folders and jars that the class loader is known to look through.
   *
   * @return absolute paths, also of what is not there
   */
  public List<Path> classPath() {
    return roots.classPath();
  }

  /** The folders and jars in which something was found or looked for, by their real paths. */
  public Set<Path> places() {
    return roots.paths();
  }

  /** As class files name a class. */
  public static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  /**
   * The code of a class of the program.
   *
   * @return null if it is of a library, the JDK or Memoir, or not there
   * @throws UnreadableCodeException when it cannot be read
   */
  public @Nullable ClassCode code(String internalName) {
    Optional<ClassCode> known = classes.get(internalName);
    if (known == null) {
      Place place = place(internalName);
      known = place != null && isProject(place)
          ? Optional.of(parse(internalName, place))
          : Optional.empty();
      classes.put(internalName, known);
    }
    return known.orElse(null);
  }

  private ClassCode parse(String internalName, Place place) {
    try {
      requireOld(place);
      ClassCode code = ClassCode.of(place.root().read(place.entry()));
      if (!code.name().equals(internalName)) {
        throw new UnreadableCodeException(describe(place) + " is the class " + code.name());
      }
      return code;
    } catch (IOException e) {
      throw new UnreadableCodeException(describe(place) + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new UnreadableCodeException(describe(place) + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void requireOld(Place place) throws IOException {
    if (!place.root().isOlder(place.entry(), began)) {
      throw new UnreadableCodeException(
          describe(place) + " was changed after the program had begun to use it");
    }
  }

  private static String describe(Place place) {
    return place.root().path() + "!" + place.entry();
  }

  private boolean isProject(Place place) {
    try {
      return place.root().isProject() && !isOwn(place);
    } catch (IOException e) {
      throw new UnreadableCodeException(place.root().path() + " cannot be read", e);
    }
  }

  /** The classes of Memoir do not count, wherever they are. */
  private boolean isOwn(Place place) {
    return place.entry().startsWith("io/memoir/") && place.root().path().equals(own());
  }

  private @Nullable Path own() {
    Path known = own;
    URL url = known == null
        ? ClassSpace.class.getResource(ClassSpace.class.getSimpleName() + SUFFIX)
        : null;
    Place found = url == null ? null : place(url, internalName(ClassSpace.class) + SUFFIX);
    if (found != null) {
      known = found.root().path();
      own = known;
    }
    return known;
  }

  /**
   * The jar of others that a class is in.
   *
   * @return null if it is of the program, the JDK or Memoir, or not there
   */
  public @Nullable Library foreignJarOf(String internalName) {
    Place place = place(internalName);
    try {
      if (place == null || place.root().isProject() || place.entry().startsWith("io/memoir/")) {
        return null;
      }
      requireOld(place);
      return new Library(
          String.valueOf(place.root().path().getFileName()), place.root().identity());
    } catch (IOException e) {
      throw new UnreadableCodeException(place.root().path() + " cannot be read", e);
    }
  }

  /**
   * Whether a class is not there at all.
   *
   * @throws UnreadableCodeException when it is loaded though it is not there
   */
  public boolean isMissing(String internalName) {
    if (place(internalName) != null || isOfJdk(internalName)) {
      return false;
    }
    try {
      Class<?> loaded = Class.forName(internalName.replace('/', '.'), false, roots.loader());
      throw new UnreadableCodeException("there is no class file of " + loaded.getName());
    } catch (ClassNotFoundException | LinkageError e) {
      return true;
    }
  }

  private boolean isOfJdk(String internalName) {
    if (internalName.startsWith("java/")) {
      return true;
    }
    URL url = find(internalName + SUFFIX);
    return url != null && url.getProtocol().equals("jrt");
  }

  private @Nullable Place place(String internalName) {
    if (internalName.startsWith("java/")) {
      return null;
    }
    Optional<Place> known = places.get(internalName);
    if (known == null) {
      String entry = internalName + SUFFIX;
      CodeRoot listed = listed(entry);
      URL url = listed == null ? find(entry) : null;
      Place found = url == null ? null : place(url, entry);
      known = Optional.ofNullable(listed == null ? found : new Place(listed, entry));
      places.put(internalName, known);
    }
    return known.orElse(null);
  }

  /** Where a class of the program was listed, if that is where the class loader has it from. */
  private @Nullable CodeRoot listed(String entry) {
    Path path = listing.get(entry);
    try {
      return path == null ? null : roots.first(entry, path);
    } catch (IOException e) {
      throw new UnreadableCodeException("the class path cannot be read", e);
    }
  }

  private @Nullable URL find(String entry) {
    return roots.loader().getResource(entry);
  }

  /** Where a class file is; null if it is the JDK's. */
  private @Nullable Place place(URL url, String entry) {
    String text = url.toString();
    try {
      if (text.startsWith("file:") && text.endsWith(entry)) {
        Path folder = Path.of(new URI(text.substring(0, text.length() - entry.length())));
        return new Place(roots.of(folder), entry);
      }
      if (text.startsWith("jar:file:")) {
        int end = text.indexOf("!/");
        Path jar = Path.of(new URI(text.substring("jar:".length(), end)));
        return new Place(roots.of(jar), text.substring(end + 2));
      }
      if (text.startsWith(NESTED)) {
        // A jar in a jar: all of the outer one counts.
        int end = text.indexOf("/!");
        Path jar = Path.of(text.substring(NESTED.length(), end));
        return new Place(roots.of(jar), text.substring(end + 2));
      }
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw new UnreadableCodeException(text + " is no place that can be read", e);
    }
    if (text.startsWith("jrt:")) {
      return null;
    }
    throw new UnreadableCodeException(text + " is neither in a folder nor in a jar");
  }

  /** Reads all class files of the program. */
  void forEach(ClassFiles files) throws IOException {
    for (CodeRoot root : roots.ofProject()) {
      listed.add(root.path());
      root.forEach(new CodeRoot.Entries() {
        @Override
        public void accept(String entry, byte[] file, int length) {
          listing.putIfAbsent(entry, root.path());
          files.accept(root.path(), entry, file, length);
        }
      });
    }
  }

  /**
   * Whether all folders and jars of the program that were met were also looked through: a class
   * path may lead to more than it says.
   */
  public boolean isComplete() {
    try {
      for (CodeRoot root : roots.all()) {
        if (root.isProject() && !listed.contains(root.path())) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UnreadableCodeException("the class path cannot be read", e);
    }
  }

  /** Takes class files. */
  interface ClassFiles {
    void accept(Path root, String entry, byte[] file, int length);
  }

  /** Closes the jars; they are opened again when they are needed. */
  @Override
  public void close() {
    roots.close();
  }
}
