package io.memoir.runtime.code.source;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders and jars that a class loader looks through, as far as they are known: in the order in
 * which it does so, and after them those that it found classes in though nothing had told so.
 *
 * <p>For one thread at a time.
 */
final class Roots implements ClassPath.Manifests, AutoCloseable {

  private final WeakReference<ClassLoader> loader;
  private final boolean isByClassPath;

  /** By real paths: class loaders name what they find by these. */
  private Map<Path, CodeRoot> roots = new LinkedHashMap<>();

  private @Nullable List<Path> classPath;

  Roots(ClassLoader loader) {
    this.loader = new WeakReference<>(loader);
    this.isByClassPath = RunningJvm.isByClassPath(loader);
  }

  ClassLoader loader() {
    ClassLoader known = loader.get();
    if (known == null) {
      throw new UnreadableCodeException("the class loader is gone");
    }
    return known;
  }

  /** The folder or jar of a path. */
  CodeRoot of(Path path) {
    Path place = real(path);
    CodeRoot known = roots.get(place);
    if (known == null) {
      known = Files.isDirectory(place) ? new FolderRoot(place) : new JarRoot(place);
      roots.put(place, known);
    }
    return known;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // It is not there: whoever reads it says so.
      return path.normalize();
    }
  }

  /**
   * What the class loader is known to look through, as it was when this was asked first.
   *
   * @return absolute paths, also of what is not there
   */
  List<Path> classPath() {
    List<Path> known = classPath;
    if (known == null) {
      known = ClassPath.of(loader(), this);
      classPath = known;
      order(known);
    }
    return known;
  }

  private void order(List<Path> paths) {
    Map<Path, CodeRoot> ordered = new LinkedHashMap<>();
    for (Path path : paths) {
      if (Files.exists(path)) {
        CodeRoot root = of(path);
        ordered.put(root.path(), root);
      }
    }
    for (CodeRoot other : roots.values()) {
      ordered.putIfAbsent(other.path(), other);
    }
    roots = ordered;
  }

  @Override
  public @Nullable String classPath(Path jar) throws IOException {
    return of(jar).classPath();
  }

  /** All that are known. */
  Collection<CodeRoot> all() {
    return roots.values();
  }

  /** Their real paths. */
  Set<Path> paths() {
    return Set.copyOf(roots.keySet());
  }

  /** Those of the program. */
  List<CodeRoot> ofProject() throws IOException {
    List<Path> unused = classPath();
    List<CodeRoot> found = new ArrayList<>();
    for (CodeRoot root : roots.values()) {
      if (root.isProject()) {
        found.add(root);
      }
    }
    return found;
  }

  /**
   * The root at a path that is the first to have a class file, if that can be told without asking
   * the class loader, which takes ten times as long.
   */
  @Nullable
  CodeRoot first(String entry, Path path) throws IOException {
    if (!isByClassPath) {
      return null;
    }
    for (CodeRoot root : roots.values()) {
      if (root.isMultiRelease()) {
        return null;
      }
      if (root.path().equals(path)) {
        return root;
      }
      if (root.contains(entry)) {
        return null;
      }
    }
    return null;
  }

  @Override
  public void close() {
    for (CodeRoot root : roots.values()) {
      root.close();
    }
  }
}
