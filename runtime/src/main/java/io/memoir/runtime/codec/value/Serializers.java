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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses how the values of a class are written. Safe for any number of threads. */
public final class Serializers {

  private static final ValueSerializer SHELL = new Shells();

  private Serializers() {}

  /** Initializes what has to be initialized with enough stack, because it is not done again. */
  public static void makeReady() {
    Jdk.isPlainBase(Object.class);
    ClassValues.primitive("int");
  }

  /** By exact class, because a subclass may have more to keep. */
  private static @Nullable ValueSerializer exact(Class<?> type) {
    if (type == Nameless.class) {
      return SHELL;
    } else if (type == Class.class) {
      return new ClassValues();
    } else if (type == Object.class) {
      return new Bare();
    } else if (!Jdk.isJdk(type)) {
      return null;
    }
    ValueSerializer leaf = Leaves.of(type);
    if (leaf != null) {
      return leaf;
    }
    ValueSerializer collection =
        Map.class.isAssignableFrom(type) ? GrowingMaps.of(type) : GrowingCollections.of(type);
    return collection == null ? FixedContainers.of(type) : collection;
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
    ValueSerializer exact = exact(type);
    if (exact != null) {
      return exact;
    }
    if (Path.class.isAssignableFrom(type) && Jdk.isJdk(type)) {
      return Leaves.path();
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
    } catch (InaccessibleObjectException e) {
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
  private static @Nullable ValueSerializer byFields(Class<?> type) {
    if (type.isRecord()) {
      return Records.of(type);
    }
    return Jdk.hasPlainBase(type) && !Jdk.hasOwnProtocol(type) ? Pojos.of(type) : null;
  }
}
