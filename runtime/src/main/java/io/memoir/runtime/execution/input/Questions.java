package io.memoir.runtime.execution.input;

import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.Digest;
import io.memoir.spi.InputSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The kinds of inputs that there are. */
public final class Questions {

  private Questions() {}

  /** What is in a file. */
  public record OfFile(World world, Path file) implements Question {

    @Override
    public String answer() {
      return content().digest();
    }

    FileContents.Content content() {
      try {
        return world.files().of(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Reads the file on behalf of a run, until whose end it has to stay as it is. */
    public void read(Reads reads) {
      FileContents.Content content = content();
      reads.note(this, content.digest());
      reads.watch(() -> isStill(content));
    }

    private boolean isStill(FileContents.Content content) {
      try {
        return content().isSame(content);
      } catch (UncheckedIOException e) {
        return false;
      }
    }

    @Override
    public String words() {
      return "the file " + file;
    }
  }

  /** What the environment says. */
  public record OfEnvironment(String name) implements Question {

    @Override
    public @Nullable String answer() {
      return System.getenv(name);
    }

    @Override
    public String words() {
      return "the environment variable " + name;
    }
  }

  /** What a system property says. */
  public record OfProperty(String name) implements Question {

    @Override
    public @Nullable String answer() {
      return System.getProperty(name);
    }

    @Override
    public String words() {
      return "the system property " + name;
    }
  }

  /** Which time it is, as exactly as asked for. */
  public record OfClock(World world, Duration bucket) implements Question {

    @Override
    public Instant answer() {
      return Buckets.begin(world.now(), bucket);
    }

    @Override
    public String words() {
      return "the clock, by " + bucket;
    }
  }

  /**
   * What the source says that is bound to the thread.
   *
   * @param ifAbsent what a key holds of the value that counts if it says nothing
   */
  public record OfSource(
      FunctionInputs inputs, String name, @Nullable Object ifAbsent) implements Question {

    @Override
    public @Nullable Object answer() {
      InputSource source = BoundSource.current();
      return part(source == null ? null : source.value(name));
    }

    /** What a key holds of what the source says; null for nothing. */
    public @Nullable Object part(@Nullable Object value) {
      return value == null ? ifAbsent : inputs.part(name, value);
    }

    @Override
    public String words() {
      return inputWords(name);
    }
  }

  /**
   * What the source says that is bound to the thread, in a form that all processes know.
   *
   * @param hashing whose hash functions serve the value; null if it has to be one that stands for
   *     itself in all keys
   * @param ifAbsent a digest of the value that counts if the source says nothing; null for none
   */
  public record OfValue(
      @Nullable FunctionInputs hashing,
      String name,
      @Nullable Digest ifAbsent) implements Question {

    @Override
    public @Nullable Digest answer() {
      InputSource source = BoundSource.current();
      Object value = source == null ? null : source.value(name);
      if (value == null) {
        return ifAbsent;
      }
      if (hashing == null && !Arguments.isFixed(value)) {
        throw new IllegalStateException(name + " is of another kind than it was");
      }
      return Arguments.whole(hashing == null ? value : hashing.part(name, value));
    }

    @Override
    public String words() {
      return inputWords(name);
    }
  }

  private static String inputWords(String name) {
    return "the input \"" + name + "\"";
  }

  /**
   * What some code of the user's says. Two of one function are the same if their names are.
   *
   * @param supplier gives the value for whoever calls
   */
  public record OfSupplier(FunctionInputs inputs, String name, Supplier<?> supplier)
      implements Question {

    @Override
    public @Nullable Object answer() {
      return part(supplier.get());
    }

    /** What a key holds of a value. */
    public @Nullable Object part(@Nullable Object value) {
      return inputs.part(name, value);
    }

    @Override
    public String words() {
      return inputWords(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfSupplier that && inputs == that.inputs && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(inputs) + name.hashCode();
    }
  }
}
