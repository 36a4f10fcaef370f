package io.memoir.processor;

import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.FieldSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives what it took, in the same order, and only by the method of the same type. */
final class FieldQueue implements FieldSink, FieldSource {

  /** A value as it was taken. */
  private record Taken(Class<?> type, @Nullable Object value) {}

  private final Deque<Taken> values = new ArrayDeque<>();
  private final List<Object> begun = new ArrayList<>();

  /** The instances that were noted before their fields were read. */
  List<Object> begun() {
    return begun;
  }

  /** How many values are left. */
  int size() {
    return values.size();
  }

  private @Nullable Object next(Class<?> type) {
    Taken next = values.remove();
    if (next.type() != type) {
      throw new AssertionError(next + " is read as " + type);
    }
    return next.value();
  }

  private Object primitive(Class<?> type) {
    return Objects.requireNonNull(next(type));
  }

  @Override
  public void add(@Nullable Object value) {
    values.add(new Taken(Object.class, value));
  }

  @Override
  public void add(boolean value) {
    values.add(new Taken(boolean.class, value));
  }

  @Override
  public void add(byte value) {
    values.add(new Taken(byte.class, value));
  }

  @Override
  public void add(short value) {
    values.add(new Taken(short.class, value));
  }

  @Override
  public void add(char value) {
    values.add(new Taken(char.class, value));
  }

  @Override
  public void add(int value) {
    values.add(new Taken(int.class, value));
  }

  @Override
  public void add(long value) {
    values.add(new Taken(long.class, value));
  }

  @Override
  public void add(float value) {
    values.add(new Taken(float.class, value));
  }

  @Override
  public void add(double value) {
    values.add(new Taken(double.class, value));
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
  public <V extends @Nullable Object> V next() {
    return (V) next(Object.class);
  }

  @Override
  public boolean nextBoolean() {
    return (boolean) primitive(boolean.class);
  }

  @Override
  public byte nextByte() {
    return (byte) primitive(byte.class);
  }

  @Override
  public short nextShort() {
    return (short) primitive(short.class);
  }

  @Override
  public char nextChar() {
    return (char) primitive(char.class);
  }

  @Override
  public int nextInt() {
    return (int) primitive(int.class);
  }

  @Override
  public long nextLong() {
    return (long) primitive(long.class);
  }

  @Override
  public float nextFloat() {
    return (float) primitive(float.class);
  }

  @Override
  public double nextDouble() {
    return (double) primitive(double.class);
  }

  @Override
  public <V> V begin(V made) {
    begun.add(made);
    return made;
  }
}
