package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.coder.LargeStack;
import io.memoir.runtime.codec.stream.Gate;
import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Nameless;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.stream.ValueSerializer;
import io.memoir.spi.ResultTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one object by JDK serialization, and what it refers to by FST again.
 *
 * <p>For classes whose fields are closed to us, and those with a serialized form of their own. The
 * block that JDK serialization makes has a {@link Hole} for each object that the outermost one
 * refers to. So records and objects that are not {@code Serializable} can stand in a
 * {@code Throwable} or an unmodifiable list, and an object referred to from inside and outside of a
 * block stays one object.
 */
final class Shells extends ValueSerializer {

  private static volatile boolean isReady;

  Shells() {
    super(Kind.LATE);
  }

  /** Loads what JDK serialization needs, on a stack of its own: a full one is no place for it. */
  private static void makeReady() throws IOException {
    if (isReady) {
      return;
    }
    try {
      LargeStack.run(() -> {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Gate gate = new Gate(ResultTypes.any(Shells.class.getClassLoader()));
        try (Block block = new Block(bytes, gate)) {
          block.writeObject(new IllegalStateException());
        }
        try (ShellInput block =
            new ShellInput(bytes.toByteArray(), new Object[] {List.of()}, gate)) {
          return block.readObject();
        }
      });
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
    isReady = true;
  }

  /** Stands in a block for the object of this index, from 0, in the list before the block. */
  record Hole(int index) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int layout() {
    return 1;
  }

  @Override
  protected void write(Output out, Object value) throws IOException {
    makeReady();
    Object root = value instanceof Nameless box ? box.value() : value;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    List<Object> contents;
    try (Block block = new Block(bytes, out.gate())) {
      block.writeObject(root);
      contents = block.contents;
    }
    out.writeInt(contents.size());
    for (Object content : contents) {
      out.next(content);
    }
    Leaves.writeBytes(out, bytes.toByteArray());
  }

  @Override
  protected Object read(Input in, Class<?> type, int position) throws Exception {
    @Nullable Object[] contents = new @Nullable Object[in.nextLength()];
    long before = in.parts();
    for (int i = 0; i < contents.length; i++) {
      contents[i] = in.next();
    }
    in.willHash(in.parts() - before);
    byte[] bytes = Leaves.readBytes(in);
    makeReady();
    Object copy;
    try (ShellInput block = new ShellInput(bytes, contents, in.gate())) {
      copy = block.readObject();
    }
    boolean mayDiffer = type == Nameless.class || ShellInput.isSubstitute(type);
    if (copy == null || (copy.getClass() != type && !mayDiffer)) {
      throw new InvalidClassException(type.getName(), "reads as another class");
    }
    if (copy instanceof Collection<?> || copy instanceof Map<?, ?>) {
      in.whenComplete(() -> FixedContainers.checkFound(copy));
    }
    return copy;
  }

  /** One object with holes. */
  private static final class Block extends ObjectOutputStream {
    private final List<Object> contents = new ArrayList<>();
    private final IdentityHashMap<Object, Hole> holes = new IdentityHashMap<>();
    private boolean inside;

    private final Gate gate;

    Block(OutputStream out, Gate gate) throws IOException {
      super(out);
      this.gate = gate;
      enableReplaceObject(true);
    }

    /** Called for each class that the block names. */
    @Override
    protected void annotateClass(Class<?> type) {
      if (type != Hole.class) {
        gate.require(type);
      }
    }

    @Override
    protected void annotateProxyClass(Class<?> type) {
      if (!gate.allowsNameless()) {
        throw new Refusal(type, "is a proxy, which results on disk cannot hold");
      }
    }

    /** Called before anything that the object refers to, with it or with what it puts instead. */
    @Override
    protected @Nullable Object replaceObject(@Nullable Object value) {
      if (!inside) {
        inside = true;
        return value;
      }
      if (value == null || isPart(value)) {
        return value;
      }
      return holes.computeIfAbsent(value, content -> {
        contents.add(content);
        return new Hole(contents.size() - 1);
      });
    }

    private static boolean isPart(Object value) {
      return value instanceof String
          || value instanceof Boolean
          || value instanceof Character
          || (value instanceof Number && value.getClass().getPackageName().equals("java.lang"))
          || value instanceof Enum<?>
          || value instanceof StackTraceElement
          || value instanceof StackTraceElement[];
    }
  }
}
