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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The folders and jars that class loaders say they look through, and those that these jars lead to.
 *
 * <p>For one thread.
 */
final class ClassPath {

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
    for (String path : elements("java.class.path")) {
      all.add(Path.of(path).toAbsolutePath());
    }
    for (String path : elements("jdk.module.path")) {
      all.addModules(Path.of(path).toAbsolutePath());
    }
    return List.copyOf(all.paths);
  }

  private static List<String> elements(String property) {
    List<String> found = new ArrayList<>();
    for (String path : System.getProperty(property, "").split(File.pathSeparator, -1)) {
      if (!path.isEmpty()) {
        found.add(path);
      }
    }
    return found;
  }

  /** A module, or a folder of modules. */
  private void addModules(Path path) {
    add(path);
    if (!Files.isDirectory(path) || Files.exists(path.resolve("module-info.class"))) {
      return;
    }
    String[] names = path.toFile().list();
    if (names != null) {
      Arrays.sort(names);
      for (String name : names) {
        Path module = path.resolve(name);
        if (name.endsWith(".jar") || Files.exists(module.resolve("module-info.class"))) {
          add(module);
        }
      }
    }
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
      StringTokenizer urls = new StringTokenizer(further);
      while (urls.hasMoreTokens()) {
        addFurther(jar.toUri(), urls.nextToken());
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
