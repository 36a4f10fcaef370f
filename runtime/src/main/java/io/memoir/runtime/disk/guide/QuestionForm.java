package io.memoir.runtime.disk.guide;

import io.memoir.runtime.disk.file.DamagedFileException;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.execution.input.Questions;
import io.memoir.runtime.key.Digest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Questions as bytes that mean the same to all processes: a code for the kind, then what is asked
 * for. Text is UTF-8 behind its length; all numbers are big-endian.
 *
 * <p>The bytes may have been written by somebody else: nothing is allocated that they do not pay
 * for, and nothing is made but questions.
 *
 * <p>Immutable.
 *
 * @param inputs of the function whose results depend on them
 */
record QuestionForm(FunctionInputs inputs) {

  private static final int FILE = 1;
  private static final int ENVIRONMENT = 2;
  private static final int PROPERTY = 3;
  private static final int CLOCK = 4;
  private static final int VALUE = 5;

  private static final int HASHED = 1;
  private static final int WITH_DEFAULT = 2;

  /** Whether other processes can ask it: not all names and paths survive being text. */
  boolean admits(Question question) {
    byte[] form = write(question);
    try {
      return form != null && question.equals(read(form));
    } catch (DamagedFileException e) {
      return false;
    }
  }

  /** The bytes of a question; null if it is of a kind that other processes cannot ask. */
  byte @Nullable [] write(Question question) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      return write(question, new DataOutputStream(bytes)) ? bytes.toByteArray() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean write(Question question, DataOutputStream out) throws IOException {
    if (question instanceof Questions.OfFile file) {
      write(FILE, file.file().toString(), out);
    } else if (question instanceof Questions.OfEnvironment environment) {
      write(ENVIRONMENT, environment.name(), out);
    } else if (question instanceof Questions.OfProperty property) {
      write(PROPERTY, property.name(), out);
    } else if (question instanceof Questions.OfClock clock) {
      out.writeByte(CLOCK);
      out.writeLong(clock.bucket().toSeconds());
      out.writeInt(clock.bucket().toNanosPart());
    } else if (question instanceof Questions.OfValue value) {
      write(value, out);
    } else {
      return false;
    }
    return true;
  }

  private static void write(int kind, String text, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void write(Questions.OfValue value, DataOutputStream out) throws IOException {
    write(VALUE, value.name(), out);
    Digest ifAbsent = value.ifAbsent();
    out.writeByte((value.hashing() == null ? 0 : HASHED) | (ifAbsent == null ? 0 : WITH_DEFAULT));
    if (ifAbsent != null) {
      out.write(ifAbsent.toBytes());
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws DamagedFileException when it is something else
   */
  Question read(byte[] bytes) throws DamagedFileException {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      Question question = read(in);
      if (question == null || in.hasRemaining()) {
        throw damaged();
      }
      return question;
    } catch (BufferUnderflowException
        | InvalidPathException
        | DateTimeException
        | ArithmeticException e) {
      throw damaged();
    }
  }

  private @Nullable Question read(ByteBuffer in) throws DamagedFileException {
    return switch (in.get()) {
      case FILE -> file(text(in));
      case ENVIRONMENT -> new Questions.OfEnvironment(text(in));
      case PROPERTY -> new Questions.OfProperty(text(in));
      case CLOCK -> clock(Duration.ofSeconds(in.getLong(), in.getInt()));
      case VALUE -> value(text(in), in);
      default -> null;
    };
  }

  private @Nullable Question file(String path) {
    Path file = FileSystems.getDefault().getPath(path);
    return file.isAbsolute() ? new Questions.OfFile(inputs.world(), file) : null;
  }

  private @Nullable Question clock(Duration bucket) {
    boolean hasLength = !bucket.isZero() && !bucket.isNegative();
    return hasLength ? new Questions.OfClock(inputs.world(), bucket) : null;
  }

  private Question value(String name, ByteBuffer in) {
    int flags = in.get();
    Digest ifAbsent = null;
    if ((flags & WITH_DEFAULT) != 0) {
      byte[] digest = new byte[Digest.BYTES];
      in.get(digest);
      ifAbsent = Digest.of(digest);
    }
    return new Questions.OfValue((flags & HASHED) == 0 ? null : inputs, name, ifAbsent);
  }

  private static String text(ByteBuffer in) throws DamagedFileException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw damaged();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static DamagedFileException damaged() {
    return new DamagedFileException("has inputs that cannot be read");
  }
}
