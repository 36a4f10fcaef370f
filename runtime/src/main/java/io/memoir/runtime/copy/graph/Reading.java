package io.memoir.runtime.copy.graph;

import io.memoir.runtime.copy.jdk.Container;
import io.memoir.runtime.copy.jdk.Fixed;
import io.memoir.runtime.copy.jdk.Growing;
import io.memoir.runtime.copy.jdk.Uncopyable;
import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one result: makes a node for each mutable object, and a first copy of it. For one
 * thread.
 *
 * <p>A part is a node, or an object that nobody can change, which stands for itself.
 */
final class Reading implements Copies {

  /** Deeper graphs are left to the codec, which has a larger stack. */
  private static final int MAX_DEPTH = 200;

  private final Map<Class<?>, Copier<?>> copiers;

  /** Whether arrays and the like need not be copied, because nobody else has them. */
  private final boolean adopts;

  /** The part of each object that was met, unless its class says that nobody can change it. */
  private final IdentityHashMap<Object, Object> parts = new IdentityHashMap<>();

  private int depth;
  private int slots;
  private boolean usesCopiers;
  private boolean isCyclic;
  private boolean placesMutable;

  /** What the copier that is running has asked for. */
  private List<@Nullable Object> asked = new ArrayList<>();

  private @Nullable UserNode running;

  /** Elements in a row have one class. */
  private Class<?> lastType = String.class;

  private Plan lastPlan = Plan.of(String.class);

  Reading(Map<Class<?>, Copier<?>> copiers, boolean adopts) {
    this.copiers = copiers;
    this.adopts = adopts;
  }

  int slots() {
    return slots;
  }

  boolean usesCopiers() {
    return usesCopiers;
  }

  /** Tells whether another graph has as many objects, as many of them shared. */
  boolean isAlike(Reading other) {
    return parts.size() == other.parts.size() && slots == other.slots;
  }

  /** Returns the part of the result itself. */
  Object read(Object value) {
    Object part = part(value);
    if (isCyclic && placesMutable) {
      // What decides the place of an element may have been incomplete when it was put in.
      throw new Uncopyable("a cycle, and a place that depends on content");
    }
    return part == null ? value : part;
  }

  /**
   * Ends the reading.
   *
   * @param root the part of the result
   * @param replacesSources whether further copies are made from the first copies
   * @return the first copy of the result
   */
  Object finish(Node root, boolean replacesSources) {
    Object copy = copyOf(root);
    for (Object part : parts.values()) {
      if (part instanceof Node node) {
        if (replacesSources && node.copy != null) {
          node.source = node.copy;
        }
        node.copy = null;
      }
    }
    return copy == null ? root.source : copy;
  }

  private @Nullable Object part(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    Plan plan = planOf(value.getClass());
    if (plan.isShared()) {
      return value;
    }
    Object known = parts.get(value);
    if (known != null) {
      return known instanceof Node node ? again(node) : known;
    }
    if (depth >= MAX_DEPTH) {
      throw new Uncopyable("too deep");
    }
    depth++;
    Object part = open(value, plan);
    depth--;
    return part;
  }

  private Plan planOf(Class<?> type) {
    if (type != lastType) {
      lastPlan = Plan.of(type);
      lastType = type;
    }
    return lastPlan;
  }

  private Node again(Node node) {
    if (node.copy == null) {
      throw new Uncopyable("a cycle through an object that is made of its parts");
    }
    if (node.slot < 0) {
      node.slot = slots++;
    }
    isCyclic |= !node.isRead;
    return node;
  }

  private Object open(Object value, Plan plan) {
    Copier<?> copier = copiers.get(value.getClass());
    Object part;
    if (copier != null) {
      part = user(value, copier);
    } else if (plan.leaf() != null) {
      part = leaf(value, plan.leaf());
    } else if (plan.container() != null) {
      part = container(value, plan.container());
    } else if (value instanceof Record state) {
      part = immutable(state);
    } else {
      throw new Uncopyable("an unknown class");
    }
    if (part instanceof Node node) {
      node.isRead = true;
    }
    return part;
  }

  private Node leaf(Object value, UnaryOperator<Object> leaf) {
    Node node = new LeafNode(value, leaf);
    node.copy = adopts ? value : leaf.apply(value);
    parts.put(value, node);
    return node;
  }

