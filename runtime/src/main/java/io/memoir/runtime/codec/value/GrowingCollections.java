package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.ValueSerializer;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a mutable collection of the JDK as its elements, and its comparator if it has one. */
final class GrowingCollections extends ValueSerializer {

  private final Function<@Nullable Comparator<Object>, Collection<@Nullable Object>> create;
  private final boolean compares;

  private GrowingCollections(
      Function<@Nullable Comparator<Object>, Collection<@Nullable Object>> create,
      boolean compares) {
    super(Kind.EARLY);
    this.create = create;
    this.compares = compares;
  }

  /** Returns null for a class that is not one of them; a subclass may have more to keep. */
  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  static @Nullable ValueSerializer of(Class<?> type) {
    // Lambdas are made only when they are needed: making one takes long the first time.
    return switch (type.getName()) {
      case "java.util.ArrayList" -> plain(c -> new ArrayList<>());
      case "java.util.LinkedList" -> plain(c -> new LinkedList<>());
      case "java.util.HashSet" -> plain(c -> new HashSet<>());
      case "java.util.LinkedHashSet" -> plain(c -> new LinkedHashSet<>());
      case "java.util.TreeSet" -> comparing(TreeSet::new);
      case "java.util.ArrayDeque" -> plain(c -> new ArrayDeque<>());
      case "java.util.PriorityQueue" -> comparing(PriorityQueue::new);
      default -> rare(type.getName());
    };
  }

  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  private static @Nullable ValueSerializer rare(String name) {
    return switch (name) {
      case "java.util.Vector" -> plain(c -> new Vector<>());
      case "java.util.Stack" -> plain(c -> new Stack<>());
      case "java.util.concurrent.ConcurrentLinkedQueue" ->
        plain(c -> new ConcurrentLinkedQueue<>());
      case "java.util.concurrent.ConcurrentLinkedDeque" ->
        plain(c -> new ConcurrentLinkedDeque<>());
      case "java.util.concurrent.CopyOnWriteArrayList" -> plain(c -> new CopyOnWriteArrayList<>());
      case "java.util.concurrent.CopyOnWriteArraySet" -> plain(c -> new CopyOnWriteArraySet<>());
      case "java.util.concurrent.ConcurrentSkipListSet" -> comparing(ConcurrentSkipListSet::new);
      default -> null;
    };
  }

  private static ValueSerializer plain(
      Function<@Nullable Comparator<Object>, Collection<@Nullable Object>> create) {
    return new GrowingCollections(create, false);
  }

  private static ValueSerializer comparing(
      Function<@Nullable Comparator<Object>, Collection<@Nullable Object>> create) {
    return new GrowingCollections(create, true);
  }

  @Override
  protected void write(Output out, Object value) throws IOException {
    if (compares) {
      // Read before the collection exists, so it may not refer to it.
      out.enter();
      out.next(comparator(value));
      out.leave();
    }
    // An array, because other threads may change a concurrent collection meanwhile.
    @Nullable Object[] elements = ((Collection<?>) value).toArray();
    out.writeInt(elements.length);
    for (Object element : elements) {
      out.next(element);
    }
  }

  private static @Nullable Object comparator(Object value) {
    return value instanceof SortedSet<?> set
        ? set.comparator()
        : ((PriorityQueue<?>) value).comparator();
  }

  @Override
  @SuppressWarnings("unchecked") // an element of another type fails in the comparator
  protected Object read(Input in, Class<?> type, int position) throws Exception {
    Collection<@Nullable Object> copy =
        create.apply(compares ? (Comparator<Object>) in.next() : null);
    in.register(copy, position);
    @Nullable Object[] elements = new @Nullable Object[in.nextLength()];
    if (copy instanceof ArrayList<?> list) {
      list.ensureCapacity(elements.length);
    }
    // One by one: an element that refers back sees what its original saw of the list, no less.
    boolean bulk = copy instanceof CopyOnWriteArrayList || copy instanceof CopyOnWriteArraySet;
    boolean hashes = !(copy instanceof List);
    for (int i = 0; i < elements.length; i++) {
      long before = in.parts();
      elements[i] = in.next();
      if (hashes) {
        in.willHash(in.parts() - before);
      }
      if (!bulk) {
        copy.add(elements[i]);
      }
    }
    if (bulk) {
      copy.addAll(Arrays.asList(elements));
    }
    if (hashes) {
      if (!in.completesLater()) {
        checkSize(copy, elements);
      }
      in.whenComplete(() -> refill(copy, elements));
    }
    return copy;
  }

  /** Adds all again: hash codes and orders of incomplete elements were perhaps other ones. */
  private static void refill(Collection<@Nullable Object> copy, @Nullable Object[] elements)
      throws IOException {
    copy.clear();
    copy.addAll(Arrays.asList(elements));
    checkSize(copy, elements);
  }

  private static void checkSize(Collection<?> copy, @Nullable Object[] elements)
      throws IOException {
    if (copy.size() != elements.length) {
      throw new StreamCorruptedException("elements of a set became equal");
    }
  }
}
