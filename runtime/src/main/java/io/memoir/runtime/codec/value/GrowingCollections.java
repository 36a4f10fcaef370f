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
import java.util.Map;
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

  /** Adds one for each class, by exact class: a subclass may have more to keep. */
  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  static void addTo(Map<Class<?>, ValueSerializer> serializers) {
    serializers.put(ArrayList.class, plain(c -> new ArrayList<>()));
    serializers.put(LinkedList.class, plain(c -> new LinkedList<>()));
    serializers.put(Vector.class, plain(c -> new Vector<>()));
    serializers.put(Stack.class, plain(c -> new Stack<>()));
    serializers.put(ArrayDeque.class, plain(c -> new ArrayDeque<>()));
    serializers.put(ConcurrentLinkedQueue.class, plain(c -> new ConcurrentLinkedQueue<>()));
    serializers.put(ConcurrentLinkedDeque.class, plain(c -> new ConcurrentLinkedDeque<>()));
    serializers.put(CopyOnWriteArrayList.class, plain(c -> new CopyOnWriteArrayList<>()));
    serializers.put(CopyOnWriteArraySet.class, plain(c -> new CopyOnWriteArraySet<>()));
    serializers.put(HashSet.class, plain(c -> new HashSet<>()));
    serializers.put(LinkedHashSet.class, plain(c -> new LinkedHashSet<>()));
    serializers.put(TreeSet.class, comparing(TreeSet::new));
    serializers.put(PriorityQueue.class, comparing(PriorityQueue::new));
    serializers.put(ConcurrentSkipListSet.class, comparing(ConcurrentSkipListSet::new));
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
