package io.memoir.runtime.code.reach;

import io.memoir.runtime.code.source.ClassSpace;
import io.memoir.runtime.code.source.Hierarchy;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Type;

/**
 * All that is reached from some code, along everything that may be called.
 *
 * <p>For one thread at a time.
 */
public final class Reach {

  private final Types types;
  private final Expansion expansion;
  private final Map<Node, Expansion.Found> known = new HashMap<>();

  /** Prepares to follow the code that a class loader finds. */
  public Reach(ClassSpace space, Hierarchy hierarchy, ClassLoader loader) {
    this.types = new Types(space, hierarchy, loader);
    this.expansion = new Expansion(space, types);
  }

  /**
   * Follows.
   *
   * @return what each thing that is reached says, by what people call it
   * @throws io.memoir.runtime.code.source.UnreadableCodeException when something cannot be read
   */
  public SortedMap<String, String> from(Collection<Node> roots) {
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    Set<Node> met = new HashSet<>(roots);
    Deque<Node> ahead = new ArrayDeque<>(roots);
    for (Node node = ahead.poll(); node != null; node = ahead.poll()) {
      Expansion.Found here = known.get(node);
      if (here == null) {
        here = expansion.of(node);
        known.put(node, here);
      }
      if (here.label() != null) {
        found.computeIfAbsent(here.label(), unseen -> new TreeSet<>()).add(here.digest());
      }
      for (Node each : here.next()) {
        if (met.add(each)) {
          ahead.add(each);
        }
      }
    }
    SortedMap<String, String> digests = new TreeMap<>();
    found.forEach((label, all) -> digests.put(label, String.join(" ", all)));
    return digests;
  }

  /** A method as it runs in a class, whatever it returns there, with what makes instances. */
  public Collection<Node> method(String owner, String name, Class<?>... parameterTypes) {
    StringBuilder start = new StringBuilder(name).append('(');
    for (Class<?> each : parameterTypes) {
      start.append(Type.getDescriptor(each));
    }
    String prefix = start.append(')').toString();
    Set<Node> found = new HashSet<>(Set.of(Node.type(owner)));
    types
        .supertypes(owner)
        .forEach(type -> type.methods().keySet().stream()
            .filter(member -> member.startsWith(prefix))
            .forEach(member -> found.add(new Node(Node.Kind.CALL, owner, member))));
    return found;
  }

  /** A class with all its members. */
  public Node all(String owner) {
    return Node.of(Node.Kind.ALL, owner);
  }

  /** All classes of the folder or jar that a class is in. */
  public Collection<Node> module(String owner) {
    return types.hierarchy().besides(owner).stream().map(this::all).toList();
  }
}
