package io.memoir.runtime.copy.jdk;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies sets, and queues that a comparator orders. */
final class Sets extends Growing {

  private final UnaryOperator<Object> shallow;
  private final BiFunction<Object, Integer, Collection<@Nullable Object>> create;

  private Sets(
      UnaryOperator<Object> shallow,
      BiFunction<Object, Integer, Collection<@Nullable Object>> create) {
    super(ELEMENTS);
    this.shallow = shallow;
    this.create = create;
  }

  /** Adds one for each class, by exact class. */
  static void addTo(Map<Class<?>, Container> containers) {
    containers.put(HashSet.class, ofTable(16));
    containers.put(
        LinkedHashSet.class,
        new Sets(
            s -> new LinkedHashSet<>((LinkedHashSet<?>) s),
            (s, size) -> new LinkedHashSet<>(tableFor(size))));
    containers.put(
        CopyOnWriteArraySet.class,
        new Sets(
            s -> new CopyOnWriteArraySet<>((CopyOnWriteArraySet<?>) s),
            (s, size) -> new CopyOnWriteArraySet<>()));
    containers.put(
        TreeSet.class,
        new Sets(s -> ((TreeSet<?>) s).clone(), (s, size) -> new TreeSet<>(Comparators.of(s))));
    containers.put(
        ConcurrentSkipListSet.class,
        new Sets(
            s -> ((ConcurrentSkipListSet<?>) s).clone(),
            (s, size) -> new ConcurrentSkipListSet<>(Comparators.of(s))));
    // Added in the order of its heap, each element stays where it is put.
    containers.put(
        PriorityQueue.class,
        new Sets(
            q -> new PriorityQueue<>((PriorityQueue<?>) q),
            (q, size) -> new PriorityQueue<>(Math.max(1, size), Comparators.of(q))));
  }

  private static Sets ofTable(int table) {
    return new Sets(
        s -> {
          Set<@Nullable Object> copy = new HashSet<>(table);
          for (Object element : (HashSet<?>) s) {
            copy.add(element);
          }
          return copy;
        },
        (s, size) -> new HashSet<>(table));
  }

  /** A size that need not grow for so many elements. */
  static int tableFor(int size) {
    return Math.max(16, (int) Math.min(1L << 30, size * 4L / 3 + 1));
  }

  @Override
  public @Nullable Object[] content(Object original) {
    return ((Collection<?>) original).toArray();
  }

  @Override
  public Container fitted(Object original, @Nullable Object[] content) {
    return original.getClass() == HashSet.class
        ? ofTable(Capacity.of(content, size -> {
          Set<@Nullable Object> trial = new HashSet<>(size);
          trial.addAll(Arrays.asList(content));
          return trial;
        }))
        : this;
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
    if (copy instanceof CopyOnWriteArraySet) {
      elements.addAll(Arrays.asList(Sequences.copies(content, parts)));
    } else {
      for (Object part : content) {
        elements.add(parts.copyOf(part));
      }
    }
    if (elements.size() != content.length) {
      throw new Uncopyable("elements became equal");
    }
  }
}
