package com.acme.persist;

import io.memoir.Persist;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.FieldSource;
import io.memoir.runtime.shape.Form;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Archive} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code history(symbol, from, _db)} is data: a copy for each caller, also kept on disk, for
 *       7 days, at most 500 results, at most 500 MB; {@code _db} is not part of the key.
 *   <li>{@code shapes(ids)} is data: a copy for each caller, also kept on disk.
 *   <li>{@code byNames(names)} is data: a copy for each caller, also kept on disk, at most 1 KiB.
 *   <li>{@code voices()} is data: a copy for each caller, also kept on disk.
 *   <li>{@code labelled(only)} is data: a copy for each caller, also kept on disk.
 *   <li>{@code sorted(elements)} is data: a copy for each caller, also kept on disk.
 *   <li>{@code overloaded(name)} is data: a copy for each caller, also kept on disk.
 *   <li>{@code count(nothing, name)} is data: a copy for each caller, also kept on disk.
 *   <li>{@code nothing()} is data: a copy for each caller, also kept on disk.
 *   <li>{@code warmUp(key)} runs once for each key, also kept on disk.
 *   <li>{@code inMemory(found, key)} is data: a copy for each caller, at most 64 MB.
 *   <li>{@code settings(path)} is a resource: one instance, shared by all callers.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Archive_Cached implements Archive {
  /** The source of {@code history}, hashed: when it changes, older results are not used. */
  private static final String HISTORY_BODY_HASH = "05afd9379a2cd8841b798e1026e9405e";

  /** The source of {@code shapes}, hashed: when it changes, older results are not used. */
  private static final String SHAPES_BODY_HASH = "2dcbee14fb0efe56783d884e37eb4347";

  /** The source of {@code byNames}, hashed: when it changes, older results are not used. */
  private static final String BY_NAMES_BODY_HASH = "a9f21b26c937ada095bc0b6e51673fb0";

  /** The source of {@code voices}, hashed: when it changes, older results are not used. */
  private static final String VOICES_BODY_HASH = "e7252e6eb019df9cb65399050569cfca";

  /** The source of {@code labelled}, hashed: when it changes, older results are not used. */
  private static final String LABELLED_BODY_HASH = "96aeddec5f7f21fc4dfad5b2c41910b6";

  /** The source of {@code sorted}, hashed: when it changes, older results are not used. */
  private static final String SORTED_BODY_HASH = "e52b5cd01bb1eabf919621716d635e62";

  /** The source of {@code overloaded}, hashed: when it changes, older results are not used. */
  private static final String OVERLOADED_BODY_HASH = "79ca011c8481f16aee1d8dc2693227c0";

  /** The source of {@code count}, hashed: when it changes, older results are not used. */
  private static final String COUNT_BODY_HASH = "b978ebbaaeb105d3733994afdab34a4c";

  /** The source of {@code nothing}, hashed: when it changes, older results are not used. */
  private static final String NOTHING_BODY_HASH = "dbee2d7a986a33c779229943333920ef";

  /** The source of {@code warmUp}, hashed: when it changes, older results are not used. */
  private static final String WARM_UP_BODY_HASH = "1541351d94cf5c41f4f755bec961b743";

  /** The source of {@code inMemory}, hashed: when it changes, older results are not used. */
  private static final String IN_MEMORY_BODY_HASH = "fba34468cafcf6fce39d6dcf4ad1db52";

  /** The source of {@code settings}, hashed: when it changes, older results are not used. */
  private static final String SETTINGS_BODY_HASH = "03906b9834c8e00d04b8fb5161d612d2";

  /** What {@code history} returned; {@code history.clear()} forgets it. */
  public final HistoryCache history;

  /** What {@code shapes} returned; {@code shapes.clear()} forgets it. */
  public final ShapesCache shapes;

  /** What {@code byNames} returned; {@code byNames.clear()} forgets it. */
  public final ByNamesCache byNames;

  /** What {@code voices} returned; {@code voices.clear()} forgets it. */
  public final VoicesCache voices;

  /** What {@code labelled} returned; {@code labelled.clear()} forgets it. */
  public final LabelledCache labelled;

  /** What {@code sorted} returned; {@code sorted.clear()} forgets it. */
  public final SortedCache sorted;

  /** What {@code overloaded} returned; {@code overloaded.clear()} forgets it. */
  public final OverloadedCache overloaded;

  /** What {@code count} returned; {@code count.clear()} forgets it. */
  public final CountCache count;

  /** What {@code nothing} returned; {@code nothing.clear()} forgets it. */
  public final NothingCache nothing;

  /** What {@code warmUp} returned; {@code warmUp.clear()} forgets it. */
  public final WarmUpCache warmUp;

  /** What {@code inMemory} returned; {@code inMemory.clear()} forgets it. */
  public final InMemoryCache inMemory;

  /** What {@code settings} returned; {@code settings.clear()} forgets it. */
  public final SettingsCache settings;

  private final Archive delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Archive_Cached(Archive delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Archive_Cached(Archive delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.history = new HistoryCache(caches, delegate);
    this.shapes = new ShapesCache(caches, delegate);
    this.byNames = new ByNamesCache(caches, delegate);
    this.voices = new VoicesCache(caches, delegate);
    this.labelled = new LabelledCache(caches, delegate);
    this.sorted = new SortedCache(caches, delegate);
    this.overloaded = new OverloadedCache(caches, delegate);
    this.count = new CountCache(caches, delegate);
    this.nothing = new NothingCache(caches, delegate);
    this.warmUp = new WarmUpCache(caches, delegate);
    this.inMemory = new InMemoryCache(caches, delegate);
    this.settings = new SettingsCache(caches, delegate);
  }

  @Override
  public List<Archive.Quote> history(String symbol, LocalDate from, Object _db) {
    Call<List<Archive.Quote>> call = history.call(symbol, from);
    while (call.mustRun()) {
      try {
        call.returned(delegate.history(symbol, from, _db));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Map<String, Archive.Page<Archive.Shape>> shapes(long[] ids) {
    Call<Map<String, Archive.Page<Archive.Shape>>> call = shapes.call(ids);
    while (call.mustRun()) {
      try {
        call.returned(delegate.shapes(ids));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Archive.Shape[] byNames(String... names) {
    Call<Archive.Shape[]> call = byNames.call(names);
    while (call.mustRun()) {
      try {
        call.returned(delegate.byNames(names));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public List<? extends Archive.Voice> voices() {
    Call<List<? extends Archive.Voice>> call = voices.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.voices());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T extends Comparable<T> & CharSequence> Archive.Labelled<? super T> labelled(T only) {
    Call<Archive.Labelled<? super T>> call = labelled.call(only);
    while (call.mustRun()) {
      try {
        call.returned(delegate.labelled(only));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T> List<T> sorted(T[] elements) {
    Call<List<T>> call = sorted.call(elements);
    while (call.mustRun()) {
      try {
        call.returned(delegate.sorted(elements));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Overloaded overloaded(Object name) {
    Call<Overloaded> call = overloaded.call(name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.overloaded(name));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int count(Archive.Nothing nothing, String name) {
    Call<Integer> call = count.call(nothing, name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.count(nothing, name));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Archive.Nothing nothing() {
    Call<Archive.Nothing> call = nothing.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.nothing());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public void warmUp(String key) {
    Call<Void> call = warmUp.call(key);
    while (call.mustRun()) {
      try {
        delegate.warmUp(key);
        call.returned(null);
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
  }

  @Override
  public Archive.Quote inMemory(String found, Object key) {
    Call<Archive.Quote> call = inMemory.call(found, key);
    while (call.mustRun()) {
      try {
        call.returned(delegate.inMemory(found, key));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Map<String, Object> settings(String[] path) {
    Call<Map<String, Object>> call = settings.call(path);
    while (call.mustRun()) {
      try {
        call.returned(delegate.settings(path));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code history(symbol, from)}. */
  public static final class HistoryCache extends DataCache<List<Archive.Quote>> {
    private HistoryCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "history", String.class, LocalDate.class, Object.class)
          .bodyHash(HISTORY_BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbol", "from")
          .returns(List.class, Archive.Quote.class)
          .persist(Persist.DISK)
          .maxSize(500_000_000L)
          .ttl(Duration.ofDays(7))
          .maxEntries(500)
          .form(new QuoteForm()));
    }

    /** Forgets the result of {@code history(symbol, from)}; the next such call runs the method. */
    public void clear(String symbol, LocalDate from) {
      forget(key(symbol, from), symbol, from);
    }

    /** Says why {@code history(symbol, from)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String symbol, LocalDate from) {
      return explanation(key(symbol, from), symbol, from);
    }

    private Call<List<Archive.Quote>> call(String symbol, LocalDate from) {
      Call<List<Archive.Quote>> found = find(key(symbol, from));
      return found != null ? found : begin(key(symbol, from), symbol, from);
    }

    private Object key(String symbol, LocalDate from) {
      return new Key(exact("symbol", symbol), exact("from", from));
    }

    private record Key(Object symbol, Object from) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(symbol, that.symbol)
            && Objects.equals(from, that.from);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(symbol);
        return mixed(hash, Objects.hashCode(from));
      }
    }
  }

  /** The results of {@code shapes(ids)}. */
  public static final class ShapesCache
      extends DataCache<Map<String, Archive.Page<Archive.Shape>>> {
    private ShapesCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "shapes", long[].class)
          .bodyHash(SHAPES_BODY_HASH)
          .delegate(delegate)
          .keyedBy("ids")
          .returns(Map.class, String.class, Archive.Page.class, Archive.Shape.class)
          .persist(Persist.DISK)
          .copier(new PageCopier())
          .copier(new CircleCopier())
          .copier(new PolygonCopier())
          .form(new PageForm())
          .form(new CircleForm())
          .form(new PolygonForm())
          .form(new DotForm()));
    }

    /** Forgets the result of {@code shapes(ids)}; the next such call runs the method. */
    public void clear(long[] ids) {
      forget(key(ids), ids);
    }

    /** Says why {@code shapes(ids)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(long[] ids) {
      return explanation(key(ids), ids);
    }

    private Call<Map<String, Archive.Page<Archive.Shape>>> call(long[] ids) {
      Object key = key(ids);
      Call<Map<String, Archive.Page<Archive.Shape>>> found = find(key);
      return found != null ? found : begin(key, ids);
    }

    private Object key(long[] ids) {
      return new Key(argument("ids", ids));
    }

    private record Key(Object ids) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(ids, that.ids);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(ids);
      }
    }
  }

  /** The results of {@code byNames(names)}. */
  public static final class ByNamesCache extends DataCache<Archive.Shape[]> {
    private ByNamesCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "byNames", String[].class)
          .bodyHash(BY_NAMES_BODY_HASH)
          .delegate(delegate)
          .keyedBy("names")
          .returns(Archive.Shape[].class)
          .persist(Persist.DISK)
          .maxSize(1_024L)
          .copier(new CircleCopier())
          .copier(new PolygonCopier())
          .form(new CircleForm())
          .form(new PolygonForm())
          .form(new DotForm()));
    }

    /** Forgets the result of {@code byNames(names)}; the next such call runs the method. */
    public void clear(String... names) {
      forget(key(names), (Object) names);
    }

    /** Says why {@code byNames(names)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String... names) {
      return explanation(key(names), (Object) names);
    }

    private Call<Archive.Shape[]> call(String[] names) {
      Object key = key(names);
      Call<Archive.Shape[]> found = find(key);
      return found != null ? found : begin(key, (Object) names);
    }

    private Object key(String[] names) {
      return new Key(argument("names", names));
    }

    private record Key(Object names) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(names, that.names);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(names);
      }
    }
  }

  /** The results of {@code voices()}. */
  public static final class VoicesCache extends DataCache<List<? extends Archive.Voice>> {
    private VoicesCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "voices")
          .bodyHash(VOICES_BODY_HASH)
          .delegate(delegate)
          .returns(
              List.class, Archive.Voice.class, Archive.Loud.class, Archive.Quiet.class, int[].class)
          .persist(Persist.DISK)
          .copier(new LoudCopier())
          .form(new LoudForm())
          .form(new QuietForm()));
    }

    /** Says why {@code voices()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<List<? extends Archive.Voice>> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code labelled(only)}. */
  public static final class LabelledCache extends DataCache<Archive.Labelled<?>> {
    private LabelledCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "labelled", Comparable.class)
          .bodyHash(LABELLED_BODY_HASH)
          .delegate(delegate)
          .keyedBy("only")
          .returns(Archive.Labelled.class)
          .persist(Persist.DISK)
          .copier(new LabelledCopier())
          .form(new LabelledForm()));
    }

    /** Forgets the result of {@code labelled(only)}; the next such call runs the method. */
    public <T extends Comparable<T> & CharSequence> void clear(T only) {
      forget(key(only), only);
    }

    /** Says why {@code labelled(only)} would hit or miss now; runs and changes nothing. */
    public <T extends Comparable<T> & CharSequence> Explanation explain(T only) {
      return explanation(key(only), only);
    }

    private <T extends Comparable<T> & CharSequence> Call<Archive.Labelled<? super T>> call(
        T only) {
      Object key = key(only);
      Call<Archive.Labelled<? super T>> found = find(key);
      return found != null ? found : begin(key, only);
    }

    private <T extends Comparable<T> & CharSequence> Object key(T only) {
      return new Key(argument("only", only));
    }

    private record Key(Object only) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(only, that.only);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(only);
      }
    }
  }

  /** The results of {@code sorted(elements)}. */
  public static final class SortedCache extends DataCache<List<?>> {
    private SortedCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "sorted", Object[].class)
          .bodyHash(SORTED_BODY_HASH)
          .delegate(delegate)
          .keyedBy("elements")
          .returns(List.class, String.class)
          .persist(Persist.DISK));
    }

    /** Forgets the result of {@code sorted(elements)}; the next such call runs the method. */
    public <T> void clear(T[] elements) {
      forget(key(elements), (Object) elements);
    }

    /** Says why {@code sorted(elements)} would hit or miss now; runs and changes nothing. */
    public <T> Explanation explain(T[] elements) {
      return explanation(key(elements), (Object) elements);
    }

    private <T> Call<List<T>> call(T[] elements) {
      Object key = key(elements);
      Call<List<T>> found = find(key);
      return found != null ? found : begin(key, (Object) elements);
    }

    private <T> Object key(T[] elements) {
      return new Key(argument("elements", elements));
    }

    private record Key(Object elements) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(elements, that.elements);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(elements);
      }
    }
  }

  /** The results of {@code overloaded(name)}. */
  public static final class OverloadedCache extends DataCache<Overloaded> {
    private OverloadedCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "overloaded", Object.class)
          .bodyHash(OVERLOADED_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name")
          .returns(Overloaded.class)
          .persist(Persist.DISK)
          .copier(new OverloadedCopier())
          .copier(new PartCopier())
          .form(new OverloadedForm())
          .form(new PartForm()));
    }

    /** Forgets the result of {@code overloaded(name)}; the next such call runs the method. */
    public void clear(Object name) {
      forget(key(name), name);
    }

    /** Says why {@code overloaded(name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Object name) {
      return explanation(key(name), name);
    }

    private Call<Overloaded> call(Object name) {
      Object key = key(name);
      Call<Overloaded> found = find(key);
      return found != null ? found : begin(key, name);
    }

    private Object key(Object name) {
      return new Key(argument("name", name));
    }

    private record Key(Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(name);
      }
    }
  }

  /** The results of {@code count(nothing, name)}. */
  public static final class CountCache extends DataCache<Integer> {
    private CountCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "count", Archive.Nothing.class, String.class)
          .bodyHash(COUNT_BODY_HASH)
          .delegate(delegate)
          .keyedBy("nothing", "name")
          .persist(Persist.DISK));
    }

    /** Forgets the result of {@code count(nothing, name)}; the next such call runs the method. */
    public void clear(Archive.Nothing nothing, String name) {
      forget(key(nothing, name), nothing, name);
    }

    /** Says why {@code count(nothing, name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Archive.Nothing nothing, String name) {
      return explanation(key(nothing, name), nothing, name);
    }

    private Call<Integer> call(Archive.Nothing nothing, String name) {
      Object key = key(nothing, name);
      Call<Integer> found = find(key);
      return found != null ? found : begin(key, nothing, name);
    }

    private Object key(Archive.Nothing nothing, String name) {
      return new Key(argument("nothing", nothing), exact("name", name));
    }

    private record Key(Object nothing, Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(nothing, that.nothing)
            && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(nothing);
        return mixed(hash, Objects.hashCode(name));
      }
    }
  }

  /** The results of {@code nothing()}. */
  public static final class NothingCache extends DataCache<Archive.Nothing> {
    private NothingCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "nothing")
          .bodyHash(NOTHING_BODY_HASH)
          .delegate(delegate)
          .returns(Archive.Nothing.class)
          .persist(Persist.DISK)
          .copier(new NothingCopier())
          .form(new NothingForm()));
    }

    /** Says why {@code nothing()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Archive.Nothing> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code warmUp(key)}. */
  public static final class WarmUpCache extends DataCache<Void> {
    private WarmUpCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "warmUp", String.class)
          .bodyHash(WARM_UP_BODY_HASH)
          .delegate(delegate)
          .keyedBy("key")
          .persist(Persist.DISK));
    }

    /** Forgets the result of {@code warmUp(key)}; the next such call runs the method. */
    public void clear(String key) {
      forget(key(key), key);
    }

    /** Says why {@code warmUp(key)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String key) {
      return explanation(key(key), key);
    }

    private Call<Void> call(String key) {
      Call<Void> found = find(key(key));
      return found != null ? found : begin(key(key), key);
    }

    private Object key(String key) {
      return new Key(exact("key", key));
    }

    private record Key(Object key) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(key, that.key);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(key);
      }
    }
  }

  /** The results of {@code inMemory(found, key)}. */
  public static final class InMemoryCache extends DataCache<Archive.Quote> {
    private InMemoryCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "inMemory", String.class, Object.class)
          .bodyHash(IN_MEMORY_BODY_HASH)
          .delegate(delegate)
          .keyedBy("found", "key")
          .returns(Archive.Quote.class)
          .maxSize(64_000_000L));
    }

    /** Forgets the result of {@code inMemory(found, key)}; the next such call runs the method. */
    public void clear(String found, Object key) {
      forget(key(found, key), found, key);
    }

    /** Says why {@code inMemory(found, key)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String found, Object key) {
      return explanation(key(found, key), found, key);
    }

    private Call<Archive.Quote> call(String found, Object key) {
      Object key_ = key(found, key);
      Call<Archive.Quote> found_ = find(key_);
      return found_ != null ? found_ : begin(key_, found, key);
    }

    private Object key(String found, Object key) {
      return new Key(exact("found", found), argument("key", key));
    }

    private record Key(Object found, Object key) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(found, that.found)
            && Objects.equals(key, that.key);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(found);
        return mixed(hash, Objects.hashCode(key));
      }
    }
  }

  /** The results of {@code settings(path)}. */
  public static final class SettingsCache extends ResourceCache<Map<String, Object>> {
    private SettingsCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "settings", String[].class)
          .bodyHash(SETTINGS_BODY_HASH)
          .delegate(delegate)
          .keyedBy("path"));
    }

    /** Forgets the result of {@code settings(path)}; the next such call runs the method. */
    public void clear(String[] path) {
      forget(key(path), (Object) path);
    }

    /** Says why {@code settings(path)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String[] path) {
      return explanation(key(path), (Object) path);
    }

    private Call<Map<String, Object>> call(String[] path) {
      Object key = key(path);
      Call<Map<String, Object>> found = find(key);
      return found != null ? found : begin(key, (Object) path);
    }

    private Object key(String[] path) {
      return new Key(argument("path", path));
    }

    private record Key(Object path) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(path, that.path);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(path);
      }
    }
  }

  /** Copies a {@link Archive.Page}. */
  private static final class PageCopier extends Copier<Archive.Page<?>> {
    private PageCopier() {
      super(
          Archive.Page.class,
          "java.util.List items",
          "java.lang.Object first",
          "java.lang.Integer size");
    }

    @Override
    public Archive.Page<?> copy(Archive.Page<?> original, Copies copies) {
      return copyOf(original, copies);
    }

    private static <T> Archive.Page<T> copyOf(Archive.Page<T> original, Copies copies) {
      return new Archive.Page<>(
          copies.of(original.items()), copies.of(original.first()), original.size());
    }
  }

  /** Copies a {@link Archive.Circle}. */
  private static final class CircleCopier extends Copier<Archive.Circle> {
    private CircleCopier() {
      super(
          Archive.Circle.class,
          "int radius",
          "com.acme.persist.Archive$Shape inside",
          "java.util.List notes",
          "byte small",
          "short medium",
          "char letter",
          "float half");
    }

    @Override
    public Archive.Circle copy(Archive.Circle original, Copies copies) {
      Archive.Circle copy = copies.begin(original, new Archive.Circle());
      copy.setRadius(original.getRadius());
      copy.setInside(copies.of(original.getInside()));
      copy.setNotes(copies.of(original.getNotes()));
      copy.small = original.small;
      copy.medium = original.medium;
      copy.letter = original.letter;
      copy.half = original.half;
      return copy;
    }
  }

  /** Copies a {@link Archive.Polygon}. */
  private static final class PolygonCopier extends Copier<Archive.Polygon> {
    private PolygonCopier() {
      super(Archive.Polygon.class, "[J corners", "boolean closed");
    }

    @Override
    public Archive.Polygon copy(Archive.Polygon original, Copies copies) {
      return new Archive.Polygon(original.isClosed(), copies.of(original.corners()));
    }
  }

  /** Copies a {@link Archive.Loud}. */
  private static final class LoudCopier extends Copier<Archive.Loud> {
    private LoudCopier() {
      super(Archive.Loud.class, "java.util.BitSet volume");
    }

    @Override
    public Archive.Loud copy(Archive.Loud original, Copies copies) {
      return new Archive.Loud(copies.of(original.volume()));
    }
  }

  /** Copies a {@link Archive.Labelled}. */
  private static final class LabelledCopier extends Copier<Archive.Labelled<?>> {
    private LabelledCopier() {
      super(Archive.Labelled.class, "java.lang.CharSequence label", "java.util.Map notes");
    }

    @Override
    public Archive.Labelled<?> copy(Archive.Labelled<?> original, Copies copies) {
      return copyOf(original, copies);
    }

    private static <L extends CharSequence> Archive.Labelled<L> copyOf(
        Archive.Labelled<L> original, Copies copies) {
      Archive.Labelled<L> copy = copies.begin(original, new Archive.Labelled<>());
      copy.label = copies.of(original.label);
      copy.notes(copies.of(original.notes()));
      return copy;
    }
  }

  /** Copies a {@link Overloaded}. */
  private static final class OverloadedCopier extends Copier<Overloaded> {
    private OverloadedCopier() {
      super(Overloaded.class, "java.util.List parts", "java.lang.String name", "long number");
    }

    @Override
    public Overloaded copy(Overloaded original, Copies copies) {
      return new Overloaded(copies.of(original.parts()), original.name(), original.number());
    }
  }

  /** Copies a {@link Overloaded.Part}. */
  private static final class PartCopier extends Copier<Overloaded.Part> {
    private PartCopier() {
      super(Overloaded.Part.class, "java.lang.String text", "[J numbers");
    }

    @Override
    public Overloaded.Part copy(Overloaded.Part original, Copies copies) {
      Overloaded.Part copy = copies.begin(original, new Overloaded.Part());
      copy.set(original.text());
      copy.setNumbers(copies.of(original.numbers()));
      return copy;
    }
  }

  /** Copies a {@link Archive.Nothing}. */
  private static final class NothingCopier extends Copier<Archive.Nothing> {
    private NothingCopier() {
      super(Archive.Nothing.class);
    }

    @Override
    public Archive.Nothing copy(Archive.Nothing original, Copies copies) {
      Archive.Nothing copy = copies.begin(original, new Archive.Nothing());
      return copy;
    }
  }

  /** Writes and reads a {@link Archive.Quote}. */
  private static final class QuoteForm extends Form<Archive.Quote> {
    private QuoteForm() {
      super(
          Archive.Quote.class,
          "java.lang.String symbol",
          "java.time.LocalDate day",
          "double price",
          "com.acme.persist.Archive$Currency currency");
    }

    @Override
    public void write(Archive.Quote value, FieldSink fields) {
      fields.add(value.symbol());
      fields.add(value.day());
      fields.add(value.price());
      fields.add(value.currency());
    }

    @Override
    public Archive.Quote read(FieldSource fields) {
      return new Archive.Quote(fields.next(), fields.next(), fields.nextDouble(), fields.next());
    }
  }

  /** Writes and reads a {@link Archive.Page}. */
  private static final class PageForm extends Form<Archive.Page<?>> {
    private PageForm() {
      super(
          Archive.Page.class,
          "java.util.List items",
          "java.lang.Object first",
          "java.lang.Integer size");
    }

    @Override
    public void write(Archive.Page<?> value, FieldSink fields) {
      fields.add(value.items());
      fields.add(value.first());
      fields.add(value.size());
    }

    @Override
    public Archive.Page<?> read(FieldSource fields) {
      return make(fields);
    }

    private static <T> Archive.Page<T> make(FieldSource fields) {
      return new Archive.Page<>(fields.next(), fields.next(), fields.next());
    }
  }

  /** Writes and reads a {@link Archive.Circle}. */
  private static final class CircleForm extends Form<Archive.Circle> {
    private CircleForm() {
      super(
          Archive.Circle.class,
          "int radius",
          "com.acme.persist.Archive$Shape inside",
          "java.util.List notes",
          "byte small",
          "short medium",
          "char letter",
          "float half");
    }

    @Override
    public boolean beginsEmpty() {
      return true;
    }

    @Override
    public void write(Archive.Circle value, FieldSink fields) {
      fields.add(value.getRadius());
      fields.add(value.getInside());
      fields.add(value.getNotes());
      fields.add(value.small);
      fields.add(value.medium);
      fields.add(value.letter);
      fields.add(value.half);
    }

    @Override
    public Archive.Circle read(FieldSource fields) {
      Archive.Circle made = fields.begin(new Archive.Circle());
      made.setRadius(fields.nextInt());
      made.setInside(fields.next());
      made.setNotes(fields.next());
      made.small = fields.nextByte();
      made.medium = fields.nextShort();
      made.letter = fields.nextChar();
      made.half = fields.nextFloat();
      return made;
    }
  }

  /** Writes and reads a {@link Archive.Polygon}. */
  private static final class PolygonForm extends Form<Archive.Polygon> {
    private PolygonForm() {
      super(Archive.Polygon.class, "[J corners", "boolean closed");
    }

    @Override
    public void write(Archive.Polygon value, FieldSink fields) {
      fields.add(value.isClosed());
      fields.add(value.corners());
    }

    @Override
    public Archive.Polygon read(FieldSource fields) {
      return new Archive.Polygon(fields.nextBoolean(), fields.next());
    }
  }

  /** Writes and reads a {@link Archive.Circle.Dot}. */
  private static final class DotForm extends Form<Archive.Circle.Dot> {
    private DotForm() {
      super(Archive.Circle.Dot.class);
    }

    @Override
    public void write(Archive.Circle.Dot value, FieldSink fields) {
      // It has no fields.
    }

    @Override
    public Archive.Circle.Dot read(FieldSource fields) {
      return new Archive.Circle.Dot();
    }
  }

  /** Writes and reads a {@link Archive.Loud}. */
  private static final class LoudForm extends Form<Archive.Loud> {
    private LoudForm() {
      super(Archive.Loud.class, "java.util.BitSet volume");
    }

    @Override
    public void write(Archive.Loud value, FieldSink fields) {
      fields.add(value.volume());
    }

    @Override
    public Archive.Loud read(FieldSource fields) {
      return new Archive.Loud(fields.next());
    }
  }

  /** Writes and reads a {@link Archive.Quiet}. */
  private static final class QuietForm extends Form<Archive.Quiet> {
    private QuietForm() {
      super(Archive.Quiet.class, "java.lang.String text");
    }

    @Override
    public void write(Archive.Quiet value, FieldSink fields) {
      fields.add(value.text());
    }

    @Override
    public Archive.Quiet read(FieldSource fields) {
      return new Archive.Quiet(fields.next());
    }
  }

  /** Writes and reads a {@link Archive.Labelled}. */
  private static final class LabelledForm extends Form<Archive.Labelled<?>> {
    private LabelledForm() {
      super(Archive.Labelled.class, "java.lang.CharSequence label", "java.util.Map notes");
    }

    @Override
    public boolean beginsEmpty() {
      return true;
    }

    @Override
    public void write(Archive.Labelled<?> value, FieldSink fields) {
      fields.add(value.label);
      fields.add(value.notes());
    }

    @Override
    public Archive.Labelled<?> read(FieldSource fields) {
      return make(fields);
    }

    private static <L extends CharSequence> Archive.Labelled<L> make(FieldSource fields) {
      Archive.Labelled<L> made = fields.begin(new Archive.Labelled<>());
      made.label = fields.next();
      made.notes(fields.next());
      return made;
    }
  }

  /** Writes and reads a {@link Overloaded}. */
  private static final class OverloadedForm extends Form<Overloaded> {
    private OverloadedForm() {
      super(Overloaded.class, "java.util.List parts", "java.lang.String name", "long number");
    }

    @Override
    public void write(Overloaded value, FieldSink fields) {
      fields.add(value.parts());
      fields.add(value.name());
      fields.add(value.number());
    }

    @Override
    public Overloaded read(FieldSource fields) {
      return new Overloaded(
          fields.<List<Overloaded.Part>>next(), fields.<String>next(), fields.nextLong());
    }
  }

  /** Writes and reads a {@link Overloaded.Part}. */
  private static final class PartForm extends Form<Overloaded.Part> {
    private PartForm() {
      super(Overloaded.Part.class, "java.lang.String text", "[J numbers");
    }

    @Override
    public boolean beginsEmpty() {
      return true;
    }

    @Override
    public void write(Overloaded.Part value, FieldSink fields) {
      fields.add(value.text());
      fields.add(value.numbers());
    }

    @Override
    public Overloaded.Part read(FieldSource fields) {
      Overloaded.Part made = fields.begin(new Overloaded.Part());
      made.set(fields.<String>next());
      made.setNumbers(fields.next());
      return made;
    }
  }

  /** Writes and reads a {@link Archive.Nothing}. */
  private static final class NothingForm extends Form<Archive.Nothing> {
    private NothingForm() {
      super(Archive.Nothing.class);
    }

    @Override
    public boolean beginsEmpty() {
      return true;
    }

    @Override
    public void write(Archive.Nothing value, FieldSink fields) {
      // It has no fields.
    }

    @Override
    public Archive.Nothing read(FieldSource fields) {
      return fields.begin(new Archive.Nothing());
    }
  }
}
