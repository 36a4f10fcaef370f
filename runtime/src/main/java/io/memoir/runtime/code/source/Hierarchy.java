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
 * <p>Not changed any more once it is made.
 */
public final class Hierarchy implements ClassSpace.ClassFiles {

  /** Where each class is. */
  private final Map<String, Path> names = new LinkedHashMap<>();

  private final Map<String, List<String>> direct = new HashMap<>();

  private Hierarchy() {}

  /**
   * Looks through all folders and jars of the program.
   *
   * @throws UnreadableCodeException when one cannot be read
   */
  public static Hierarchy of(ClassSpace space) {
    Hierarchy made = new Hierarchy();
    try {
      space.forEach(made);
    } catch (IOException e) {
      throw new UnreadableCodeException("the class path cannot be read: " + e.getMessage(), e);
    }
    return made;
  }

  @Override
  public void accept(Path root, String entry, byte[] file, int length) {
    String name;
    try {
      ClassReader reader = new ClassReader(file, 0, length);
      name = reader.getClassName();
      for (String each : reader.getInterfaces()) {
        addSubtype(each, name);
      }
      String superName = reader.getSuperName();
      if (superName != null && !superName.equals("java/lang/Object")) {
        addSubtype(superName, name);
      }
    } catch (RuntimeException e) {
      // The reader throws whatever comes first.
      throw new UnreadableCodeException(root + "!" + entry + " is no class file", e);
    }
    names.putIfAbsent(name, root);
  }

  private void addSubtype(String type, String subtype) {
    List<String> known = direct.get(type);
    if (known == null) {
      known = new ArrayList<>(2);
      direct.put(type, known);
    }
    known.add(subtype);
  }

  /** Whether there is a class of this internal name. */
  public boolean contains(String name) {
    return names.containsKey(name);
  }

  /** A class, and all that extend or implement it, however far away. */
  public Collection<String> withSubtypes(String name) {
    if (!direct.containsKey(name)) {
      return List.of(name);
    }
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
    List<String> found = new ArrayList<>();
    if (root != null) {
      names.forEach((each, place) -> {
        if (root.equals(place)) {
          found.add(each);
        }
      });
    }
    return found;
  }
}
