package io.memoir.runtime;

import io.memoir.runtime.config.Configuration;
import io.memoir.runtime.disk.DiskStore;
import io.memoir.runtime.execution.input.World;
import io.memoir.runtime.expiry.SystemNanos;
import io.memoir.runtime.key.identity.Origins;
import io.memoir.runtime.place.DiskPlace;
import io.memoir.runtime.refresh.Background;
import io.memoir.runtime.result.FunctionId;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.spinner.SpinnerChoice;
import io.memoir.spi.Codec;
import io.memoir.spi.ElementSink;
import java.util.List;
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
  private final @Nullable ElementSink elements;
  private final Registry registry;

  final SpinnerChoice spinner;

  private Caches(Builder builder) {
    this.nanos = builder.nanos;
    this.hashFuncs = new HashFuncs(builder.hashFunctions);
    this.codec = builder.codec;
    this.elements = builder.elements;
    this.configuration = Configuration.load(builder.properties, builder.place.surroundings());
    int threads = configuration.general().refreshThreads();
    this.background = Background.of(builder.nanos instanceof SystemNanos, threads);
    this.place = builder.place.of(configuration.general());
    this.registry = new Registry(configuration.general().maxSize());
    this.spinner = builder.spinner.of(configuration.general().spinner());
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
    return registry.functions();
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
      spinner.close();
      // Before the results, because it writes down what was used in memory.
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

  /** Where functions emit, if the thread is bound to no sink; null for nowhere. */
  @Nullable
  ElementSink elements() {
    return elements;
  }

  /** What methods can read of the world around the program. */
  World world() {
    return place.world();
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
    registry.opened(handle);
  }

  /**
   * Sets up {@link Caches}.
   *
   * <p>For one thread.
   */
  public static final class Builder extends CachesSetup {

    private Builder() {}

    @Override
    Builder builder() {
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
