package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.ValueSerializer;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.FieldSource;
import io.memoir.runtime.shape.Form;
import java.io.IOException;
import java.io.Serial;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads an object of a program's own class by what the processor has written. */
final class Forms extends ValueSerializer {

  private final Form<Object> form;
  private final int fieldCount;
  private final int layout;

  Forms(Form<?> form) {
    super(form.beginsEmpty() ? Kind.EARLY : Kind.LATE);
    this.form = cast(form);
    this.fieldCount = form.fields().size();
    this.layout = List.of("form", form.beginsEmpty(), form.fields()).hashCode();
  }

  @SuppressWarnings("unchecked") // it is used for instances of its class only
  private static Form<Object> cast(Form<?> form) {
    return (Form<Object>) form;
  }

  @Override
  public int layout() {
    return layout;
  }

  @Override
  protected void write(Output out, Object value) throws IOException {
    try {
      form.write(value, new Sink(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  protected Object read(Input in, Class<?> type, int position) throws Exception {
    boolean beginsEmpty = form.beginsEmpty();
    Source source = new Source(in, position, beginsEmpty ? 0 : fieldCount);
    Object copy;
    try {
      copy = form.read(source);
    } catch (Unread e) {
      throw e.failure;
    }
    boolean isBegun = !beginsEmpty || copy == source.begun;
    if (copy == null || copy.getClass() != type || !isBegun) {
      throw new StreamCorruptedException("not a " + type.getName());
    }
    if (!beginsEmpty) {
      form.write(copy, new Comparison(source, type));
    }
    return copy;
  }

  /** Carries a failure through generated code. */
  private static final class Unread extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    final transient Exception failure;

    Unread(Exception failure) {
      super(null, failure, false, false);
      this.failure = failure;
    }
  }

  /** Writes fields. */
  private static final class Sink implements FieldSink {
    private final Output out;

    Sink(Output out) {
      this.out = out;
    }

    @Override
    public void add(@Nullable Object value) {
      try {
        out.next(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void add(boolean value) {
      add(value ? 1L : 0);
    }

    @Override
    public void add(byte value) {
      add((long) value);
    }

    @Override
    public void add(short value) {
      add((long) value);
    }

    @Override
    public void add(char value) {
      add((long) value);
    }

    @Override
    public void add(int value) {
      add((long) value);
    }

    @Override
    public void add(long value) {
      try {
        out.writeLong(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void add(float value) {
      // Raw bits: two NaN that differ in their payload stay two.
      add((long) Float.floatToRawIntBits(value));
    }

    @Override
    public void add(double value) {
      add(Double.doubleToRawLongBits(value));
    }
  }

  /** Reads fields, and remembers them if a constructor takes them. */
  private static final class Source implements FieldSource {
    private final Input in;
    private final int position;
    private @Nullable Object[] given;
    private int count;
    private @Nullable Object begun;

    Source(Input in, int position, int remembered) {
      this.in = in;
      this.position = position;
      this.given = new @Nullable Object[remembered];
    }

    private <V extends @Nullable Object> V note(V value) {
      if (begun == null) {
        if (count == given.length) {
          given = Arrays.copyOf(given, 2 * count + 1);
        }
        given[count++] = value;
      }
      return value;
    }

    @Override
    // A value of another type is found out when it is used, and null is as it was written.
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public <V extends @Nullable Object> V next() {
      try {
        return (V) note(in.next());
      } catch (Exception e) {
        throw new Unread(e);
      }
    }

    private long number() {
      try {
        return in.readLong();
      } catch (IOException e) {
        throw new Unread(e);
      }
    }

    @Override
    public boolean nextBoolean() {
      return note(number() != 0);
    }

    @Override
    public byte nextByte() {
      return note((byte) number());
    }

    @Override
    public short nextShort() {
      return note((short) number());
    }

    @Override
    public char nextChar() {
      return note((char) number());
    }

    @Override
    public int nextInt() {
      return note((int) number());
    }

    @Override
    public long nextLong() {
      return note(number());
    }

    @Override
    public float nextFloat() {
      return note(Float.intBitsToFloat((int) number()));
    }

    @Override
    public double nextDouble() {
      return note(Double.longBitsToDouble(number()));
    }

    @Override
    public <V> V begin(V made) {
      begun = made;
      in.register(made, position);
      return made;
    }
  }

  /** Compares what an instance holds with what its constructor was given. */
  private static final class Comparison implements FieldSink {
    private final Source source;
    private final Class<?> type;
    private int count;

    Comparison(Source source, Class<?> type) {
      this.source = source;
      this.type = type;
    }

    @Override
    public void add(@Nullable Object value) {
      try {
        if (count == source.count) {
          throw new StreamCorruptedException("more fields than before");
        }
        Kept.check(source.given[count++], value, type);
      } catch (StreamCorruptedException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void add(boolean value) {
      add((Object) value);
    }

    @Override
    public void add(byte value) {
      add((Object) value);
    }

    @Override
    public void add(short value) {
      add((Object) value);
    }

    @Override
    public void add(char value) {
      add((Object) value);
    }

    @Override
    public void add(int value) {
      add((Object) value);
    }

    @Override
    public void add(long value) {
      add((Object) value);
    }

    @Override
    public void add(float value) {
      add((Object) value);
    }

    @Override
    public void add(double value) {
      add((Object) value);
    }
  }
}
