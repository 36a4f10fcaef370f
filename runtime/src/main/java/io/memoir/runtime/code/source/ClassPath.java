package io.memoir.runtime.code.source;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders and jars that class loaders say they look through, and those that these jars lead to.
 *
 * <p>For one thread.
 */
final class ClassPath {

  private static final String[] PROPERTIES = {"java.class.path", "jdk.module.path"};

  private final Set<Path> paths = new LinkedHashSet<>();

  private final Manifests manifests;

  private ClassPath(Manifests manifests) {
    this.manifests = manifests;
  }

  /** What jars say of more places. */
  interface Manifests {

    /**
     * Asks one.
     *
     * @return URLs, separated by spaces, relative to the jar; null if it says nothing
     * @throws IOException when it cannot be read
     */
    @Nullable
    String classPath(Path jar) throws IOException;
  }

  /**
   * What the loader and its parents are known to look through, in that order.
   *
   * @return absolute paths, also of what is not there
   */
  static List<Path> of(ClassLoader loader, Manifests manifests) {
    ClassPath all = new ClassPath(manifests);
    for (ClassLoader each = loader; each != null; each = each.getParent()) {
      if (each instanceof URLClassLoader urls) {
        for (URL url : urls.getURLs()) {
          all.add(url);
        }
      }
    }
    for (String property : PROPERTIES) {
      for (String path : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        if (!path.isEmpty()) {
          all.add(Path.of(path).toAbsolutePath());
        }
      }
    }
    return List.copyOf(all.paths);
  }

  private void add(URL url) {
    if (url.getProtocol().toLowerCase(Locale.ROOT).equals("file")) {
      try {
        add(Path.of(url.toURI()));
      } catch (URISyntaxException | IllegalArgumentException e) {
        throw new UnreadableCodeException(url + " is no place that can be read", e);
      }
    }
  }

  private void add(Path path) {
    Path place = path.normalize();
    if (paths.add(place) && Files.isRegularFile(place)) {
      addFurther(place);
    }
  }

  /** What the manifest of a jar adds to the class path comes right after the jar. */
  private void addFurther(Path jar) {
    String further;
    try {
      further = manifests.classPath(jar);
    } catch (IOException e) {
      // No class is found in it either.
      return;
    }
    if (further != null) {
      for (String each : further.trim().split(" +", -1)) {
        addFurther(jar.toUri(), each);
      }
    }
  }

  private void addFurther(URI jar, String further) {
    try {
      URI place = jar.resolve(further);
      if ("file".equalsIgnoreCase(place.getScheme())) {
        add(Path.of(place));
      }
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      // The class loader looks for nothing there either.
      return;
    }
  }
}
