package io.memoir.runtime.code.reach;

import io.memoir.runtime.code.member.ClassCode;
import io.memoir.runtime.code.source.ClassSpace;
import io.memoir.runtime.code.source.Hierarchy;
import io.memoir.runtime.code.source.UnreadableCodeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * All that is reached from some code, along everything that may be called.
 *
 * <p>For one thread at a time.
 */
public final class Reach {

  private final Types types;
  private final Expansion expansion;
  private final Map<Node, Vertex> vertices = new HashMap<>();
  private int walks;

  /** Prepares to follow the code that a class loader finds. */
  public Reach(ClassSpace space, Hierarchy hierarchy, ClassLoader loader) {
    this.types = new Types(space, hierarchy, loader);
    this.expansion = new Expansion(space, types);
  }

  /** A node, what was found of it, and when it was met last. For one thread at a time. */
  private static final class Vertex {
    private final Node node;
    private Expansion.@Nullable Found found;
    private Vertex[] next = {};
    private int met;

    Vertex(Node node) {
      this.node = node;
    }
  }

  /**
   * Follows.
   *
   * @return what each thing that is reached says, by what people call it
   * @throws UnreadableCodeException when something cannot be read
   */
  public SortedMap<String, String> from(Collection<Node> roots) {
    walks++;
    SortedMap<String, String> found = new TreeMap<>();
    Deque<Vertex> ahead = new ArrayDeque<>();
    for (Node root : roots) {
      meet(vertex(root), ahead);
    }
    for (Vertex vertex = ahead.poll(); vertex != null; vertex = ahead.poll()) {
      Expansion.Found here = expand(vertex);
      if (here.label() != null) {
        add(here.label(), here.digest(), found);
      }
      for (Vertex each : vertex.next) {
        meet(each, ahead);
      }
    }
    return found;
  }

  private Vertex vertex(Node node) {
    Vertex known = vertices.get(node);
    if (known == null) {
      known = new Vertex(node);
      vertices.put(node, known);
    }
    return known;
  }

  private void meet(Vertex vertex, Deque<Vertex> ahead) {
    if (vertex.met != walks) {
      vertex.met = walks;
      ahead.add(vertex);
    }
  }

  private Expansion.Found expand(Vertex vertex) {
    Expansion.Found known = vertex.found;
    if (known == null) {
      try {
        known = expansion.of(vertex.node);
      } catch (IllegalArgumentException e) {
        throw new UnreadableCodeException(vertex.node.owner() + ".class cannot be read", e);
      }
      Vertex[] next = new Vertex[known.next().size()];
      int count = 0;
      for (Node node : known.next()) {
        next[count++] = vertex(node);
      }
      vertex.next = next;
      vertex.found = known.withoutNext();
    }
    return known;
  }

  /** Several members may have one name: bridges, bodies of lambdas. */
  private static void add(String label, String digest, SortedMap<String, String> found) {
    String before = found.put(label, digest);
    if (before != null && !before.equals(digest)) {
      Set<String> all = new TreeSet<>(Arrays.asList(before.split(" ", -1)));
      all.add(digest);
      found.put(label, String.join(" ", all));
    }
  }

  /** A method as it runs in a class, whatever it returns there, with what makes instances. */
  public Collection<Node> method(String owner, String name, Class<?>... parameterTypes) {
    StringBuilder start = new StringBuilder(name).append('(');
    for (Class<?> each : parameterTypes) {
      start.append(Type.getDescriptor(each));
    }
    String prefix = start.append(')').toString();
    Set<Node> found = new HashSet<>();
    found.add(Node.type(owner));
    for (ClassCode type : types.supertypes(owner)) {
      for (String member : type.methods()) {
        if (member.startsWith(prefix)) {
          found.add(new Node(Node.Kind.CALL, owner, member));
        }
      }
    }
    return found;
  }

  /** A class with all its members. */
  public Node all(String owner) {
    return Node.of(Node.Kind.ALL, owner);
  }

  /** All classes of the folder or jar that a class is in. */
  public Collection<Node> module(String owner) {
    List<Node> nodes = new ArrayList<>();
    for (String each : types.hierarchy().besides(owner)) {
      nodes.add(all(each));
    }
    return nodes;
  }
}
