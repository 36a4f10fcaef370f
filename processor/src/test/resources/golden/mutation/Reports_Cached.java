package mutation;

import io.memoir.OnMutation;
import io.memoir.runtime.Caches;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Funnel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Reports} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code rows(year)} is a resource: one instance, shared by all callers, for 1 hour, with an
 *       error if one has changed it.
 *   <li>{@code totals()} is a resource: one instance, shared by all callers, with a warning if one
 *       has changed it.
 *   <li>{@code scratch()} is a resource: one instance, shared by all callers.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Reports_Cached implements Reports {
  /** The source of {@code rows}, hashed: when it changes, older results are not used. */
  private static final String ROWS_BODY_HASH = "22dbc3287696e74f6c190375d947ed55";

  /** The source of {@code totals}, hashed: when it changes, older results are not used. */
  private static final String TOTALS_BODY_HASH = "2c1ba3e16376493614842634a9aa051e";

  /** The source of {@code scratch}, hashed: when it changes, older results are not used. */
  private static final String SCRATCH_BODY_HASH = "eed6dc10d3feffb4e3fca16cbe3f0375";

  /** What {@code rows} returned; {@code rows.clear()} forgets it. */
  public final RowsCache rows;

  /** What {@code totals} returned; {@code totals.clear()} forgets it. */
  public final TotalsCache totals;

  /** What {@code scratch} returned; {@code scratch.clear()} forgets it. */
  public final ScratchCache scratch;

  private final Reports delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Reports_Cached(Reports delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Reports_Cached(Reports delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.rows = new RowsCache(caches, delegate);
    this.totals = new TotalsCache(caches, delegate);
    this.scratch = new ScratchCache(caches, delegate);
  }

  @Override
  public List<Reports.Row> rows(int year) {
    Call<List<Reports.Row>> call = rows.call(year);
    while (call.mustRun()) {
      try {
        call.returned(delegate.rows(year));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int[] totals() {
    Call<int[]> call = totals.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.totals());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public List<Reports.Row> scratch() {
    Call<List<Reports.Row>> call = scratch.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.scratch());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code rows(year)}. */
  public static final class RowsCache extends ResourceCache<List<Reports.Row>> {
    private RowsCache(Caches caches, Reports delegate) {
      super(caches
          .function(Reports.class, "rows", int.class)
          .bodyHash(ROWS_BODY_HASH)
          .delegate(delegate)
          .keyedBy("year")
          .ttl(Duration.ofHours(1))
          .onMutation(OnMutation.FAIL)
          .funnel(new RowFunnel()));
    }

    /** Forgets the result of {@code rows(year)}; the next such call runs the method. */
    public void clear(int year) {
      forget(key(year), year);
    }

    /** Says why {@code rows(year)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(int year) {
      return explanation(key(year), year);
    }

    private Call<List<Reports.Row>> call(int year) {
      Call<List<Reports.Row>> found = find(key(year));
      return found != null ? found : begin(key(year), year);
    }

    private Object key(int year) {
      return new Key(year);
    }

    private record Key(int year) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && year == that.year;
      }

      @Override
      public int hashCode() {
        return Integer.hashCode(year);
      }
    }
  }

  /** The results of {@code totals()}. */
  public static final class TotalsCache extends ResourceCache<int[]> {
    private TotalsCache(Caches caches, Reports delegate) {
      super(caches
          .function(Reports.class, "totals")
          .bodyHash(TOTALS_BODY_HASH)
          .delegate(delegate)
          .onMutation(OnMutation.WARN));
    }

    /** Says why {@code totals()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<int[]> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code scratch()}. */
  public static final class ScratchCache extends ResourceCache<List<Reports.Row>> {
    private ScratchCache(Caches caches, Reports delegate) {
      super(
          caches.function(Reports.class, "scratch").bodyHash(SCRATCH_BODY_HASH).delegate(delegate));
    }

    /** Says why {@code scratch()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<List<Reports.Row>> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** Reads a {@link Reports.Row} for keys. */
  private static final class RowFunnel extends Funnel<Reports.Row> {
    private RowFunnel() {
      super(Reports.Row.class, "java.lang.String name", "double total");
    }

    @Override
    public void read(Reports.Row value, FieldSink fields) {
      fields.add(value.name());
      fields.add(value.total());
    }
  }
}
