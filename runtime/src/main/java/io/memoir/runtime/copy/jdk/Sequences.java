package io.memoir.runtime.copy.jdk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies lists, queues and deques that keep their elements in the order of adding. */
final class Sequences extends Growing {

  private final UnaryOperator<Object> shallow;
  private final BiFunction<Object, Integer, Collection<@Nullable Object>> create;

  private Sequences(
      UnaryOperator<Object> shallow,
      BiFunction<Object, Integer, Collection<@Nullable Object>> create) {
    super(NONE);
    this.shallow = shallow;
    this.create = create;
  }

  /** Adds one for each class, by exact class. */
  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  static void addTo(Map<Class<?>, Container> containers) {
    // The list behind a view has no more in its copy than the view shows.
    containers.put(
        new ArrayList<>().subList(0, 0).getClass(),
        new Sequences(
            l -> new ArrayList<>((List<?>) l).subList(0, ((List<?>) l).size()),
            (l, size) -> new ArrayList<>(size).subList(0, 0)));
    containers.put(
        LinkedList.class,
        new Sequences(l -> new LinkedList<>((LinkedList<?>) l), (l, size) -> new LinkedList<>()));
    containers.put(
        ArrayDeque.class,
        new Sequences(d -> ((ArrayDeque<?>) d).clone(), (d, size) -> new ArrayDeque<>(size)));
    containers.put(
        ConcurrentLinkedQueue.class,
        new Sequences(
            q -> new ConcurrentLinkedQueue<>((ConcurrentLinkedQueue<?>) q),
            (q, size) -> new ConcurrentLinkedQueue<>()));
    containers.put(
        ConcurrentLinkedDeque.class,
        new Sequences(
            q -> new ConcurrentLinkedDeque<>((ConcurrentLinkedDeque<?>) q),
            (q, size) -> new ConcurrentLinkedDeque<>()));
    containers.put(
        CopyOnWriteArrayList.class,
        new Sequences(
            l -> new CopyOnWriteArrayList<>((CopyOnWriteArrayList<?>) l),
            (l, size) -> new CopyOnWriteArrayList<>()));
    // A clone keeps the capacity increment, which no constructor with elements takes.
    containers.put(
        Vector.class, new Sequences(v -> ((Vector<?>) v).clone(), (v, size) -> emptied(v)));
    containers.put(
        Stack.class, new Sequences(v -> ((Stack<?>) v).clone(), (v, size) -> emptied(v)));
  }

  @SuppressWarnings({"unchecked", "JdkObsolete"}) // a clone has the type of its original
  private static Collection<@Nullable Object> emptied(Object vector) {
    Collection<@Nullable Object> copy = (Collection<@Nullable Object>) ((Vector<?>) vector).clone();
    copy.clear();
    return copy;
  }

  @Override
  public @Nullable Object[] content(Object original) {
    return ((Collection<?>) original).toArray();
  }

  @Override
  public Object shallow(Object source) {
    return shallow.apply(source);
  }

  @Override
  public Object create(Object source, int size) {
    return create.apply(source, size);
  }

  @Override
  @SuppressWarnings("unchecked") // made by create
  public void fill(Object copy, @Nullable Object[] content, Parts parts) {
    Collection<@Nullable Object> elements = (Collection<@Nullable Object>) copy;
    if (elements instanceof CopyOnWriteArrayList) {
      elements.addAll(Arrays.asList(copies(content, parts)));
      return;
    }
    for (Object part : content) {
      elements.add(parts.copyOf(part));
    }
  }

  /** All at once: each addition to such a collection copies all that it has. */
  static @Nullable Object[] copies(@Nullable Object[] content, Parts parts) {
    @Nullable Object[] copies = new @Nullable Object[content.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = parts.copyOf(content[i]);
    }
    return copies;
  }
}
