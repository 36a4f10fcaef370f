package com.acme.async;

import io.memoir.Close;
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
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * A {@link Archive} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code history(symbol, from, _connection)} is data: a stage of its own for each caller, and
 *       in it a copy, for 10 minutes, at most 500 results; {@code _connection} is not part of the
 *       key.
 *   <li>{@code latest(symbol)} is data: a stage of its own for each caller, and in it a copy, also
 *       kept on disk.
 *   <li>{@code warmUp(symbol)} runs once for each key; each caller gets a stage of its own.
 *   <li>{@code sorted(elements)} is data: a stage of its own for each caller, and in it a copy.
 *   <li>{@code connect(url)} is a resource: one instance, shared by all callers when it is there,
 *       checked by {@code IsOpen} before each use, released by {@code Close}.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Archive_Cached implements Archive {
  /** The source of {@code history}, hashed: when it changes, older results are not used. */
  private static final String HISTORY_BODY_HASH = "e7015b4fa8890c081f0f624abbb1a310";

  /** The source of {@code latest}, hashed: when it changes, older results are not used. */
  private static final String LATEST_BODY_HASH = "e86e7fbfe4adb3ed151333c5bc1decbf";

  /** The source of {@code warmUp}, hashed: when it changes, older results are not used. */
  private static final String WARM_UP_BODY_HASH = "127e46cf6324f99ddbfb5dec07ee4c90";

  /** The source of {@code sorted}, hashed: when it changes, older results are not used. */
  private static final String SORTED_BODY_HASH = "a616aabd90cdc988d62d35d7a5a1f0ab";

  /** The source of {@code connect}, hashed: when it changes, older results are not used. */
  private static final String CONNECT_BODY_HASH = "0ea9159b97a0989e7b6427e1c3de0b26";

  /** What {@code history} returned; {@code history.clear()} forgets it. */
  public final HistoryCache history;

  /** What {@code latest} returned; {@code latest.clear()} forgets it. */
  public final LatestCache latest;

  /** What {@code warmUp} returned; {@code warmUp.clear()} forgets it. */
  public final WarmUpCache warmUp;

  /** What {@code sorted} returned; {@code sorted.clear()} forgets it. */
  public final SortedCache sorted;

  /** What {@code connect} returned; {@code connect.clear()} forgets it. */
  public final ConnectCache connect;

  private final Archive delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Archive_Cached(Archive delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Archive_Cached(Archive delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.history = new HistoryCache(caches, delegate);
    this.latest = new LatestCache(caches, delegate);
    this.warmUp = new WarmUpCache(caches, delegate);
    this.sorted = new SortedCache(caches, delegate);
    this.connect = new ConnectCache(caches, delegate);
  }

  @Override
  public CompletionStage<List<Archive.Quote>> history(
      String symbol, LocalDate from, Connection _connection) throws IOException {
    Call<CompletionStage<List<Archive.Quote>>> call = history.call(symbol, from);
    while (call.mustRun()) {
      try {
        call.returned(delegate.history(symbol, from, _connection));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public CompletableFuture<Archive.Quote> latest(String symbol) {
    Call<CompletableFuture<Archive.Quote>> call = latest.call(symbol);
    while (call.mustRun()) {
      try {
        call.returned(delegate.latest(symbol));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public CompletableFuture<Void> warmUp(String symbol) {
    Call<CompletableFuture<Void>> call = warmUp.call(symbol);
    while (call.mustRun()) {
      try {
        call.returned(delegate.warmUp(symbol));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T extends Comparable<T>> CompletableFuture<? extends List<T>> sorted(List<T> elements) {
    Call<CompletableFuture<? extends List<T>>> call = sorted.call(elements);
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
  public CompletionStage<Connection> connect(String url) {
    Call<CompletionStage<Connection>> call = connect.call(url);
    while (call.mustRun()) {
      try {
        call.returned(delegate.connect(url));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code history(symbol, from)}. */
  public static final class HistoryCache extends DataCache<CompletionStage<List<Archive.Quote>>> {
    private HistoryCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "history", String.class, LocalDate.class, Connection.class)
          .bodyHash(HISTORY_BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbol", "from")
          .async()
          .returns(List.class, Archive.Quote.class)
          .ttl(Duration.ofMinutes(10))
          .maxEntries(500)
          .copier(new QuoteCopier()));
    }

    /** Forgets the result of {@code history(symbol, from)}; the next such call runs the method. */
    public void clear(String symbol, LocalDate from) {
      forget(key(symbol, from), symbol, from);
    }

    /** Says why {@code history(symbol, from)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String symbol, LocalDate from) {
      return explanation(key(symbol, from), symbol, from);
    }

    private Call<CompletionStage<List<Archive.Quote>>> call(String symbol, LocalDate from) {
      Call<CompletionStage<List<Archive.Quote>>> found = find(key(symbol, from));
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

  /** The results of {@code latest(symbol)}. */
  public static final class LatestCache extends DataCache<CompletableFuture<Archive.Quote>> {
    private LatestCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "latest", String.class)
          .bodyHash(LATEST_BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbol")
          .async()
          .returns(Archive.Quote.class)
          .persist(Persist.DISK)
          .copier(new QuoteCopier())
          .form(new QuoteForm()));
    }

    /** Forgets the result of {@code latest(symbol)}; the next such call runs the method. */
    public void clear(String symbol) {
      forget(key(symbol), symbol);
    }

    /** Says why {@code latest(symbol)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String symbol) {
      return explanation(key(symbol), symbol);
    }

    private Call<CompletableFuture<Archive.Quote>> call(String symbol) {
      Call<CompletableFuture<Archive.Quote>> found = find(key(symbol));
      return found != null ? found : begin(key(symbol), symbol);
    }

    private Object key(String symbol) {
      return new Key(exact("symbol", symbol));
    }

    private record Key(Object symbol) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(symbol, that.symbol);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(symbol);
      }
    }
  }

  /** The results of {@code warmUp(symbol)}. */
  public static final class WarmUpCache extends DataCache<CompletableFuture<Void>> {
    private WarmUpCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "warmUp", String.class)
          .bodyHash(WARM_UP_BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbol")
          .async()
          .returns(Void.class));
    }

    /** Forgets the result of {@code warmUp(symbol)}; the next such call runs the method. */
    public void clear(String symbol) {
      forget(key(symbol), symbol);
    }

    /** Says why {@code warmUp(symbol)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String symbol) {
      return explanation(key(symbol), symbol);
    }

    private Call<CompletableFuture<Void>> call(String symbol) {
      Call<CompletableFuture<Void>> found = find(key(symbol));
      return found != null ? found : begin(key(symbol), symbol);
    }

    private Object key(String symbol) {
      return new Key(exact("symbol", symbol));
    }

    private record Key(Object symbol) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(symbol, that.symbol);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(symbol);
      }
    }
  }

  /** The results of {@code sorted(elements)}. */
  public static final class SortedCache extends DataCache<CompletableFuture<?>> {
    private SortedCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "sorted", List.class)
          .bodyHash(SORTED_BODY_HASH)
          .delegate(delegate)
          .keyedBy("elements")
          .async()
          .returns(List.class, Comparable.class));
    }

    /** Forgets the result of {@code sorted(elements)}; the next such call runs the method. */
    public <T extends Comparable<T>> void clear(List<T> elements) {
      forget(key(elements), elements);
    }

    /** Says why {@code sorted(elements)} would hit or miss now; runs and changes nothing. */
    public <T extends Comparable<T>> Explanation explain(List<T> elements) {
      return explanation(key(elements), elements);
    }

    private <T extends Comparable<T>> Call<CompletableFuture<? extends List<T>>> call(
        List<T> elements) {
      Object key = key(elements);
      Call<CompletableFuture<? extends List<T>>> found = find(key);
      return found != null ? found : begin(key, elements);
    }

    private <T extends Comparable<T>> Object key(List<T> elements) {
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

  /** The results of {@code connect(url)}. */
  public static final class ConnectCache extends ResourceCache<CompletionStage<Connection>> {
    private ConnectCache(Caches caches, Archive delegate) {
      super(caches
          .function(Archive.class, "connect", String.class)
          .bodyHash(CONNECT_BODY_HASH)
          .delegate(delegate)
          .keyedBy("url")
          .async()
          .validate(new Archive.IsOpen())
          .onRelease(new Close()));
    }

    /** Forgets the result of {@code connect(url)}; the next such call runs the method. */
    public void clear(String url) {
      forget(key(url), url);
    }

    /** Says why {@code connect(url)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String url) {
      return explanation(key(url), url);
    }

    private Call<CompletionStage<Connection>> call(String url) {
      Call<CompletionStage<Connection>> found = find(key(url));
      return found != null ? found : begin(key(url), url);
    }

    private Object key(String url) {
      return new Key(exact("url", url));
    }

    private record Key(Object url) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(url, that.url);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(url);
      }
    }
  }

  /** Copies a {@link Archive.Quote}. */
  private static final class QuoteCopier extends Copier<Archive.Quote> {
    private QuoteCopier() {
      super(Archive.Quote.class, "java.lang.String symbol", "[D prices");
    }

    @Override
    public Archive.Quote copy(Archive.Quote original, Copies copies) {
      Archive.Quote copy = copies.begin(original, new Archive.Quote());
      copy.symbol = original.symbol;
      copy.prices = copies.of(original.prices);
      return copy;
    }
  }

  /** Writes and reads a {@link Archive.Quote}. */
  private static final class QuoteForm extends Form<Archive.Quote> {
    private QuoteForm() {
      super(Archive.Quote.class, "java.lang.String symbol", "[D prices");
    }

    @Override
    public boolean beginsEmpty() {
      return true;
    }

    @Override
    public void write(Archive.Quote value, FieldSink fields) {
      fields.add(value.symbol);
      fields.add(value.prices);
    }

    @Override
    public Archive.Quote read(FieldSource fields) {
      Archive.Quote made = fields.begin(new Archive.Quote());
      made.symbol = fields.next();
      made.prices = fields.next();
      return made;
    }
  }
}
