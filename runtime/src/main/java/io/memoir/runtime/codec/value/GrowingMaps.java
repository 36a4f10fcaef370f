package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.ValueSerializer;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes a mutable map of the JDK as its entries, with its comparator and kind of order. */
final class GrowingMaps extends ValueSerializer {

  private final BiFunction<
          @Nullable Comparator<Object>, Boolean, Map<@Nullable Object, @Nullable Object>>
      create;

  private GrowingMaps(
      BiFunction<@Nullable Comparator<Object>, Boolean, Map<@Nullable Object, @Nullable Object>>
          create) {
    super(Kind.EARLY);
    this.create = create;
  }

  /** Returns null for a class that is not one of them; a subclass may have more to keep. */
  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  static @Nullable ValueSerializer of(Class<?> type) {
    // Lambdas are made only when they are needed: making one takes long the first time.
    return switch (type.getName()) {
      case "java.util.HashMap" -> new GrowingMaps((c, access) -> new HashMap<>());
      case "java.util.LinkedHashMap" ->
        new GrowingMaps((c, access) -> new LinkedHashMap<>(16, 0.75f, access));
      case "java.util.TreeMap" -> new GrowingMaps((c, access) -> new TreeMap<>(c));
      case "java.util.Hashtable" -> new GrowingMaps((c, access) -> new Hashtable<>());
      case "java.util.IdentityHashMap" -> new GrowingMaps((c, access) -> new IdentityHashMap<>());
      case "java.util.concurrent.ConcurrentHashMap" ->
        new GrowingMaps((c, access) -> new ConcurrentHashMap<>());
      case "java.util.concurrent.ConcurrentSkipListMap" ->
        new GrowingMaps((c, access) -> new ConcurrentSkipListMap<>(c));
      default -> null;
    };
  }

  @Override
  protected void write(Output out, Object value) throws IOException {
    Map<?, ?> map = (Map<?, ?>) value;
    // Read before the map exists, so it may not refer to it.
    out.enter();
    out.next(map instanceof SortedMap<?, ?> sorted ? sorted.comparator() : null);
    out.leave();
    out.writeBoolean(map instanceof LinkedHashMap && isInAccessOrder(map));
    // A list, because other threads may change a concurrent map meanwhile.
    List<@Nullable Object> content = new ArrayList<>(2 * map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      content.add(entry.getKey());
      content.add(entry.getValue());
    }
    out.writeInt(content.size() / 2);
    for (Object part : content) {
      out.next(part);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // a key of another type fails in the comparator
  protected Object read(Input in, Class<?> type, int position) throws Exception {
    Comparator<Object> comparator = (Comparator<Object>) in.next();
    Map<@Nullable Object, @Nullable Object> copy = create.apply(comparator, in.readBoolean());
    in.register(copy, position);
    @Nullable Object[] content = new @Nullable Object[in.nextPairs()];
    for (int i = 0; i < content.length; i += 2) {
      long before = in.parts();
      content[i] = in.next();
      in.willHash(in.parts() - before);
      content[i + 1] = in.next();
      copy.put(content[i], content[i + 1]);
    }
    if (!in.completesLater()) {
      checkSize(copy, content);
    }
    in.whenComplete(() -> refill(copy, content));
    return copy;
  }

  /** Puts all again: hash codes and orders of incomplete keys were perhaps other ones. */
  private static void refill(
      Map<@Nullable Object, @Nullable Object> copy, @Nullable Object[] content) throws IOException {
    copy.clear();
    for (int i = 0; i < content.length; i += 2) {
      copy.put(content[i], content[i + 1]);
    }
    checkSize(copy, content);
  }

  private static void checkSize(Map<?, ?> copy, @Nullable Object[] content) throws IOException {
    if (copy.size() != content.length / 2) {
      throw new StreamCorruptedException("keys of a map became equal");
    }
  }

  /**
   * Tells the order of a {@code LinkedHashMap}, which no method does. Its serialized form ends with
   * the flag {@code accessOrder}; keys and values are left out of it.
   */
  private static boolean isInAccessOrder(Map<?, ?> map) throws IOException {
    LastByte form = new LastByte();
    try (Skeleton skeleton = new Skeleton(form, map)) {
      skeleton.writeObject(map);
    }
    return form.last != 0;
  }

  /** Forgets all but the end. */
  private static final class LastByte extends OutputStream {
    private int last;

    @Override
    public void write(int value) {
      last = value;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      if (count > 0) {
        last = bytes[from + count - 1];
      }
    }
  }

  /** Writes one object, and null for each object in it. */
  private static final class Skeleton extends ObjectOutputStream {
    private final Object root;

    Skeleton(OutputStream out, Object root) throws IOException {
      super(out);
      this.root = root;
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object value) {
      return value == root ? value : null;
    }
  }
}