  private Object container(Object value, Container general) {
    @Nullable Object[] content = general.content(value);
    Container container = general.fitted(value, content);
    ContainerNode node = new ContainerNode(value, container);
    parts.put(value, node);
    if (container instanceof Growing growing) {
      node.copy = growing.create(value, content.length);
    }
    @Nullable Object[] read = parts(content, container);
    if (read == null && container instanceof Fixed fixed && fixed.isImmutable()) {
      parts.put(value, value);
      return value;
    }
    node.parts = read;
    @Nullable Object[] all = read == null ? content : read;
    Object copy = node.copy;
    if (copy != null && container instanceof Growing growing) {
      growing.fill(copy, all, this::copyOf);
    } else {
      copy = node.build(all, this::copyOf);
      node.copy = copy;
    }
    if (copy.getClass() != value.getClass()) {
      throw new Uncopyable("a container that comes out as another class");
    }
    return node;
  }

  /** Returns null if no part is a node. */
  private @Nullable Object @Nullable [] parts(@Nullable Object[] content, Container container) {
    @Nullable Object[] read = null;
    for (int i = 0; i < content.length; i++) {
      Object part = part(content[i]);
      if (part instanceof Node) {
        if (read == null) {
          // The content may be an array of another class.
          read = Arrays.copyOf(content, content.length, Object[].class);
        }
        read[i] = part;
        placesMutable |= container.places(i);
      }
    }
    return read;
  }

  /** A record without a copier can only be shared. */
  private Object immutable(Record value) {
    @Nullable Object[] fields = RecordState.of(value);
    if (fields == null
        || ImmutableClasses.isActive(value.getClass())
        || Arrays.stream(fields).anyMatch(this::isMutable)) {
      throw new Uncopyable("a record without a copier");
    }
    Node node = new LeafNode(value, same -> same);
    parts.put(value, node);
    for (Object field : fields) {
      if (part(field) instanceof Node) {
        throw new Uncopyable("a record without a copier");
      }
    }
    parts.put(value, value);
    return value;
  }

  /** Tells it without reading, so that large arrays are not copied in vain. */
  private boolean isMutable(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    Plan plan = planOf(value.getClass());
    return plan.leaf() != null || plan.container() instanceof Growing;
  }

  private Object user(Object value, Copier<?> copier) {
    UserNode node = new UserNode(value, copier);
    parts.put(value, node);
    List<@Nullable Object> outerAsked = asked;
    UserNode outer = running;
    asked = new ArrayList<>();
    running = node;
    Object copy = node.run(this);
    if (node.copy != null && node.copy != copy) {
      throw new Uncopyable("a copier that returns something else than it began");
    }
    node.copy = copy;
    node.parts = asked.toArray();
    asked = outerAsked;
    running = outer;
    if (value instanceof Record state) {
      requireKept(RecordState.of(state), RecordState.of((Record) copy));
      if (isImmutable(state) && node.slot < 0) {
        parts.put(value, value);
        return value;
      }
    }
    usesCopiers = true;
    return node;
  }

  /** A constructor may copy a list, but must not change what it has accepted once. */
  private void requireKept(
      @Nullable Object @Nullable [] given, @Nullable Object @Nullable [] kept) {
    for (int i = 0; given != null && kept != null && i < given.length; i++) {
      Object value = given[i];
      if (value != null && planOf(value.getClass()).isShared() && !value.equals(kept[i])) {
        throw new Uncopyable("a constructor that changes values that it has made itself");
      }
    }
  }

  /** Tells it of a record that its copier has just read, if its fields can be read too. */
  private boolean isImmutable(Record state) {
    @Nullable Object[] fields = RecordState.of(state);
    boolean isImmutable = fields != null;
    for (Object field : fields == null ? new Object[0] : fields) {
      if (field == null || planOf(field.getClass()).isShared()) {
        continue;
      }
      Object part = parts.get(field);
      if (part == null) {
        throw new Uncopyable("an accessor that hides what its field holds");
      }
      isImmutable &= part == field;
    }
    return isImmutable;
  }

  private @Nullable Object copyOf(@Nullable Object part) {
    return part instanceof Node node ? node.copy : part;
  }

  @Override
  // A copy has the class of its original, and null comes of null only.
  @SuppressWarnings({"unchecked", "NullAway"})
  public <V extends @Nullable Object> V of(V original) {
    Object part = part(original);
    asked.add(part);
    return (V) copyOf(part);
  }

  @Override
  public <V> V begin(V original, V copy) {
    UserNode node = running;
    if (node == null || node.source != original || copy == original) {
      throw new Uncopyable("a copier that begins something else");
    }
    node.copy = copy;
    return copy;
  }
}
