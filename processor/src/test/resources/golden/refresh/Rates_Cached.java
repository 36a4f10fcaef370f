package com.acme.rates;

import io.memoir.Close;
import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Rates} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code rate(from, to, _session)} is data: a copy for each caller, for 10 minutes, and 10
 *       minutes more while it is refreshed in the background; {@code _session} is not part of the
 *       key.
 *   <li>{@code history(currency, from)} is data: a copy for each caller, also kept on disk, for 1
 *       hour, or by chance up to 5 minutes less, and 1 day more while it is refreshed in the
 *       background, or 7 days more if the method throws.
 *   <li>{@code all(keys)} is data: a copy for each caller, for 1 minute, or 1 hour more if the
 *       method throws, at most 100 results.
 *   <li>{@code spread()} is data: a copy for each caller, for 1 minute, and 5 minutes more if a
 *       refresh takes more than 500 milliseconds.
 *   <li>{@code warmUp(currency)} runs once for each key, for 1 day, and 2 days more while it is
 *       refreshed in the background.
 *   <li>{@code name(currency)} is data: a copy for each caller, for 1 hour, or by chance up to 6
 *       minutes less.
 *   <li>{@code connect(theNameOfTheHostThatHasTheRates, portOfThatHost, furtherOptionsOfHost)} is a
 *       resource: one instance, shared by all callers, for 30 minutes, and 30 minutes more while it
 *       is refreshed in the background, released by {@code Close}.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Rates_Cached implements Rates {
  /** The source of {@code rate}, hashed: when it changes, older results are not used. */
  private static final String RATE_BODY_HASH = "51d52f22ff0781f5627bcf2960110d62";

  /** The source of {@code history}, hashed: when it changes, older results are not used. */
  private static final String HISTORY_BODY_HASH = "d794f6256ebd67d49a12d2ffef0fd7c8";

  /** The source of {@code all}, hashed: when it changes, older results are not used. */
  private static final String ALL_BODY_HASH = "94aafc0d0cd075785857f58a78fdf37f";

  /** The source of {@code spread}, hashed: when it changes, older results are not used. */
  private static final String SPREAD_BODY_HASH = "c1fee836e2011c41f3892ad0fef605ab";

  /** The source of {@code warmUp}, hashed: when it changes, older results are not used. */
  private static final String WARM_UP_BODY_HASH = "8e0598b3b7127194db0c5733dc060441";

  /** The source of {@code name}, hashed: when it changes, older results are not used. */
  private static final String NAME_BODY_HASH = "2492205061a0b56208330d3707fef137";

  /** The source of {@code connect}, hashed: when it changes, older results are not used. */
  private static final String CONNECT_BODY_HASH = "b74987a57660df92724e7d10fd6a7ba8";

  /** What {@code rate} returned; {@code rate.clear()} forgets it. */
  public final RateCache rate;

  /** What {@code history} returned; {@code history.clear()} forgets it. */
  public final HistoryCache history;

  /** What {@code all} returned; {@code all.clear()} forgets it. */
  public final AllCache all;

  /** What {@code spread} returned; {@code spread.clear()} forgets it. */
  public final SpreadCache spread;

  /** What {@code warmUp} returned; {@code warmUp.clear()} forgets it. */
  public final WarmUpCache warmUp;

  /** What {@code name} returned; {@code name.clear()} forgets it. */
  public final NameCache name;

  /** What {@code connect} returned; {@code connect.clear()} forgets it. */
  public final ConnectCache connect;

  private final Rates delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Rates_Cached(Rates delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Rates_Cached(Rates delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.rate = new RateCache(caches, delegate);
    this.history = new HistoryCache(caches, delegate);
    this.all = new AllCache(caches, delegate);
    this.spread = new SpreadCache(caches, delegate);
    this.warmUp = new WarmUpCache(caches, delegate);
    this.name = new NameCache(caches, delegate);
    this.connect = new ConnectCache(caches, delegate);
  }

  @Override
  public double rate(String from, String to, Rates.Session _session) throws IOException {
    Call<Double> call = rate.call(from, to);
    if (call.isDue()) {
      call.loadBy(() -> delegate.rate(from, to, _session));
    }
    while (call.mustRun()) {
      try {
        call.returned(delegate.rate(from, to, _session));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public List<Double> history(String currency, LocalDate from) {
    Call<List<Double>> call = history.call(currency, from);
    if (call.isDue()) {
      call.loadBy(() -> delegate.history(currency, from));
    }
    while (call.mustRun()) {
      try {
        call.returned(delegate.history(currency, from));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T extends Comparable<T>> Map<String, T> all(List<T> keys) {
    Call<Map<String, T>> call = all.call(keys);
    if (call.isDue()) {
      call.loadBy(() -> delegate.all(keys));
    }
    while (call.mustRun()) {
      try {
        call.returned(delegate.all(keys));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public double[] spread() {
    Call<double[]> call = spread.call();
    if (call.isDue()) {
      call.loadBy(() -> delegate.spread());
    }
    while (call.mustRun()) {
      try {
        call.returned(delegate.spread());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public void warmUp(String currency) {
    Call<Void> call = warmUp.call(currency);
    if (call.isDue()) {
      call.loadBy(() -> {
        delegate.warmUp(currency);
        return null;
      });
    }
    while (call.mustRun()) {
      try {
        delegate.warmUp(currency);
        call.returned(null);
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
  }

  @Override
  public String name(String currency) {
    Call<String> call = name.call(currency);
    while (call.mustRun()) {
      try {
        call.returned(delegate.name(currency));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Rates.Session connect(
      String theNameOfTheHostThatHasTheRates, int portOfThatHost, String... furtherOptionsOfHost) {
    Call<Rates.Session> call =
        connect.call(theNameOfTheHostThatHasTheRates, portOfThatHost, furtherOptionsOfHost);
    if (call.isDue()) {
      call.loadBy(() ->
          delegate.connect(theNameOfTheHostThatHasTheRates, portOfThatHost, furtherOptionsOfHost));
    }
    while (call.mustRun()) {
      try {
        call.returned(delegate.connect(
            theNameOfTheHostThatHasTheRates, portOfThatHost, furtherOptionsOfHost));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code rate(from, to)}. */
  public static final class RateCache extends DataCache<Double> {
    private RateCache(Caches caches, Rates delegate) {
      super(caches
          .function(Rates.class, "rate", String.class, String.class, Rates.Session.class)
          .bodyHash(RATE_BODY_HASH)
          .delegate(delegate)
          .keyedBy("from", "to")
          .ttl(Duration.ofMinutes(10))
          .refresh(Refresh.BACKGROUND));
    }

    /** Forgets the result of {@code rate(from, to)}; the next such call runs the method. */
    public void clear(String from, String to) {
      forget(key(from, to), from, to);
    }

    /** Says why {@code rate(from, to)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String from, String to) {
      return explanation(key(from, to), from, to);
    }

    private Call<Double> call(String from, String to) {
      Call<Double> found = find(key(from, to));
      return found != null ? found : beginOrRefresh(key(from, to), () -> key(from, to), from, to);
    }

    private Object key(String from, String to) {
      return new Key(exact("from", from), exact("to", to));
    }

    private record Key(Object from, Object to) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(from, that.from)
            && Objects.equals(to, that.to);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(from);
        return mixed(hash, Objects.hashCode(to));
      }
    }
  }

  /** The results of {@code history(currency, from)}. */
  public static final class HistoryCache extends DataCache<List<Double>> {
    private HistoryCache(Caches caches, Rates delegate) {
      super(caches
          .function(Rates.class, "history", String.class, LocalDate.class)
          .bodyHash(HISTORY_BODY_HASH)
          .delegate(delegate)
          .keyedBy("currency", "from")
          .returns(List.class, Double.class)
          .persist(Persist.DISK)
          .ttl(Duration.ofHours(1))
          .refresh(Refresh.BACKGROUND)
          .staleFor(Duration.ofDays(1))
          .staleIfError(Duration.ofDays(7))
          .jitter(Duration.ofMinutes(5)));
    }

    /**
     * Forgets the result of {@code history(currency, from)}; the next such call runs the method.
     */
    public void clear(String currency, LocalDate from) {
      forget(key(currency, from), currency, from);
    }

    /** Says why {@code history(currency, from)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String currency, LocalDate from) {
      return explanation(key(currency, from), currency, from);
    }

    private Call<List<Double>> call(String currency, LocalDate from) {
      Call<List<Double>> found = find(key(currency, from));
      return found != null
          ? found
          : beginOrRefresh(key(currency, from), () -> key(currency, from), currency, from);
    }

    private Object key(String currency, LocalDate from) {
      return new Key(exact("currency", currency), exact("from", from));
    }

    private record Key(Object currency, Object from) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(currency, that.currency)
            && Objects.equals(from, that.from);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(currency);
        return mixed(hash, Objects.hashCode(from));
      }
    }
  }

  /** The results of {@code all(keys)}. */
  public static final class AllCache extends DataCache<Map<String, ?>> {
    private AllCache(Caches caches, Rates delegate) {
      super(caches
          .function(Rates.class, "all", List.class)
          .bodyHash(ALL_BODY_HASH)
          .delegate(delegate)
          .keyedBy("keys")
          .returns(Map.class, String.class, Comparable.class)
          .ttl(Duration.ofMinutes(1))
          .staleIfError(Duration.ofHours(1))
          .maxEntries(100));
    }

    /** Forgets the result of {@code all(keys)}; the next such call runs the method. */
    public <T extends Comparable<T>> void clear(List<T> keys) {
      forget(key(keys), keys);
    }

    /** Says why {@code all(keys)} would hit or miss now; runs and changes nothing. */
    public <T extends Comparable<T>> Explanation explain(List<T> keys) {
      return explanation(key(keys), keys);
    }

    private <T extends Comparable<T>> Call<Map<String, T>> call(List<T> keys) {
      Object key = key(keys);
      Call<Map<String, T>> found = find(key);
      return found != null ? found : beginOrRefresh(key, () -> key(keys), keys);
    }

    private <T extends Comparable<T>> Object key(List<T> keys) {
      return new Key(argument("keys", keys));
    }

    private record Key(Object keys) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(keys, that.keys);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(keys);
      }
    }
  }

  /** The results of {@code spread()}. */
  public static final class SpreadCache extends DataCache<double[]> {
    private SpreadCache(Caches caches, Rates delegate) {
      super(caches
          .function(Rates.class, "spread")
          .bodyHash(SPREAD_BODY_HASH)
          .delegate(delegate)
          .returns(double[].class)
          .ttl(Duration.ofMinutes(1))
          .staleFor(Duration.ofMinutes(5))
          .softTimeout(Duration.ofMillis(500)));
    }

    /** Says why {@code spread()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<double[]> call() {
      Call<double[]> found = find(NO_ARGUMENTS);
      return found != null ? found : beginOrRefresh(NO_ARGUMENTS, () -> NO_ARGUMENTS);
    }
  }

  /** The results of {@code warmUp(currency)}. */
  public static final class WarmUpCache extends DataCache<Void> {
    private WarmUpCache(Caches caches, Rates delegate) {
      super(caches
          .function(Rates.class, "warmUp", String.class)
          .bodyHash(WARM_UP_BODY_HASH)
          .delegate(delegate)
          .keyedBy("currency")
          .ttl(Duration.ofDays(1))
          .refresh(Refresh.BACKGROUND)
          .staleFor(Duration.ofDays(2)));
    }

    /** Forgets the result of {@code warmUp(currency)}; the next such call runs the method. */
    public void clear(String currency) {
      forget(key(currency), currency);
    }

    /** Says why {@code warmUp(currency)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String currency) {
      return explanation(key(currency), currency);
    }

    private Call<Void> call(String currency) {
      Call<Void> found = find(key(currency));
      return found != null ? found : beginOrRefresh(key(currency), () -> key(currency), currency);
    }

    private Object key(String currency) {
      return new Key(exact("currency", currency));
    }

    private record Key(Object currency) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(currency, that.currency);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(currency);
      }
    }
  }

  /** The results of {@code name(currency)}. */
  public static final class NameCache extends DataCache<String> {
    private NameCache(Caches caches, Rates delegate) {
      super(caches
          .function(Rates.class, "name", String.class)
          .bodyHash(NAME_BODY_HASH)
          .delegate(delegate)
          .keyedBy("currency")
          .returns(String.class)
          .ttl(Duration.ofHours(1))
          .jitter(Duration.ofMinutes(6)));
    }

    /** Forgets the result of {@code name(currency)}; the next such call runs the method. */
    public void clear(String currency) {
      forget(key(currency), currency);
    }

    /** Says why {@code name(currency)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String currency) {
      return explanation(key(currency), currency);
    }

    private Call<String> call(String currency) {
      Call<String> found = find(key(currency));
      return found != null ? found : begin(key(currency), currency);
    }

    private Object key(String currency) {
      return new Key(exact("currency", currency));
    }

    private record Key(Object currency) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(currency, that.currency);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(currency);
      }
    }
  }

  /**
   * The results of {@code connect(theNameOfTheHostThatHasTheRates, portOfThatHost,
   * furtherOptionsOfHost)}.
   */
  public static final class ConnectCache extends ResourceCache<Rates.Session> {
    private ConnectCache(Caches caches, Rates delegate) {
      super(caches
          .function(Rates.class, "connect", String.class, int.class, String[].class)
          .bodyHash(CONNECT_BODY_HASH)
          .delegate(delegate)
          .keyedBy("theNameOfTheHostThatHasTheRates", "portOfThatHost", "furtherOptionsOfHost")
          .ttl(Duration.ofMinutes(30))
          .refresh(Refresh.BACKGROUND)
          .onRelease(new Close()));
    }

    /**
     * Forgets the result of {@code connect(theNameOfTheHostThatHasTheRates, portOfThatHost,
     * furtherOptionsOfHost)}; the next such call runs the method.
     */
    public void clear(
        String theNameOfTheHostThatHasTheRates,
        int portOfThatHost,
        String... furtherOptionsOfHost) {
      forget(
          key(theNameOfTheHostThatHasTheRates, portOfThatHost, furtherOptionsOfHost),
          theNameOfTheHostThatHasTheRates,
          portOfThatHost,
          furtherOptionsOfHost);
    }

    /**
     * Says why {@code connect(theNameOfTheHostThatHasTheRates, portOfThatHost,
     * furtherOptionsOfHost)} would hit or miss now; runs and changes nothing.
     */
    public Explanation explain(
        String theNameOfTheHostThatHasTheRates,
        int portOfThatHost,
        String... furtherOptionsOfHost) {
      return explanation(
          key(theNameOfTheHostThatHasTheRates, portOfThatHost, furtherOptionsOfHost),
          theNameOfTheHostThatHasTheRates,
          portOfThatHost,
          furtherOptionsOfHost);
    }

    private Call<Rates.Session> call(
        String theNameOfTheHostThatHasTheRates, int portOfThatHost, String[] furtherOptionsOfHost) {
      Object key = key(theNameOfTheHostThatHasTheRates, portOfThatHost, furtherOptionsOfHost);
      Call<Rates.Session> found = find(key);
      return found != null
          ? found
          : beginOrRefresh(
              key,
              () -> key(theNameOfTheHostThatHasTheRates, portOfThatHost, furtherOptionsOfHost),
              theNameOfTheHostThatHasTheRates,
              portOfThatHost,
              furtherOptionsOfHost);
    }

    private Object key(
        String theNameOfTheHostThatHasTheRates, int portOfThatHost, String[] furtherOptionsOfHost) {
      return new Key(
          exact("theNameOfTheHostThatHasTheRates", theNameOfTheHostThatHasTheRates),
          portOfThatHost,
          argument("furtherOptionsOfHost", furtherOptionsOfHost));
    }

    private record Key(
        Object theNameOfTheHostThatHasTheRates, int portOfThatHost, Object furtherOptionsOfHost) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(theNameOfTheHostThatHasTheRates, that.theNameOfTheHostThatHasTheRates)
            && portOfThatHost == that.portOfThatHost
            && Objects.equals(furtherOptionsOfHost, that.furtherOptionsOfHost);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(theNameOfTheHostThatHasTheRates);
        hash = mixed(hash, Integer.hashCode(portOfThatHost));
        return mixed(hash, Objects.hashCode(furtherOptionsOfHost));
      }
    }
  }
}
