package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.stream.ValueSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a {@code Class} object as its name. */
final class ClassValues extends ValueSerializer {

  private static final Map<String, Class<?>> PRIMITIVES = Stream.of(
          void.class,
          boolean.class,
          byte.class,
          short.class,
          char.class,
          int.class,
          long.class,
          float.class,
          double.class)
      .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

  ClassValues() {
    super(Kind.LEAF);
  }

  @Override
  protected void write(Output out, Object value) throws IOException {
    Class<?> type = (Class<?>) value;
    if (!type.isPrimitive() && find(type.getName(), out.getConf().getClassLoader()) != type) {
      throw new Refusal(Class.class, "stands for a class that its name does not lead to");
    }
    out.writeUTF(type.getName());
  }

  @Override
  protected Object read(Input in, Class<?> type, int position) throws IOException {
    String name = in.readUTF();
    Class<?> found = find(name, in.loader());
    if (found == null) {
      throw new IOException(new ClassNotFoundException(name));
    }
    return found;
  }

  private static @Nullable Class<?> find(String name, ClassLoader loader) {
    Class<?> primitive = PRIMITIVES.get(name);
    if (primitive != null) {
      return primitive;
    }
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
