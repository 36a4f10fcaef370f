package io.memoir.runtime.codec.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

  private final @Nullable Object[] contents;
  private final Set<Class<?>> types = new HashSet<>();
  private final ClassLoader loader;

  ShellInput(byte[] bytes, @Nullable Object[] contents, ClassLoader loader) throws IOException {
    super(new ByteArrayInputStream(bytes));
    this.contents = contents;
    this.loader = loader;
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
    boolean refused = info.depth() > MAX_DEPTH
        || info.arrayLength() > size
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
    if (description.getName().equals(Shells.Hole.class.getName())) {
      return Shells.Hole.class;
    }
    try {
      return Class.forName(description.getName(), false, loader);
    } catch (ClassNotFoundException e) {
      return super.resolveClass(description);
    }
  }

  @Override
  protected Class<?> resolveProxyClass(String[] interfaces)
      throws IOException, ClassNotFoundException {
    Class<?>[] types = new Class<?>[interfaces.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = Class.forName(interfaces[i], false, loader);
    }
    return Proxy.newProxyInstance(loader, types, (proxy, method, arguments) -> null)
        .getClass();
  }
}
