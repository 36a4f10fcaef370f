package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Gate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.StreamCorruptedException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a block of JDK serialization, with the given contents in its holes. */
final class ShellInput extends ObjectInputStream {

  private static final int MAX_DEPTH = 200;

  /** Hash tables are asked about too, and are larger than what is in them. */
  private static final long TABLE_PER_BYTE = 4;

  private final @Nullable Object[] contents;
  private final Set<Class<?>> types = new HashSet<>();
  private final Gate gate;

  /** The elements that all arrays up to here have claimed. */
  private long claimed;

  ShellInput(byte[] bytes, @Nullable Object[] contents, Gate gate) throws IOException {
    super(new ByteArrayInputStream(bytes));
    this.contents = contents;
    this.gate = gate;
    for (Object content : contents) {
      if (content != null) {
        types.add(content.getClass());
      }
    }
    enableResolveObject(true);
    setObjectInputFilter(info -> check(info, bytes.length));
  }

  /** Refuses what no block has: one object with holes is neither deep nor larger than its bytes. */
  private ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info, int size) {
    Class<?> type = info.serialClass();
    if (type != null && types.contains(type)) {
      // The content of a hole, which has been checked where it was read.
      return ObjectInputFilter.Status.ALLOWED;
    }
    claimed += Math.max(0, info.arrayLength());
    boolean refused = info.depth() > MAX_DEPTH
        || claimed > TABLE_PER_BYTE * size
        || info.arrayLength() > TABLE_PER_BYTE * size
        || info.references() > size
        || (type != null && Jdk.isClosed(type));
    return refused ? ObjectInputFilter.Status.REJECTED : ObjectInputFilter.Status.UNDECIDED;
  }

  /** Tells whether objects of a class stand for others, as {@code java.time.Ser} does. */
  static boolean isSubstitute(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (Jdk.declares(c, "readResolve")) {
        return !Jdk.isClosed(type);
      }
    }
    return false;
  }

  @Override
  protected @Nullable Object resolveObject(Object value) throws IOException {
    if (!(value instanceof Shells.Hole hole)) {
      return value;
    }
    if (hole.index() < 0 || hole.index() >= contents.length) {
      throw new StreamCorruptedException("a hole without content");
    }
    return contents[hole.index()];
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass description)
      throws IOException, ClassNotFoundException {
    String name = description.getName();
    if (name.equals(Shells.Hole.class.getName())) {
      return Shells.Hole.class;
    }
    Class<?> primitive = ClassValues.primitive(name);
    return primitive == null ? gate.load(name) : primitive;
  }

  @Override
  protected Class<?> resolveProxyClass(String[] interfaces)
      throws IOException, ClassNotFoundException {
    if (!gate.allowsNameless()) {
      throw new InvalidClassException("a proxy");
    }
    Class<?>[] types = new Class<?>[interfaces.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = gate.load(interfaces[i]);
    }
    return Proxy.newProxyInstance(gate.loader(), types, (proxy, method, arguments) -> null)
        .getClass();
  }
}
