package invalidates;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import javax.annotation.processing.Generated;

/**
 * A {@link Stock} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code left()} is data: a copy for each caller.
 *   <li>{@code take(number)} is not cached; when it ends, results of {@code left} are forgotten.
 *   <li>{@code fill()} is not cached; when it ends, results of {@code left} are forgotten.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Stock_Cached extends Stock {
  /** The source of {@code left}, hashed: when it changes, older results are not used. */
  private static final String LEFT_BODY_HASH = "101adbc070f3dc537e3880b32d257b2d";

  /** What {@code left} returned; {@code left.clear()} forgets it. */
  public final LeftCache left;

  /** Makes a wrapper; results are shared with every other wrapper in this program. */
  public Stock_Cached() {
    this(Caches.shared());
  }

  /** Makes a wrapper; results are kept in {@code caches}, which a test can own. */
  public Stock_Cached(Caches caches) {
    this.left = new LeftCache(caches, this);
  }

  @Override
  public int left() {
    if (left == null) {
      return super.left();
    }
    Call<Integer> call = left.call();
    while (call.mustRun()) {
      try {
        call.returned(super.left());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public void take(int number) {
    if (left == null) {
      super.take(number);
      return;
    }
    try {
      super.take(number);
    } finally {
      left.clear();
    }
  }

  @Override
  protected int fill() {
    if (left == null) {
      return super.fill();
    }
    try {
      return super.fill();
    } finally {
      left.clear();
    }
  }

  /** The results of {@code left()}. */
  public static final class LeftCache extends DataCache<Integer> {
    private LeftCache(Caches caches, Stock self) {
      super(caches.function(Stock.class, "left").bodyHash(LEFT_BODY_HASH).self(self));
    }

    /** Says why {@code left()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Integer> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }
}
