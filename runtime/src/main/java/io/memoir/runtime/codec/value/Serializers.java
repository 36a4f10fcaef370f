package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Nameless;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.stream.ValueSerializer;
import io.memoir.runtime.shape.Form;
import io.memoir.spi.ResultTypes;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses how the values of a class are written. Safe for any number of threads. */
public final class Serializers {

  private static final Map<Class<?>, ValueSerializer> EXACT = exact();
  private static final ValueSerializer SHELL = new Shells();
  private static final ValueSerializer PATH = Leaves.path();

  private Serializers() {}

  private static Map<Class<?>, ValueSerializer> exact() {
    Map<Class<?>, ValueSerializer> serializers = new HashMap<>();
    Leaves.addTo(serializers);
    GrowingCollections.addTo(serializers);
    GrowingMaps.addTo(serializers);
    FixedContainers.addTo(serializers);
    serializers.put(Class.class, new ClassValues());
    serializers.put(Object.class, new Bare());
    serializers.put(Nameless.class, new Shells());
    return Map.copyOf(serializers);
  }

  /** An {@code Object} has nothing but its identity. */
  private static final class Bare extends ValueSerializer {
    Bare() {
      super(Kind.EARLY);
    }

    @Override
    protected void write(Output out, Object value) throws IOException {}

    @Override
    protected Object read(Input in, Class<?> type, int position) {
      Object copy = new Object();
      in.register(copy, position);
      return copy;
    }
  }

  /**
   * Returns the serializer of a class, or null when the stream itself writes such values: strings,
   * the commonest boxed numbers, enums and arrays.
   *
   * @param types may have a form for the class
   * @throws Refusal when values of the class cannot be copied
   */
  public static @Nullable ValueSerializer find(Class<?> type, ResultTypes types) {
    if (isBuiltIn(type)) {
      return null;
    }
    ValueSerializer exact = EXACT.get(type);
    if (exact != null) {
      return exact;
    }
    if (Path.class.isAssignableFrom(type) && Jdk.isJdk(type)) {
      return PATH;
    }
    if (type.isHidden() || type.isInterface() || Proxy.isProxyClass(type)) {
      throw new Refusal(type, "is not data");
    }
    Form<?> form = types.form(type);
    if (form != null) {
      return new Forms(form);
    }
    return Jdk.isJdk(type) ? forJdk(type) : forProgram(type);
  }

  private static boolean isBuiltIn(Class<?> type) {
    return type.isArray()
        || type.isPrimitive()
        || Enum.class.isAssignableFrom(type)
        || type == String.class
        || type == Integer.class
        || type == Long.class
        || type == Boolean.class;
  }

  private static ValueSerializer forJdk(Class<?> type) {
    if (!Serializable.class.isAssignableFrom(type) || Jdk.isClosed(type)) {
      throw new Refusal(type, "is not data");
    }
    return SHELL;
  }

  private static ValueSerializer forProgram(Class<?> type) {
    boolean serializable = Serializable.class.isAssignableFrom(type);
    if (!serializable && Jdk.isActive(type)) {
      throw new Refusal(type, "is not data");
    }
    try {
      ValueSerializer byFields = byFields(type);
      if (byFields != null) {
        return byFields;
      }
    } catch (InaccessibleObjectException | IllegalAccessException e) {
      if (!serializable || type.isRecord()) {
        throw Refusal.closed(type);
      }
    }
    if (!serializable || Jdk.losesContent(type)) {
      throw new Refusal(type, "is not data");
    }
    return SHELL;
  }

  /** Returns null for a class whose fields are not all its content, or that writes itself. */
  private static @Nullable ValueSerializer byFields(Class<?> type) throws IllegalAccessException {
    if (type.isRecord()) {
      return Records.of(type);
    }
    return Jdk.hasPlainBase(type) && !Jdk.hasOwnProtocol(type) ? Pojos.of(type) : null;
  }
}
