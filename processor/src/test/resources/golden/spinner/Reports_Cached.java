package com.acme.spinner;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Reports} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code daily(day)} is data: a copy for each caller, with a text of its own beside the
 *       spinner.
 *   <li>{@code plain()} is data: a copy for each caller.
 *   <li>{@code wordless()} is data: a copy for each caller, with a text of its own beside the
 *       spinner.
 *   <li>{@code silent()} is data: a copy for each caller, for 1 hour, without a spinner.
 *   <li>{@code told()} is data: a copy for each caller.
 *   <li>{@code timed()} is data: a copy for each caller, with the time beside the spinner.
 *   <li>{@code model(path)} is a resource: one instance, shared by all callers, with a text of its
 *       own and the time beside the spinner.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Reports_Cached implements Reports {
  /** The source of {@code daily}, hashed: when it changes, older results are not used. */
  private static final String DAILY_BODY_HASH = "59d1c935a2786a542b18dd4c84d53989";

  /** The source of {@code plain}, hashed: when it changes, older results are not used. */
  private static final String PLAIN_BODY_HASH = "b70f98c0394af66188eb4aec32956f4f";

  /** The source of {@code wordless}, hashed: when it changes, older results are not used. */
  private static final String WORDLESS_BODY_HASH = "72e1996df3f26cb6aa5ecc2d490ad6a8";

  /** The source of {@code silent}, hashed: when it changes, older results are not used. */
  private static final String SILENT_BODY_HASH = "259a2dd2339673889db53294fb4aa3b9";

  /** The source of {@code told}, hashed: when it changes, older results are not used. */
  private static final String TOLD_BODY_HASH = "e404ea9ca01bf79a404eaae1e0d91b79";

  /** The source of {@code timed}, hashed: when it changes, older results are not used. */
  private static final String TIMED_BODY_HASH = "40100b1281ef024f5d5a0e69a45615bc";

  /** The source of {@code model}, hashed: when it changes, older results are not used. */
  private static final String MODEL_BODY_HASH = "810cbbf085512135485c83c9753779b8";

  /** What {@code daily} returned; {@code daily.clear()} forgets it. */
  public final DailyCache daily;

  /** What {@code plain} returned; {@code plain.clear()} forgets it. */
  public final PlainCache plain;

  /** What {@code wordless} returned; {@code wordless.clear()} forgets it. */
  public final WordlessCache wordless;

  /** What {@code silent} returned; {@code silent.clear()} forgets it. */
  public final SilentCache silent;

  /** What {@code told} returned; {@code told.clear()} forgets it. */
  public final ToldCache told;

  /** What {@code timed} returned; {@code timed.clear()} forgets it. */
  public final TimedCache timed;

  /** What {@code model} returned; {@code model.clear()} forgets it. */
  public final ModelCache model;

  private final Reports delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Reports_Cached(Reports delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Reports_Cached(Reports delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.daily = new DailyCache(caches, delegate);
    this.plain = new PlainCache(caches, delegate);
    this.wordless = new WordlessCache(caches, delegate);
    this.silent = new SilentCache(caches, delegate);
    this.told = new ToldCache(caches, delegate);
    this.timed = new TimedCache(caches, delegate);
    this.model = new ModelCache(caches, delegate);
  }

  @Override
  public String daily(int day) {
    Call<String> call = daily.call(day);
    while (call.mustRun()) {
      try {
        call.returned(delegate.daily(day));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String plain() {
    Call<String> call = plain.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.plain());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String wordless() {
    Call<String> call = wordless.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.wordless());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String silent() {
    Call<String> call = silent.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.silent());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String told() {
    Call<String> call = told.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.told());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String timed() {
    Call<String> call = timed.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.timed());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Object model(String path) {
    Call<Object> call = model.call(path);
    while (call.mustRun()) {
      try {
        call.returned(delegate.model(path));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code daily(day)}. */
  public static final class DailyCache extends DataCache<String> {
    private DailyCache(Caches caches, Reports delegate) {
      super(caches
          .function(Reports.class, "daily", int.class)
          .bodyHash(DAILY_BODY_HASH)
          .delegate(delegate)
          .keyedBy("day")
          .returns(String.class)
          .spinner("Computing $1 \"at once\""));
    }

    /** Forgets the result of {@code daily(day)}; the next such call runs the method. */
    public void clear(int day) {
      forget(key(day), day);
    }

    /** Says why {@code daily(day)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(int day) {
      return explanation(key(day), day);
    }

    private Call<String> call(int day) {
      Call<String> found = find(key(day));
      return found != null ? found : begin(key(day), day);
    }

    private Object key(int day) {
      return new Key(day);
    }

    private record Key(int day) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && day == that.day;
      }

      @Override
      public int hashCode() {
        return Integer.hashCode(day);
      }
    }
  }

  /** The results of {@code plain()}. */
  public static final class PlainCache extends DataCache<String> {
    private PlainCache(Caches caches, Reports delegate) {
      super(caches
          .function(Reports.class, "plain")
          .bodyHash(PLAIN_BODY_HASH)
          .delegate(delegate)
          .returns(String.class));
    }

    /** Says why {@code plain()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<String> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code wordless()}. */
  public static final class WordlessCache extends DataCache<String> {
    private WordlessCache(Caches caches, Reports delegate) {
      super(caches
          .function(Reports.class, "wordless")
          .bodyHash(WORDLESS_BODY_HASH)
          .delegate(delegate)
          .returns(String.class)
          .spinner(""));
    }

    /** Says why {@code wordless()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<String> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code silent()}. */
  public static final class SilentCache extends DataCache<String> {
    private SilentCache(Caches caches, Reports delegate) {
      super(caches
          .function(Reports.class, "silent")
          .bodyHash(SILENT_BODY_HASH)
          .delegate(delegate)
          .returns(String.class)
          .ttl(Duration.ofHours(1))
          .showSpinner(false));
    }

    /** Says why {@code silent()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<String> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code told()}. */
  public static final class ToldCache extends DataCache<String> {
    private ToldCache(Caches caches, Reports delegate) {
      super(caches
          .function(Reports.class, "told")
          .bodyHash(TOLD_BODY_HASH)
          .delegate(delegate)
          .returns(String.class)
          .showSpinner(true)
          .showTime(false));
    }

    /** Says why {@code told()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<String> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code timed()}. */
  public static final class TimedCache extends DataCache<String> {
    private TimedCache(Caches caches, Reports delegate) {
      super(caches
          .function(Reports.class, "timed")
          .bodyHash(TIMED_BODY_HASH)
          .delegate(delegate)
          .returns(String.class)
          .showTime(true));
    }

    /** Says why {@code timed()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<String> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code model(path)}. */
  public static final class ModelCache extends ResourceCache<Object> {
    private ModelCache(Caches caches, Reports delegate) {
      super(caches
          .function(Reports.class, "model", String.class)
          .bodyHash(MODEL_BODY_HASH)
          .delegate(delegate)
          .keyedBy("path")
          .spinner("Loading the model")
          .showTime(true));
    }

    /** Forgets the result of {@code model(path)}; the next such call runs the method. */
    public void clear(String path) {
      forget(key(path), path);
    }

    /** Says why {@code model(path)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String path) {
      return explanation(key(path), path);
    }

    private Call<Object> call(String path) {
      Call<Object> found = find(key(path));
      return found != null ? found : begin(key(path), path);
    }

    private Object key(String path) {
      return new Key(exact("path", path));
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
}
