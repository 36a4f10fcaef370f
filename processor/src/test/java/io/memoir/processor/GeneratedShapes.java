package io.memoir.processor;

import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Form;
import io.memoir.runtime.shape.Funnel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the funnels, copiers and forms of a compiled wrapper, with the simplest engines that will
 * do.
 */
final class GeneratedShapes {

  private final ClassLoader loader;
  private final String wrapper;

  GeneratedShapes(TestCompiler.Result compiled, String wrapper) {
    this.loader = compiled.loader();
    this.wrapper = wrapper;
  }

  /** What the static method {@code name} of a compiled class makes. */
  Object make(String type, String name) throws ReflectiveOperationException {
    Method method = loader.loadClass(type).getDeclaredMethod(name);
    method.setAccessible(true);
    return method.invoke(null);
  }

  /** The value of a field, whatever its access. */
  static @Nullable Object field(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }

  @SuppressWarnings("unchecked")
  Funnel<Object> funnel(String name) throws ReflectiveOperationException {
    return (Funnel<Object>) shape(name);
  }

  @SuppressWarnings("unchecked")
  Copier<Object> copier(String name) throws ReflectiveOperationException {
    return (Copier<Object>) shape(name);
  }

  @SuppressWarnings("unchecked")
  Form<Object> form(String name) throws ReflectiveOperationException {
    return (Form<Object>) shape(name);
  }

  private Object shape(String name) throws ReflectiveOperationException {
    Constructor<?> constructor = loader.loadClass(wrapper + "$" + name).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  /** The values that the funnel gives; of primitives, the type and the value. */
  List<@Nullable Object> read(String name, Object value) throws ReflectiveOperationException {
    Sink sink = new Sink();
    funnel(name).read(value, sink);
    return sink.values;
  }

  /** A copy by the copiers of these names, with those of the classes' own in between. */
  Object copy(Object original, String... names) throws ReflectiveOperationException {
    Map<Class<?>, Copier<Object>> copiers = new HashMap<>();
    for (String name : names) {
      Copier<Object> copier = copier(name);
      copiers.put(copier.type(), copier);
    }
    return new Copying(copiers).of(original);
  }

  /** Copies lists, sets of bits and arrays of int; what it does not know of is shared. */
  private static final class Copying implements Copies {

    private final Map<Class<?>, Copier<Object>> copiers;
    private final IdentityHashMap<Object, Object> done = new IdentityHashMap<>();

    Copying(Map<Class<?>, Copier<Object>> copiers) {
      this.copiers = copiers;
    }

    // Of the bound in the class file, javac 17 shows no annotation and javac 25 shows it.
    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <V extends @Nullable Object> V of(V original) {
      if (original == null) {
        return original;
      }
      Object known = done.get(original);
      return (V) (known == null ? begin((Object) original, copy(original)) : known);
    }

    private Object copy(Object original) {
      if (original instanceof List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>();
        done.put(original, copy);
        list.forEach(element -> copy.add(of(element)));
        return copy;
      }
      if (original instanceof BitSet bits) {
        return bits.clone();
      }
      if (original instanceof int[] numbers) {
        return numbers.clone();
      }
      Copier<Object> copier = copiers.get(original.getClass());
      return copier == null ? original : copier.copy(original, this);
    }

    @Override
    public <V> V begin(V original, V copy) {
      done.put(original, copy);
      return copy;
    }
  }

  /** Keeps the values, with the name of the method's parameter type if it is a primitive. */
  private static final class Sink implements FieldSink {

    private final List<@Nullable Object> values = new ArrayList<>();

    @Override
    public void add(@Nullable Object value) {
      values.add(value);
    }

    @Override
    public void add(boolean value) {
      values.add("boolean " + value);
    }

    @Override
    public void add(byte value) {
      values.add("byte " + value);
    }

    @Override
    public void add(short value) {
      values.add("short " + value);
    }

    @Override
    public void add(char value) {
      values.add("char " + value);
    }

    @Override
    public void add(int value) {
      values.add("int " + value);
    }

    @Override
    public void add(long value) {
      values.add("long " + value);
    }

    @Override
    public void add(float value) {
      values.add("float " + value);
    }

    @Override
    public void add(double value) {
      values.add("double " + value);
    }
  }
}
