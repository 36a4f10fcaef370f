package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Gate;
import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.stream.ValueSerializer;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a {@code Class} object as its name. */
final class ClassValues extends ValueSerializer {

  private static final Map<String, Class<?>> PRIMITIVES = Map.of(
      "void", void.class,
      "boolean", boolean.class,
      "byte", byte.class,
      "short", short.class,
      "char", char.class,
      "int", int.class,
      "long", long.class,
      "float", float.class,
      "double", double.class);

  ClassValues() {
    super(Kind.LEAF);
  }

  @Override
  protected void write(Output out, Object value) throws IOException {
    Class<?> type = (Class<?>) value;
    if (!type.isPrimitive()) {
      if (!out.gate().allows(type)) {
        throw new Refusal(Class.class, "stands for a class that results may not hold");
      }
      if (find(type.getName(), out.gate()) != type) {
        throw new Refusal(Class.class, "stands for a class that its name does not lead to");
      }
    }
    out.writeUTF(type.getName());
  }

  @Override
  protected Object read(Input in, Class<?> type, int position)
      throws IOException, ClassNotFoundException {
    String name = in.readUTF();
    Class<?> primitive = primitive(name);
    return primitive == null ? in.gate().load(name) : primitive;
  }

  /** Returns null if the name is not that of a primitive type. */
  static @Nullable Class<?> primitive(String name) {
    return PRIMITIVES.get(name);
  }

  private static @Nullable Class<?> find(String name, Gate gate) {
    try {
      return gate.load(name);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
