package invalidates;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Orders} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code open(customer)} is data: a copy for each caller.
 *   <li>{@code open(customer, most)} is data: a copy for each caller.
 *   <li>{@code count()} is data: a copy for each caller.
 *   <li>{@code log()} is a resource: one instance, shared by all callers.
 *   <li>{@code add(customer, count)} is not cached; when it ends, results of {@code open},
 *       {@code count} are forgotten.
 *   <li>{@code rotate()} is not cached; when it ends, results of {@code log} are forgotten.
 *   <li>{@code ping()} is not cached.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Orders_Cached implements Orders {
  /** The source of {@code open}, hashed: when it changes, older results are not used. */
  private static final String OPEN_BY_CUSTOMER_BODY_HASH = "e4c72122ee8789f504702aac3718485f";

  /** The source of {@code open}, hashed: when it changes, older results are not used. */
  private static final String OPEN_BY_CUSTOMER_MOST_BODY_HASH = "ee05c8c7e708d8a4b276d43db866132c";

  /** The source of {@code count}, hashed: when it changes, older results are not used. */
  private static final String COUNT_BODY_HASH = "4d695424a33a35c1912ba0bd8a8cf088";

  /** The source of {@code log}, hashed: when it changes, older results are not used. */
  private static final String LOG_BODY_HASH = "4f0dd881905ba6bd7e383d1ac4c1016e";

  /** What {@code open} returned; {@code openByCustomer.clear()} forgets it. */
  public final OpenByCustomerCache openByCustomer;

  /** What {@code open} returned; {@code openByCustomerMost.clear()} forgets it. */
  public final OpenByCustomerMostCache openByCustomerMost;

  /** What {@code count} returned; {@code count.clear()} forgets it. */
  public final CountCache count;

  /** What {@code log} returned; {@code log.clear()} forgets it. */
  public final LogCache log;

  private final Orders delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Orders_Cached(Orders delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Orders_Cached(Orders delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.openByCustomer = new OpenByCustomerCache(caches, delegate);
    this.openByCustomerMost = new OpenByCustomerMostCache(caches, delegate);
    this.count = new CountCache(caches, delegate);
    this.log = new LogCache(caches, delegate);
  }

  @Override
  public List<String> open(String customer) {
    Call<List<String>> call = openByCustomer.call(customer);
    while (call.mustRun()) {
      try {
        call.returned(delegate.open(customer));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public List<String> open(String customer, int most) {
    Call<List<String>> call = openByCustomerMost.call(customer, most);
    while (call.mustRun()) {
      try {
        call.returned(delegate.open(customer, most));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int count() {
    Call<Integer> call = count.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.count());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Object log() {
    Call<Object> call = log.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.log());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String add(String customer, Object count) throws IOException {
    try {
      return delegate.add(customer, count);
    } finally {
      openByCustomer.clear();
      openByCustomerMost.clear();
      this.count.clear();
    }
  }

  @Override
  public void rotate() {
    try {
      delegate.rotate();
    } finally {
      log.clear();
    }
  }

  @Override
  public void ping() {
    delegate.ping();
  }

  /** The results of {@code open(customer)}. */
  public static final class OpenByCustomerCache extends DataCache<List<String>> {
    private OpenByCustomerCache(Caches caches, Orders delegate) {
      super(caches
          .function(Orders.class, "open", String.class)
          .bodyHash(OPEN_BY_CUSTOMER_BODY_HASH)
          .delegate(delegate)
          .keyedBy("customer")
          .returns(List.class, String.class));
    }

    /** Forgets the result of {@code open(customer)}; the next such call runs the method. */
    public void clear(String customer) {
      forget(key(customer), customer);
    }

    /** Says why {@code open(customer)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String customer) {
      return explanation(key(customer), customer);
    }

    private Call<List<String>> call(String customer) {
      Call<List<String>> found = find(key(customer));
      return found != null ? found : begin(key(customer), customer);
    }

    private Object key(String customer) {
      return new Key(exact("customer", customer));
    }

    private record Key(Object customer) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(customer, that.customer);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(customer);
      }
    }
  }

  /** The results of {@code open(customer, most)}. */
  public static final class OpenByCustomerMostCache extends DataCache<List<String>> {
    private OpenByCustomerMostCache(Caches caches, Orders delegate) {
      super(caches
          .function(Orders.class, "open", String.class, int.class)
          .bodyHash(OPEN_BY_CUSTOMER_MOST_BODY_HASH)
          .delegate(delegate)
          .keyedBy("customer", "most")
          .returns(List.class, String.class));
    }

    /** Forgets the result of {@code open(customer, most)}; the next such call runs the method. */
    public void clear(String customer, int most) {
      forget(key(customer, most), customer, most);
    }

    /** Says why {@code open(customer, most)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String customer, int most) {
      return explanation(key(customer, most), customer, most);
    }

    private Call<List<String>> call(String customer, int most) {
      Call<List<String>> found = find(key(customer, most));
      return found != null ? found : begin(key(customer, most), customer, most);
    }

    private Object key(String customer, int most) {
      return new Key(exact("customer", customer), most);
    }

    private record Key(Object customer, int most) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(customer, that.customer)
            && most == that.most;
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(customer);
        return mixed(hash, Integer.hashCode(most));
      }
    }
  }

  /** The results of {@code count()}. */
  public static final class CountCache extends DataCache<Integer> {
    private CountCache(Caches caches, Orders delegate) {
      super(caches.function(Orders.class, "count").bodyHash(COUNT_BODY_HASH).delegate(delegate));
    }

    /** Says why {@code count()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Integer> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code log()}. */
  public static final class LogCache extends ResourceCache<Object> {
    private LogCache(Caches caches, Orders delegate) {
      super(caches.function(Orders.class, "log").bodyHash(LOG_BODY_HASH).delegate(delegate));
    }

    /** Says why {@code log()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Object> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }
}
