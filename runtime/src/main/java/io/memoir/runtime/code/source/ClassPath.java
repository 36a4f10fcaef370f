package io.memoir.runtime.code.source;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The folders and jars that class loaders say they look through. */
final class ClassPath {

  private ClassPath() {}

  /** What the loader and its parents are known to look through. */
  static List<Path> of(ClassLoader loader) {
    List<Path> paths = new ArrayList<>();
    for (ClassLoader each = loader; each != null; each = each.getParent()) {
      if (each instanceof URLClassLoader urls) {
        for (URL url : urls.getURLs()) {
          addFile(url, paths);
        }
      }
    }
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      for (String path : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        if (!path.isEmpty()) {
          paths.add(Path.of(path).toAbsolutePath().normalize());
        }
      }
    }
    return paths;
  }

  private static void addFile(URL url, List<Path> paths) {
    if (url.getProtocol().toLowerCase(Locale.ROOT).equals("file")) {
      try {
        paths.add(Path.of(url.toURI()).normalize());
      } catch (URISyntaxException | IllegalArgumentException e) {
        throw new UnreadableCodeException(url + " is no place that can be read", e);
      }
    }
  }
}
