package io.memoir.runtime.copy;

import io.memoir.error.UnstorableResultException;
import io.memoir.runtime.copy.graph.Graph;
import io.memoir.runtime.shape.Copier;
import io.memoir.spi.Codec;
import io.memoir.spi.ResultTypes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes snapshots of the results of one function. Safe for any threads. */
public final class Snapshots {

  final String function;
  final Codec codec;
  final ResultTypes types;
  private final List<Copier<?>> copiers;

  /** By class; null until a result asks for them. Made twice if two threads meet, no harm. */
  private volatile @Nullable Map<Class<?>, Copier<?>> valid;

  /**
   * Prepares the snapshots of a function.
   *
   * @param function named in errors, for example {@code com.acme.Quotes.open(String)}
   * @param codec copies what neither is immutable nor has a copier
   * @param loader finds the classes of results, usually the loader of the wrapper class
   * @param copiers what the processor wrote for the user's classes
   */
  public Snapshots(String function, Codec codec, ClassLoader loader, List<Copier<?>> copiers) {
    this.function = function;
    this.codec = codec;
    this.types = ResultTypes.any(loader);
    this.copiers = List.copyOf(copiers);
  }

  /**
   * Keeps a result as it is now.
   *
   * @param value the result; later changes to it do not reach what is kept
   * @return {@code value} itself, null too, if nobody can change it, else a {@link Snapshot}, which
   *     has no reference to it
   * @throws UnstorableResultException when {@code value} is not data; nothing is kept
   */
  public @Nullable Object keep(@Nullable Object value) {
    return value == null ? null : kept(value, false);
  }

  /**
   * Keeps a result that nobody else has, such as one that has just been read from a file, and so
   * without copying what is large in it.
   *
   * @param value the result, which the caller forgets
   * @return {@code value} itself, null too, if nobody can change it, else a {@link Snapshot}
   * @throws UnstorableResultException when {@code value} is not data; nothing is kept
   */
  public @Nullable Object adopt(@Nullable Object value) {
    return value == null ? null : kept(value, true);
  }

  /** Whether the class of a result tells that nobody can change it; null is such a result. */
  public static boolean isShared(@Nullable Object value) {
    return value == null || Graph.isShared(value.getClass());
  }

  private Object kept(Object value, boolean adopts) {
    Object read;
    try {
      read = adopts ? Graph.adopt(value, valid()) : Graph.of(value, valid());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // A class that we do not know, or code of the program that does not do what it should, or a
      // stack that is nearly full: the codec has a larger one.
      return new Encoded(value, this);
    }
    return read instanceof Graph graph ? new Copied(graph, this) : read;
  }

  private Map<Class<?>, Copier<?>> valid() {
    Map<Class<?>, Copier<?>> known = valid;
    if (known == null) {
      known = Copiers.valid(copiers);
      valid = known;
    }
    return known;
  }
}
