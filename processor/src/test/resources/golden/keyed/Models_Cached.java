package com.acme.keyed;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Funnel;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Models} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code size(model, portfolio, inherited)} is data: a copy for each caller.
 *   <li>{@code hidden(hidden, old, failing)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Models_Cached implements Models {
  /** The source of {@code size}, hashed: when it changes, older results are not used. */
  private static final String SIZE_BODY_HASH = "d1281948047c985c505fed9f206dd9fb";

  /** The source of {@code hidden}, hashed: when it changes, older results are not used. */
  private static final String HIDDEN_BODY_HASH = "a386f788b3a7daeb8f4ab71228ecb49e";

  /** What {@code size} returned; {@code size.clear()} forgets it. */
  public final SizeCache size;

  /** What {@code hidden} returned; {@code hidden.clear()} forgets it. */
  public final HiddenCache hidden;

  private final Models delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Models_Cached(Models delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Models_Cached(Models delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.size = new SizeCache(caches, delegate);
    this.hidden = new HiddenCache(caches, delegate);
  }

  @Override
  public int size(
      Models.Model model, Models.Portfolio portfolio, List<Models.Inherited> inherited) {
    Call<Integer> call = size.call(model, portfolio, inherited);
    while (call.mustRun()) {
      try {
        call.returned(delegate.size(model, portfolio, inherited));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public List<Models.Hidden> hidden(Models.Hidden hidden, Models.Old old, Models.Failing failing) {
    Call<List<Models.Hidden>> call = this.hidden.call(hidden, old, failing);
    while (call.mustRun()) {
      try {
        call.returned(delegate.hidden(hidden, old, failing));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code size(model, portfolio, inherited)}. */
  public static final class SizeCache extends DataCache<Integer> {
    private SizeCache(Caches caches, Models delegate) {
      super(caches
          .function(Models.class, "size", Models.Model.class, Models.Portfolio.class, List.class)
          .bodyHash(SIZE_BODY_HASH)
          .delegate(delegate)
          .keyedBy("model", "portfolio", "inherited")
          .funnel(new ModelsModelFunnel())
          .funnel(new PortfolioFunnel()));
    }

    /**
     * Forgets the result of {@code size(model, portfolio, inherited)}; the next such call runs the
     * method.
     */
    public void clear(
        Models.Model model, Models.Portfolio portfolio, List<Models.Inherited> inherited) {
      forget(key(model, portfolio, inherited), model, portfolio, inherited);
    }

    /**
     * Says why {@code size(model, portfolio, inherited)} would hit or miss now; runs and changes
     * nothing.
     */
    public Explanation explain(
        Models.Model model, Models.Portfolio portfolio, List<Models.Inherited> inherited) {
      return explanation(key(model, portfolio, inherited), model, portfolio, inherited);
    }

    private Call<Integer> call(
        Models.Model model, Models.Portfolio portfolio, List<Models.Inherited> inherited) {
      Object key = key(model, portfolio, inherited);
      Call<Integer> found = find(key);
      return found != null ? found : begin(key, model, portfolio, inherited);
    }

    private Object key(
        Models.Model model, Models.Portfolio portfolio, List<Models.Inherited> inherited) {
      return new Key(
          argument("model", model),
          argument("portfolio", portfolio),
          argument("inherited", inherited));
    }

    private record Key(Object model, Object portfolio, Object inherited) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(model, that.model)
            && Objects.equals(portfolio, that.portfolio)
            && Objects.equals(inherited, that.inherited);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(model);
        hash = mixed(hash, Objects.hashCode(portfolio));
        return mixed(hash, Objects.hashCode(inherited));
      }
    }
  }

  /** The results of {@code hidden(hidden, old, failing)}. */
  public static final class HiddenCache extends DataCache<List<Models.Hidden>> {
    private HiddenCache(Caches caches, Models delegate) {
      super(caches
          .function(
              Models.class, "hidden", Models.Hidden.class, Models.Old.class, Models.Failing.class)
          .bodyHash(HIDDEN_BODY_HASH)
          .delegate(delegate)
          .keyedBy("hidden", "old", "failing")
          .returns(List.class, Models.Hidden.class));
    }

    /**
     * Forgets the result of {@code hidden(hidden, old, failing)}; the next such call runs the
     * method.
     */
    public void clear(Models.Hidden hidden, Models.Old old, Models.Failing failing) {
      forget(key(hidden, old, failing), hidden, old, failing);
    }

    /**
     * Says why {@code hidden(hidden, old, failing)} would hit or miss now; runs and changes
     * nothing.
     */
    public Explanation explain(Models.Hidden hidden, Models.Old old, Models.Failing failing) {
      return explanation(key(hidden, old, failing), hidden, old, failing);
    }

    private Call<List<Models.Hidden>> call(
        Models.Hidden hidden, Models.Old old, Models.Failing failing) {
      Object key = key(hidden, old, failing);
      Call<List<Models.Hidden>> found = find(key);
      return found != null ? found : begin(key, hidden, old, failing);
    }

    private Object key(Models.Hidden hidden, Models.Old old, Models.Failing failing) {
      return new Key(
          argument("hidden", hidden), argument("old", old), argument("failing", failing));
    }

    private record Key(Object hidden, Object old, Object failing) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(hidden, that.hidden)
            && Objects.equals(old, that.old)
            && Objects.equals(failing, that.failing);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(hidden);
        hash = mixed(hash, Objects.hashCode(old));
        return mixed(hash, Objects.hashCode(failing));
      }
    }
  }

  /** Reads a {@link Models.Model} for keys. */
  private static final class ModelsModelFunnel extends Funnel<Models.Model> {
    private ModelsModelFunnel() {
      super(Models.Model.class, "int _revision", "java.lang.String version");
    }

    @Override
    public void read(Models.Model value, FieldSink fields) {
      fields.add(value._revision());
      fields.add(value.version());
    }
  }

  /** Reads a {@link Models.Portfolio} for keys. */
  private static final class PortfolioFunnel extends Funnel<Models.Portfolio> {
    private PortfolioFunnel() {
      super(Models.Portfolio.class, "java.lang.String id()", "int number");
    }

    @Override
    public void read(Models.Portfolio value, FieldSink fields) {
      fields.add(value.id());
      fields.add(value.number);
    }
  }
}
