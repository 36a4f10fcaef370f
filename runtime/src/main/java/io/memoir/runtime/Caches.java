package io.memoir.runtime;

import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.config.Configuration;
import io.memoir.runtime.disk.DiskStore;
import io.memoir.runtime.key.HashFunctions;
import io.memoir.runtime.key.identity.Origins;
import io.memoir.runtime.refresh.Background;
import io.memoir.runtime.result.FunctionId;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.result.SystemNanos;
import io.memoir.spi.Codec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All caches of a program, or of one test: what its wrappers share, which is the results, the
 * clock, the hash functions and the codec.
 *
 * <p>A program uses {@link #shared()}, which wrappers take by themselves; a test makes its own and
 * gives it to the wrapper:
 *
 * <pre>{@code
 * try (Caches caches = Caches.builder().clock(clock).build()) {
 *   Quotes_Cached quotes = new Quotes_Cached(new SqlQuotes(), caches);
 *   ...
 * }
 * }</pre>
 *
 * <p>Safe for any threads.
 */
public final class Caches implements AutoCloseable {

  private final LongSupplier nanos;
  private final HashFuncs hashFuncs;
  private final Origins origins = new Origins();
  private final Codec codec;
  private final Background background;
  private final Configuration configuration;
  private final DiskPlace place;
  private final Registry registry = new Registry();

  /** Handles of wrappers that are still there; they have no equals, so this is by identity. */
  private final Set<CachedFunction<?>> handles =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private Caches(Builder builder) {
    this.nanos = builder.nanos;
    this.hashFuncs = new HashFuncs(builder.hashFunctions);
    this.codec = builder.codec;
    this.configuration = Configuration.load(builder.properties, builder.place.surroundings());
    int threads = configuration.general().refreshThreads();
    this.background = Background.of(builder.hasSystemClock, threads);
    this.place = builder.place.of(configuration.general());
  }

  /**
   * The caches that all wrappers of the program share which were not given others. They are closed,
   * and so all resources in them released, when the program ends.
   *
   * @return always the same
   * @throws io.memoir.error.ConfigurationException when the configuration is wrong; every call
   *     reads it again then
   */
  public static Caches shared() {
    return SharedCaches.get();
  }

  /**
   * Begins caches of their own.
   *
   * @return a builder with the system's clock, no hash functions and the codec FST
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Begins to say what a function is. For generated code.
   *
   * @param type the type that the wrapper wraps
   * @param method the name of the method
   * @param parameterTypes the erased types of all its parameters
   * @return what is known so far
   */
  public FunctionSpec function(Class<?> type, String method, Class<?>... parameterTypes) {
    return new FunctionSpec(this, type, method, parameterTypes);
  }

  /**
   * Forgets the results of all functions annotated with {@link io.memoir.CacheData} that are open
   * here, where they are on disk for all processes. Results on disk of other functions stay.
   */
  public void clearData() {
    registry.all(false).forEach(Results::clear);
  }

  /**
   * Forgets, and releases, the results of all functions annotated with
   * {@link io.memoir.CacheResource}.
   */
  public void clearResources() {
    registry.all(true).forEach(Results::clear);
  }

  /**
   * The handles of all open functions, that is of those whose wrapper is still in use.
   *
   * @return a list of its own, sorted by name
   */
  public List<CachedFunction<?>> functions() {
    List<CachedFunction<?>> open;
    synchronized (handles) {
      open = new ArrayList<>(handles);
    }
    open.sort(Comparator.comparing(CachedFunction::name));
    return open;
  }

  /**
   * What is configured for functions of which none is among those opened so far: misspelt, or not
   * yet used. A program can ask once it has made its wrappers.
   *
   * @return each key with where it is said, in order of precedence, as in {@code the system
   *     property memoir.functions.com.acme.Quotes.histroy.ttl}
   */
  public List<String> unmatchedConfiguration() {
    return configuration.unmatched();
  }

  /**
   * The hash functions that serve all functions; more can be added at any time.
   *
   * @return the registrations
   */
  public HashFuncs hashFuncs() {
    return hashFuncs;
  }

  /**
   * What happened to all functions since these caches were made.
   *
   * @return the sum of the counts of all functions, those that are not open any more included
   */
  public CacheStats stats() {
    return registry.stats();
  }

  /**
   * Forgets all results and releases all resources. Calls that come later run the function each
   * time, where it is data; where it is a resource they throw
   * {@link io.memoir.error.ClosedCachesException}. Closing again does nothing.
   */
  @Override
  public void close() {
    try {
      // First, because it writes down what was used in memory.
      place.close();
    } finally {
      registry.close().forEach(Results::close);
      background.close();
    }
  }

  /** The calls that made resources, which identify them as arguments. */
  Origins origins() {
    return origins;
  }

  LongSupplier nanos() {
    return nanos;
  }

  Background background() {
    return background;
  }

  Codec codec() {
    return codec;
  }

  /** Results on disk, opened when a function first asks; null if there is no place for them. */
  @Nullable
  DiskStore disk() {
    return place.open();
  }

  Configuration configuration() {
    return configuration;
  }

  Results open(FunctionId id, @Nullable Object instance, Supplier<Results> maker) {
    return registry.open(id, instance, maker);
  }

  void opened(CachedFunction<?> handle) {
    handles.add(handle);
  }

  /**
   * Sets up {@link Caches}.
   *
   * <p>For one thread.
   */
  public static final class Builder {

    private LongSupplier nanos = new SystemNanos();
    private final DiskPlace place = new DiskPlace();
    private boolean hasSystemClock = true;
    private HashFunctions hashFunctions = HashFunctions.none();
    private Codec codec = new FstCodec();
    private final Map<String, String> properties = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Sets the directory of results on disk, in place of the one that is configured and of the
     * user's cache directory. It is made when the first result is looked for.
     *
     * @param directory need not exist
     * @return this
     */
    public Builder directory(Path directory) {
      place.directory(Objects.requireNonNull(directory, "directory"));
      return this;
    }

    /**
     * Signs results on disk: files that were not signed with this key are not read. It wins over
     * what is configured.
     *
     * @param key a secret of 16 bytes or more; copied
     * @return this
     * @throws IllegalArgumentException when it is shorter
     */
    public Builder signingKey(byte[] key) {
      place.signingKey(key);
      return this;
    }

    /**
     * Sets the clock that a ttl is measured with, in place of the system's monotonic one, and for
     * results on disk the wall clock.
     *
     * @param clock the time; a test's own can stand still
     * @return this
     */
    public Builder clock(InstantSource clock) {
      place.clock(Objects.requireNonNull(clock, "clock"));
      Instant origin = clock.instant();
      this.hasSystemClock = false;
      this.nanos = () -> TimeUnit.NANOSECONDS.convert(Duration.between(origin, clock.instant()));
      return this;
    }

    /**
     * Registers a hash function for all functions.
     *
     * @param <T> the type
     * @param type the type that it serves, with its subtypes; the nearest registration wins
     * @param function what takes the place of a value in keys
     * @return this
     */
    public <T> Builder hashFunc(Class<T> type, Function<? super T, ?> function) {
      Objects.requireNonNull(function, "function");
      this.hashFunctions = hashFunctions.with(Objects.requireNonNull(type, "type"), function);
      return this;
    }

    /**
     * Registers a hash function for all functions, for a type that cannot be named in source.
     *
     * @param typeName the binary name of the type, as in {@code com.acme.Outer$Inner}
     * @param function what takes the place of a value in keys
     * @return this
     */
    public Builder hashFunc(String typeName, Function<Object, ?> function) {
      Objects.requireNonNull(function, "function");
      this.hashFunctions =
          hashFunctions.with(Objects.requireNonNull(typeName, "typeName"), function);
      return this;
    }

    /**
     * Sets what writes and reads results on disk, and copies those in memory that are neither
     * immutable nor made of classes of the JDK and classes with generated copiers alone, in place
     * of FST.
     *
     * @param codec the codec
     * @return this
     * @throws IllegalArgumentException when its id is not of the form that {@link Codec#id} asks
     *     for
     */
    public Builder codec(Codec codec) {
      this.codec = DiskPlace.named(codec);
      return this;
    }

    /**
     * Says what system properties, environment variables and {@code memoir.properties} can say too,
     * and wins over them: docs/configuration.md has the keys.
     *
     * @param key as in {@code memoir.functions.com.acme.Quotes.history.ttl}
     * @param value as in {@code 1h}
     * @return this
     */
    public Builder property(String key, String value) {
      properties.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
      return this;
    }

    /**
     * Leaves system properties, environment variables and {@code memoir.properties} alone: only
     * what this builder says counts, and results are on disk only if {@link #directory} says where.
     *
     * @return this
     */
    public Builder isolated() {
      place.isolate();
      return this;
    }

    /**
     * Makes the caches.
     *
     * @return new, empty caches; the caller closes them
     * @throws io.memoir.error.ConfigurationException when the configuration has a value without
     *     meaning, or names a file that cannot be read
     */
    public Caches build() {
      return new Caches(this);
    }
  }
}
