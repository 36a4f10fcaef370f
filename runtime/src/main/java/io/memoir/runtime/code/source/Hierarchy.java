package io.memoir.runtime.code.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * Which classes of the program there are, and what they extend and implement: of each class file
 * only its head is looked at.
 *
 * <p>Immutable.
 */
public final class Hierarchy {

  /** Where each class is. */
  private final Map<String, Path> names;

  private final Map<String, List<String>> direct;

  private Hierarchy(Map<String, Path> names, Map<String, List<String>> direct) {
    this.names = names;
    this.direct = direct;
  }

  /**
   * Looks through all folders and jars of the program.
   *
   * @throws UnreadableCodeException when one cannot be read
   */
  public static Hierarchy of(ClassSpace space) {
    Map<String, Path> names = new LinkedHashMap<>();
    Map<String, List<String>> direct = new HashMap<>();
    try {
      space.forEach((root, entry, file) -> add(root, entry, file, names, direct));
    } catch (IOException e) {
      throw new UnreadableCodeException("the class path cannot be read: " + e.getMessage(), e);
    }
    return new Hierarchy(names, direct);
  }

  private static void add(
      Path root,
      String entry,
      byte[] file,
      Map<String, Path> names,
      Map<String, List<String>> direct) {
    ClassReader reader;
    String superName;
    try {
      reader = new ClassReader(file);
      superName = reader.getSuperName();
      for (String each : reader.getInterfaces()) {
        direct.computeIfAbsent(each, unseen -> new ArrayList<>()).add(reader.getClassName());
      }
    } catch (RuntimeException e) {
      // The reader throws whatever comes first.
      throw new UnreadableCodeException(root + "!" + entry + " is no class file", e);
    }
    names.putIfAbsent(reader.getClassName(), root);
    if (superName != null) {
      direct.computeIfAbsent(superName, unseen -> new ArrayList<>()).add(reader.getClassName());
    }
  }

  /** Whether there is a class of this internal name. */
  public boolean contains(String name) {
    return names.containsKey(name);
  }

  /** A class, and all that extend or implement it, however far away. */
  public Collection<String> withSubtypes(String name) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(name));
    for (String each = ahead.poll(); each != null; each = ahead.poll()) {
      if (found.add(each)) {
        ahead.addAll(direct.getOrDefault(each, List.of()));
      }
    }
    return found;
  }

  /** All classes of the folder or jar that a class is in; none if it is not of the program. */
  public Collection<String> besides(String name) {
    Path root = names.get(name);
    return root == null
        ? List.of()
        : names.keySet().stream().filter(each -> root.equals(names.get(each))).toList();
  }
}
