package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.stream.ValueSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Serializers of the JDK's small immutable values, through their public methods. */
final class Leaves {

  private Leaves() {}

  /** Writes a value. */
  @FunctionalInterface
  private interface Writer<T> {
    void write(Output out, T value) throws IOException;
  }

  /** Reads what the {@link Writer} wrote. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(Input in) throws IOException;
  }

  /** A value that is written and read by two lambdas. */
  private static final class Leaf<T> extends ValueSerializer {
    private final Class<T> type;
    private final Writer<T> writer;
    private final Reader<T> reader;

    Leaf(Class<T> type, Writer<T> writer, Reader<T> reader) {
      super(Kind.LEAF);
      this.type = type;
      this.writer = writer;
      this.reader = reader;
    }

    @Override
    protected void write(Output out, Object value) throws IOException {
      writer.write(out, type.cast(value));
    }

    @Override
    protected Object read(Input in, Class<?> exact, int position) throws IOException {
      return reader.read(in);
    }
  }

  /** Returns null for a class that is not one of them; subclasses are not. */
  static @Nullable ValueSerializer of(Class<?> type) {
    // Lambdas are made only when they are needed: making one takes long the first time.
    ValueSerializer number = number(type.getName());
    if (number != null) {
      return number;
    }
    ValueSerializer time = time(type.getName());
    return time == null ? other(type.getName()) : time;
  }

  private static @Nullable ValueSerializer other(String name) {
    return switch (name) {
      case "java.lang.Character" ->
        new Leaf<>(Character.class, (o, v) -> o.writeInt(v), in -> (char) in.readInt());
      case "java.util.UUID" ->
        new Leaf<>(
            UUID.class,
            (o, v) -> {
              o.writeLong(v.getMostSignificantBits());
              o.writeLong(v.getLeastSignificantBits());
            },
            in -> new UUID(in.readLong(), in.readLong()));
      case "java.util.OptionalInt" ->
        new Leaf<>(
            OptionalInt.class,
            (o, v) -> {
              o.writeBoolean(v.isPresent());
              o.writeInt(v.orElse(0));
            },
            in -> in.readBoolean() ? OptionalInt.of(in.readInt()) : skipInt(in));
      case "java.util.OptionalLong" ->
        new Leaf<>(
            OptionalLong.class,
            (o, v) -> {
              o.writeBoolean(v.isPresent());
              o.writeLong(v.orElse(0));
            },
            in -> in.readBoolean() ? OptionalLong.of(in.readLong()) : skipLong(in));
      case "java.util.OptionalDouble" ->
        new Leaf<>(
            OptionalDouble.class,
            (o, v) -> {
              o.writeBoolean(v.isPresent());
              writeDouble(o, v.orElse(0));
            },
            in -> in.readBoolean() ? OptionalDouble.of(readDouble(in)) : skipDouble(in));
      default -> null;
    };
  }

  private static OptionalInt skipInt(Input in) throws IOException {
    in.readInt();
    return OptionalInt.empty();
  }

  private static OptionalLong skipLong(Input in) throws IOException {
    in.readLong();
    return OptionalLong.empty();
  }

  private static OptionalDouble skipDouble(Input in) throws IOException {
    in.readLong();
    return OptionalDouble.empty();
  }

  private static @Nullable ValueSerializer number(String name) {
    return switch (name) {
      case "java.lang.Byte" ->
        new Leaf<>(Byte.class, (o, v) -> o.writeInt(v), in -> (byte) in.readInt());
      case "java.lang.Short" ->
        new Leaf<>(Short.class, (o, v) -> o.writeInt(v), in -> (short) in.readInt());
      case "java.lang.Float" ->
        new Leaf<>(
            Float.class,
            (o, v) -> o.writeInt(Float.floatToRawIntBits(v)),
            in -> Float.intBitsToFloat(in.readInt()));
      case "java.lang.Double" -> new Leaf<>(Double.class, Leaves::writeDouble, Leaves::readDouble);
      case "java.math.BigInteger" ->
        new Leaf<>(
            BigInteger.class,
            (o, v) -> writeBytes(o, v.toByteArray()),
            in -> new BigInteger(readBytes(in)));
      case "java.math.BigDecimal" ->
        new Leaf<>(
            BigDecimal.class,
            (o, v) -> {
              o.writeInt(v.scale());
              writeBytes(o, v.unscaledValue().toByteArray());
            },
            in -> {
              int scale = in.readInt();
              return new BigDecimal(new BigInteger(readBytes(in)), scale);
            });
      default -> null;
    };
  }

  private static @Nullable ValueSerializer time(String name) {
    return switch (name) {
      case "java.time.LocalDate" ->
        new Leaf<>(
            LocalDate.class,
            (o, v) -> o.writeLong(v.toEpochDay()),
            in -> LocalDate.ofEpochDay(in.readLong()));
      case "java.time.LocalTime" ->
        new Leaf<>(
            LocalTime.class,
            (o, v) -> o.writeLong(v.toNanoOfDay()),
            in -> LocalTime.ofNanoOfDay(in.readLong()));
      case "java.time.LocalDateTime" ->
        new Leaf<>(
            LocalDateTime.class,
            (o, v) -> {
              o.writeLong(v.toLocalDate().toEpochDay());
              o.writeLong(v.toLocalTime().toNanoOfDay());
            },
            in -> LocalDateTime.of(
                LocalDate.ofEpochDay(in.readLong()), LocalTime.ofNanoOfDay(in.readLong())));
      case "java.time.Instant" ->
        new Leaf<>(
            Instant.class,
            (o, v) -> {
              o.writeLong(v.getEpochSecond());
              o.writeInt(v.getNano());
            },
            in -> Instant.ofEpochSecond(in.readLong(), in.readInt()));
      case "java.time.Duration" ->
        new Leaf<>(
            Duration.class,
            (o, v) -> {
              o.writeLong(v.getSeconds());
              o.writeInt(v.getNano());
            },
            in -> Duration.ofSeconds(in.readLong(), in.readInt()));
      default -> null;
    };
  }

  /** Serializer of paths; only those of the default file system mean the same when read again. */
  static ValueSerializer path() {
    return new Leaf<>(
        Path.class,
        (o, v) -> {
          if (!v.getFileSystem().equals(FileSystems.getDefault())) {
            throw new Refusal(v.getClass(), "belongs to a file system that is not the default one");
          }
          o.writeUTF(v.toString());
        },
        in -> Path.of(in.readUTF()));
  }

  private static void writeDouble(Output out, double value) throws IOException {
    // Raw bits: two NaN that differ in their payload stay two.
    out.writeLong(Double.doubleToRawLongBits(value));
  }

  private static double readDouble(Input in) throws IOException {
    return Double.longBitsToDouble(in.readLong());
  }

  static void writeBytes(Output out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(Input in) throws IOException {
    byte[] bytes = new byte[in.nextLength()];
    in.readFully(bytes);
    return bytes;
  }
}
