package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the value of a field or record component in the width of its declared type. */
enum Slot {
  BOOLEAN {
    @Override
    protected void write(Output out, @Nullable Object value) throws IOException {
      out.writeBoolean((Boolean) present(value));
    }

    @Override
    Object read(Input in) throws IOException {
      return in.readBoolean();
    }
  },
  INT {
    @Override
    protected void write(Output out, @Nullable Object value) throws IOException {
      out.writeInt((Integer) present(value));
    }

    @Override
    Object read(Input in) throws IOException {
      return in.readInt();
    }
  },
  LONG {
    @Override
    protected void write(Output out, @Nullable Object value) throws IOException {
      out.writeLong((Long) present(value));
    }

    @Override
    Object read(Input in) throws IOException {
      return in.readLong();
    }
  },
  DOUBLE {
    @Override
    protected void write(Output out, @Nullable Object value) throws IOException {
      out.writeLong(Double.doubleToRawLongBits((Double) present(value)));
    }

    @Override
    Object read(Input in) throws IOException {
      return Double.longBitsToDouble(in.readLong());
    }
  },
  /** References, and the rarer primitive types, which are written boxed. */
  OBJECT {
    @Override
    protected void write(Output out, @Nullable Object value) throws IOException {
      out.next(value);
    }

    @Override
    @Nullable
    Object read(Input in) throws Exception {
      return in.next();
    }
  };

  abstract void write(Output out, @Nullable Object value) throws IOException;

  abstract @Nullable Object read(Input in) throws Exception;

  static Slot of(Class<?> type) {
    if (type == boolean.class) {
      return BOOLEAN;
    } else if (type == int.class) {
      return INT;
    } else if (type == long.class) {
      return LONG;
    }
    return type == double.class ? DOUBLE : OBJECT;
  }

  private static Object present(@Nullable Object value) {
    return Objects.requireNonNull(value);
  }
}
