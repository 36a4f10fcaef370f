package io.memoir.runtime.size;

import io.memoir.runtime.copy.jdk.Container;
import io.memoir.runtime.copy.jdk.JdkClasses;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of one class take, and what they refer to. Immutable, and refers to no class of
 * a program but by what its loader keeps anyway.
 */
interface Shape {

  /** The shape of each class; made once. */
  ClassValue<Shape> BY_CLASS = new ClassValue<>() {
    @Override
    protected Shape computeValue(Class<?> type) {
      return find(type);
    }
  };

  /** The shape of a class. */
  static Shape of(Class<?> type) {
    return BY_CLASS.get(type);
  }

  /** What an object takes by itself, in bytes; {@code walk} meets what it refers to. */
  long open(Object object, SizeOf walk);

  /** Whether objects refer to no others that count by themselves. */
  default boolean isLeaf() {
    return false;
  }

  /** Whether an object is there once for all results, so that it counts as nothing. */
  default boolean isConstant(Object object) {
    return false;
  }

  private static Shape find(Class<?> type) {
    if (type.isArray()) {
      return type.getComponentType().isPrimitive() ? new Primitives(type) : new References();
    }
    if (Constants.areAll(type)) {
      return new Constant();
    }
    Shape value = Values.find(type);
    if (value != null) {
      return value;
    }
    Container container = JdkClasses.container(type);
    return container == null ? Fields.of(type) : new Contents(container);
  }

  /** There once for all. */
  record Constant() implements Shape {

    @Override
    public long open(Object object, SizeOf walk) {
      return 0;
    }

    @Override
    public boolean isConstant(Object object) {
      return true;
    }
  }

  /**
   * An array of primitives.
   *
   * @param type the class of the array
   */
  record Primitives(Class<?> type) implements Shape {

    @Override
    public long open(Object object, SizeOf walk) {
      return HeapLayout.primitives(type.getComponentType(), Array.getLength(object));
    }

    @Override
    public boolean isLeaf() {
      return true;
    }
  }

  /** An array of objects. */
  record References() implements Shape {

    @Override
    public long open(Object object, SizeOf walk) {
      @Nullable Object[] array = (@Nullable Object[]) object;
      for (Object element : array) {
        walk.meet(element);
      }
      return HeapLayout.references(array.length);
    }
  }

  /**
   * A collection or map of the JDK, or one of its small holders.
   *
   * @param container lists what it holds
   */
  record Contents(Container container) implements Shape {

    @Override
    public long open(Object object, SizeOf walk) {
      @Nullable Object[] content = container.content(object);
      for (Object part : content) {
        walk.meet(part);
      }
      return Structure.of(object.getClass()).bytes(object, content.length);
    }

    @Override
    public boolean isConstant(Object object) {
      return Structure.isSharedWhenEmpty(object);
    }
  }
}
