package com.acme.inputs;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Sliders} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code prices(region, _page)} is data: a copy for each caller, for 1 hour; {@code _page} is
 *       not part of the key; inputs that it reads are part of the key.
 *   <li>{@code model()} is a resource: one instance, shared by all callers, at most 3 results;
 *       inputs that it reads are part of the key.
 *   <li>{@code plain(n)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Sliders_Cached extends Sliders {
  /** The source of {@code prices}, hashed: when it changes, older results are not used. */
  private static final String PRICES_BODY_HASH = "a3d6851e8fc73e1dee4e3e6a88a653ae";

  /** The source of {@code model}, hashed: when it changes, older results are not used. */
  private static final String MODEL_BODY_HASH = "032ae78ad30fd22854eeeb47a32e6254";

  /** The source of {@code plain}, hashed: when it changes, older results are not used. */
  private static final String PLAIN_BODY_HASH = "1af708874d8c4a00a1556d325b944d90";

  /** What {@code prices} returned; {@code prices.clear()} forgets it. */
  public final PricesCache prices;

  /** What {@code model} returned; {@code model.clear()} forgets it. */
  public final ModelCache model;

  /** What {@code plain} returned; {@code plain.clear()} forgets it. */
  public final PlainCache plain;

  /** Makes a wrapper; results are shared with every other wrapper in this program. */
  public Sliders_Cached() {
    this(Caches.shared());
  }

  /** Makes a wrapper; results are kept in {@code caches}, which a test can own. */
  public Sliders_Cached(Caches caches) {
    this.prices = new PricesCache(caches, this);
    this.model = new ModelCache(caches, this);
    this.plain = new PlainCache(caches, this);
  }

  @Override
  public List<Double> prices(String region, Object _page) {
    if (prices == null) {
      return super.prices(region, _page);
    }
    Call<List<Double>> call = prices.call(region);
    while (call.mustRun()) {
      try {
        call.returned(super.prices(region, _page));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Object model() {
    if (model == null) {
      return super.model();
    }
    Call<Object> call = model.call();
    while (call.mustRun()) {
      try {
        call.returned(super.model());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int plain(int n) {
    if (plain == null) {
      return super.plain(n);
    }
    Call<Integer> call = plain.call(n);
    while (call.mustRun()) {
      try {
        call.returned(super.plain(n));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code prices(region)}. */
  public static final class PricesCache extends DataCache<List<Double>> {
    private PricesCache(Caches caches, Sliders self) {
      super(caches
          .function(Sliders.class, "prices", String.class, Object.class)
          .bodyHash(PRICES_BODY_HASH)
          .self(self)
          .keyedBy("region")
          .returns(List.class, Double.class)
          .inputs()
          .ttl(Duration.ofHours(1)));
    }

    /** Forgets the result of {@code prices(region)}; the next such call runs the method. */
    public void clear(String region) {
      forget(key(region), region);
    }

    /** Says why {@code prices(region)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String region) {
      return explanation(key(region), region);
    }

    private Call<List<Double>> call(String region) {
      Call<List<Double>> found = find(key(region));
      return found != null ? found : begin(key(region), region);
    }

    private Object key(String region) {
      return new Key(exact("region", region));
    }

    private record Key(Object region) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(region, that.region);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(region);
      }
    }
  }

  /** The results of {@code model()}. */
  public static final class ModelCache extends ResourceCache<Object> {
    private ModelCache(Caches caches, Sliders self) {
      super(caches
          .function(Sliders.class, "model")
          .bodyHash(MODEL_BODY_HASH)
          .self(self)
          .inputs()
          .maxEntries(3));
    }

    /** Says why {@code model()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Object> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code plain(n)}. */
  public static final class PlainCache extends DataCache<Integer> {
    private PlainCache(Caches caches, Sliders self) {
      super(caches
          .function(Sliders.class, "plain", int.class)
          .bodyHash(PLAIN_BODY_HASH)
          .self(self)
          .keyedBy("n"));
    }

    /** Forgets the result of {@code plain(n)}; the next such call runs the method. */
    public void clear(int n) {
      forget(key(n), n);
    }

    /** Says why {@code plain(n)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(int n) {
      return explanation(key(n), n);
    }

    private Call<Integer> call(int n) {
      Call<Integer> found = find(key(n));
      return found != null ? found : begin(key(n), n);
    }

    private Object key(int n) {
      return new Key(n);
    }

    private record Key(int n) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && n == that.n;
      }

      @Override
      public int hashCode() {
        return Integer.hashCode(n);
      }
    }
  }
}
