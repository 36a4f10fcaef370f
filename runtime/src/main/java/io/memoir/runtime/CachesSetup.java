package io.memoir.runtime;

import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.expiry.SourceNanos;
import io.memoir.runtime.expiry.SystemNanos;
import io.memoir.runtime.key.HashFunctions;
import io.memoir.runtime.place.DiskPlace;
import io.memoir.runtime.spinner.SpinnerChoice;
import io.memoir.spi.Codec;
import io.memoir.spi.ElementSink;
import io.memoir.spi.SpinnerListener;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of {@link Caches} before they are made.
 *
 * <p>For one thread. {@link Caches} reads its fields.
 */
public abstract sealed class CachesSetup permits Caches.Builder {

  LongSupplier nanos = new SystemNanos();
  final DiskPlace place = new DiskPlace();
  HashFunctions hashFunctions = HashFunctions.none();
  Codec codec = new FstCodec();

  @Nullable
  ElementSink elements;

  final SpinnerChoice spinner = new SpinnerChoice();
  final Map<String, String> properties = new LinkedHashMap<>();

  CachesSetup() {}

  /** The same, for the next call. */
  abstract Caches.Builder builder();

  /**
   * Sets the directory of results on disk, in place of the one that is configured and of the user's
   * cache directory. It is made when the first result is looked for.
   *
   * @param directory need not exist
   * @return this
   */
  public final Caches.Builder directory(Path directory) {
    place.directory(Objects.requireNonNull(directory, "directory"));
    return builder();
  }

  /**
   * Signs results on disk: files that were not signed with this key are not read. It wins over what
   * is configured.
   *
   * @param key a secret of 16 bytes or more; copied
   * @return this
   * @throws IllegalArgumentException when it is shorter
   */
  public final Caches.Builder signingKey(byte[] key) {
    place.signingKey(key);
    return builder();
  }

  /**
   * Sets the clock that a ttl is measured with, in place of the system's monotonic one, and for
   * results on disk the wall clock.
   *
   * @param clock the time; a test's own can stand still
   * @return this
   */
  public final Caches.Builder clock(InstantSource clock) {
    place.clock(Objects.requireNonNull(clock, "clock"));
    this.nanos = new SourceNanos(clock);
    return builder();
  }

  /**
   * Registers a hash function for all functions.
   *
   * @param <T> the type
   * @param type the type that it serves, with its subtypes; the nearest registration wins
   * @param function what takes the place of a value in keys
   * @return this
   */
  public final <T> Caches.Builder hashFunc(Class<T> type, Function<? super T, ?> function) {
    Objects.requireNonNull(function, "function");
    this.hashFunctions = hashFunctions.with(Objects.requireNonNull(type, "type"), function);
    return builder();
  }

  /**
   * Registers a hash function for all functions, for a type that cannot be named in source.
   *
   * @param typeName the binary name of the type, as in {@code com.acme.Outer$Inner}
   * @param function what takes the place of a value in keys
   * @return this
   */
  public final Caches.Builder hashFunc(String typeName, Function<Object, ?> function) {
    Objects.requireNonNull(function, "function");
    this.hashFunctions = hashFunctions.with(Objects.requireNonNull(typeName, "typeName"), function);
    return builder();
  }

  /**
   * Sets what writes and reads results on disk, and copies those in memory that are neither
   * immutable nor made of classes of the JDK and classes with generated copiers alone, in place of
   * FST.
   *
   * @param codec the codec
   * @return this
   * @throws IllegalArgumentException when its id is not of the form that {@link Codec#id} asks for
   */
  public final Caches.Builder codec(Codec codec) {
    this.codec = DiskPlace.named(codec);
    return builder();
  }

  /**
   * Sets where functions show elements whose threads are not bound to a sink by
   * {@link io.memoir.elements.Elements#showOn}.
   *
   * @param sink safe for any threads
   * @return this
   */
  public final Caches.Builder elements(ElementSink sink) {
    this.elements = Objects.requireNonNull(sink, "sink");
    return builder();
  }

  /**
   * Sets who is told of methods that run for more than half a second, in place of the terminal.
   *
   * @param listener shows it to a user
   * @return this
   */
  public final Caches.Builder spinner(SpinnerListener listener) {
    spinner.listener(Objects.requireNonNull(listener, "listener"));
    return builder();
  }

  /**
   * Says what system properties, environment variables and {@code memoir.properties} can say too,
   * and wins over them: docs/configuration.md has the keys.
   *
   * @param key as in {@code memoir.functions.com.acme.Quotes.history.ttl}
   * @param value as in {@code 1h}
   * @return this
   */
  public final Caches.Builder property(String key, String value) {
    properties.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    return builder();
  }

  /**
   * Leaves system properties, environment variables and {@code memoir.properties} alone: only what
   * this builder says counts, and results are on disk only if {@link #directory} says where.
   *
   * @return this
   */
  public final Caches.Builder isolated() {
    place.isolate();
    return builder();
  }
}
