package com.acme.overloads;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Prices} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code price()} is data: a copy for each caller.
 *   <li>{@code price(symbol)} is data: a copy for each caller.
 *   <li>{@code price(symbol)} is data: a copy for each caller.
 *   <li>{@code price(symbol, _delay, attempts)} is data: a copy for each caller; {@code _delay} and
 *       {@code attempts} are not part of the key.
 *   <li>{@code price(symbols, rest)} is data: a copy for each caller.
 *   <li>{@code delegate(delegate, caches, body)} is data: a copy for each caller.
 *   <li>{@code hashOf(hashCode, key, argument)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
final class Prices_Cached implements Prices {
  /** The source of {@code price}, hashed: when it changes, older results are not used. */
  private static final String PRICE_BODY_HASH = "56ca90be54ae685aacbb769b8c57bfbf";

  /** The source of {@code price}, hashed: when it changes, older results are not used. */
  private static final String PRICE_BY_STRING_SYMBOL_BODY_HASH = "1dbc1c34649a09ff821ea5bdea0c9f43";

  /** The source of {@code price}, hashed: when it changes, older results are not used. */
  private static final String PRICE_BY_INT_SYMBOL_BODY_HASH = "4fc52d9c7343f52cb425e38337ea6851";

  /** The source of {@code price}, hashed: when it changes, older results are not used. */
  private static final String PRICE_BY_STRING_SYMBOL__BODY_HASH =
      "a180356c254edcb6f5873189c39d0cc5";

  /** The source of {@code price}, hashed: when it changes, older results are not used. */
  private static final String PRICE_BY_SYMBOLS_REST_BODY_HASH = "5cde5d51fdffef37fed8c25eef2f8f9c";

  /** The source of {@code delegate}, hashed: when it changes, older results are not used. */
  private static final String DELEGATE_BODY_HASH = "4be52210ce5a8b48c1f2062d23cc5806";

  /** The source of {@code hashOf}, hashed: when it changes, older results are not used. */
  private static final String HASH_OF_BODY_HASH = "5fe7aef99601d64edf2bdb91a333b874";

  /** What {@code price} returned; {@code price.clear()} forgets it. */
  public final PriceCache price;

  /** What {@code price} returned; {@code priceByStringSymbol.clear()} forgets it. */
  public final PriceByStringSymbolCache priceByStringSymbol;

  /** What {@code price} returned; {@code priceByIntSymbol.clear()} forgets it. */
  public final PriceByIntSymbolCache priceByIntSymbol;

  /** What {@code price} returned; {@code priceByStringSymbol_.clear()} forgets it. */
  public final PriceByStringSymbol_Cache priceByStringSymbol_;

  /** What {@code price} returned; {@code priceBySymbolsRest.clear()} forgets it. */
  public final PriceBySymbolsRestCache priceBySymbolsRest;

  /** What {@code delegate} returned; {@code delegate.clear()} forgets it. */
  public final DelegateCache delegate;

  /** What {@code hashOf} returned; {@code hashOf.clear()} forgets it. */
  public final HashOfCache hashOf;

  private final Prices delegate_;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  Prices_Cached(Prices delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  Prices_Cached(Prices delegate, Caches caches) {
    this.delegate_ = Objects.requireNonNull(delegate, "delegate");
    this.price = new PriceCache(caches, delegate);
    this.priceByStringSymbol = new PriceByStringSymbolCache(caches, delegate);
    this.priceByIntSymbol = new PriceByIntSymbolCache(caches, delegate);
    this.priceByStringSymbol_ = new PriceByStringSymbol_Cache(caches, delegate);
    this.priceBySymbolsRest = new PriceBySymbolsRestCache(caches, delegate);
    this.delegate = new DelegateCache(caches, delegate);
    this.hashOf = new HashOfCache(caches, delegate);
  }

  @Override
  public double price() {
    Call<Double> call = price.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate_.price());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public double price(String symbol) {
    Call<Double> call = priceByStringSymbol.call(symbol);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.price(symbol));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public double price(int symbol) {
    Call<Double> call = priceByIntSymbol.call(symbol);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.price(symbol));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public double price(String symbol, int _delay, int attempts) {
    Call<Double> call = priceByStringSymbol_.call(symbol);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.price(symbol, _delay, attempts));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public double price(List<String> symbols, String... rest) {
    Call<Double> call = priceBySymbolsRest.call(symbols, rest);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.price(symbols, rest));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int delegate(int delegate, int caches, int body) {
    Call<Integer> call = this.delegate.call(delegate, caches, body);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.delegate(delegate, caches, body));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String hashOf(String hashCode, String key, String argument) {
    Call<String> call = hashOf.call(hashCode, key, argument);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.hashOf(hashCode, key, argument));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code price()}. */
  public static final class PriceCache extends DataCache<Double> {
    private PriceCache(Caches caches, Prices delegate) {
      super(caches.function(Prices.class, "price").bodyHash(PRICE_BODY_HASH).delegate(delegate));
    }

    /** Says why {@code price()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Double> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code price(symbol)}. */
  public static final class PriceByStringSymbolCache extends DataCache<Double> {
    private PriceByStringSymbolCache(Caches caches, Prices delegate) {
      super(caches
          .function(Prices.class, "price", String.class)
          .bodyHash(PRICE_BY_STRING_SYMBOL_BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbol"));
    }

    /** Forgets the result of {@code price(symbol)}; the next such call runs the method. */
    public void clear(String symbol) {
      forget(key(symbol), symbol);
    }

    /** Says why {@code price(symbol)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String symbol) {
      return explanation(key(symbol), symbol);
    }

    private Call<Double> call(String symbol) {
      Call<Double> found = find(key(symbol));
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

  /** The results of {@code price(symbol)}. */
  public static final class PriceByIntSymbolCache extends DataCache<Double> {
    private PriceByIntSymbolCache(Caches caches, Prices delegate) {
      super(caches
          .function(Prices.class, "price", int.class)
          .bodyHash(PRICE_BY_INT_SYMBOL_BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbol"));
    }

    /** Forgets the result of {@code price(symbol)}; the next such call runs the method. */
    public void clear(int symbol) {
      forget(key(symbol), symbol);
    }

    /** Says why {@code price(symbol)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(int symbol) {
      return explanation(key(symbol), symbol);
    }

    private Call<Double> call(int symbol) {
      Call<Double> found = find(key(symbol));
      return found != null ? found : begin(key(symbol), symbol);
    }

    private Object key(int symbol) {
      return new Key(symbol);
    }

    private record Key(int symbol) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && symbol == that.symbol;
      }

      @Override
      public int hashCode() {
        return Integer.hashCode(symbol);
      }
    }
  }

  /** The results of {@code price(symbol)}. */
  public static final class PriceByStringSymbol_Cache extends DataCache<Double> {
    private PriceByStringSymbol_Cache(Caches caches, Prices delegate) {
      super(caches
          .function(Prices.class, "price", String.class, int.class, int.class)
          .bodyHash(PRICE_BY_STRING_SYMBOL__BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbol"));
    }

    /** Forgets the result of {@code price(symbol)}; the next such call runs the method. */
    public void clear(String symbol) {
      forget(key(symbol), symbol);
    }

    /** Says why {@code price(symbol)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String symbol) {
      return explanation(key(symbol), symbol);
    }

    private Call<Double> call(String symbol) {
      Call<Double> found = find(key(symbol));
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

  /** The results of {@code price(symbols, rest)}. */
  public static final class PriceBySymbolsRestCache extends DataCache<Double> {
    private PriceBySymbolsRestCache(Caches caches, Prices delegate) {
      super(caches
          .function(Prices.class, "price", List.class, String[].class)
          .bodyHash(PRICE_BY_SYMBOLS_REST_BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbols", "rest"));
    }

    /** Forgets the result of {@code price(symbols, rest)}; the next such call runs the method. */
    public void clear(List<String> symbols, String... rest) {
      forget(key(symbols, rest), symbols, rest);
    }

    /** Says why {@code price(symbols, rest)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(List<String> symbols, String... rest) {
      return explanation(key(symbols, rest), symbols, rest);
    }

    private Call<Double> call(List<String> symbols, String[] rest) {
      Object key = key(symbols, rest);
      Call<Double> found = find(key);
      return found != null ? found : begin(key, symbols, rest);
    }

    private Object key(List<String> symbols, String[] rest) {
      return new Key(argument("symbols", symbols), argument("rest", rest));
    }

    private record Key(Object symbols, Object rest) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(symbols, that.symbols)
            && Objects.equals(rest, that.rest);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(symbols);
        return mixed(hash, Objects.hashCode(rest));
      }
    }
  }

  /** The results of {@code delegate(delegate, caches, body)}. */
  public static final class DelegateCache extends DataCache<Integer> {
    private DelegateCache(Caches caches, Prices delegate) {
      super(caches
          .function(Prices.class, "delegate", int.class, int.class, int.class)
          .bodyHash(DELEGATE_BODY_HASH)
          .delegate(delegate)
          .keyedBy("delegate", "caches", "body"));
    }

    /**
     * Forgets the result of {@code delegate(delegate, caches, body)}; the next such call runs the
     * method.
     */
    public void clear(int delegate, int caches, int body) {
      forget(key(delegate, caches, body), delegate, caches, body);
    }

    /**
     * Says why {@code delegate(delegate, caches, body)} would hit or miss now; runs and changes
     * nothing.
     */
    public Explanation explain(int delegate, int caches, int body) {
      return explanation(key(delegate, caches, body), delegate, caches, body);
    }

    private Call<Integer> call(int delegate, int caches, int body) {
      Call<Integer> found = find(key(delegate, caches, body));
      return found != null ? found : begin(key(delegate, caches, body), delegate, caches, body);
    }

    private Object key(int delegate, int caches, int body) {
      return new Key(delegate, caches, body);
    }

    private record Key(int delegate, int caches, int body) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && delegate == that.delegate
            && caches == that.caches
            && body == that.body;
      }

      @Override
      public int hashCode() {
        int hash = Integer.hashCode(delegate);
        hash = mixed(hash, Integer.hashCode(caches));
        return mixed(hash, Integer.hashCode(body));
      }
    }
  }

  /** The results of {@code hashOf(hashCode, key, argument)}. */
  public static final class HashOfCache extends DataCache<String> {
    private HashOfCache(Caches caches, Prices delegate) {
      super(caches
          .function(Prices.class, "hashOf", String.class, String.class, String.class)
          .bodyHash(HASH_OF_BODY_HASH)
          .delegate(delegate)
          .keyedBy("hashCode", "key", "argument")
          .returns(String.class));
    }

    /**
     * Forgets the result of {@code hashOf(hashCode, key, argument)}; the next such call runs the
     * method.
     */
    public void clear(String hashCode, String key, String argument) {
      forget(key(hashCode, key, argument), hashCode, key, argument);
    }

    /**
     * Says why {@code hashOf(hashCode, key, argument)} would hit or miss now; runs and changes
     * nothing.
     */
    public Explanation explain(String hashCode, String key, String argument) {
      return explanation(key(hashCode, key, argument), hashCode, key, argument);
    }

    private Call<String> call(String hashCode, String key, String argument) {
      Call<String> found = find(key(hashCode, key, argument));
      return found != null ? found : begin(key(hashCode, key, argument), hashCode, key, argument);
    }

    private Object key(String hashCode, String key, String argument) {
      return new Key(exact("hashCode", hashCode), exact("key", key), exact("argument", argument));
    }

    private record Key(Object hashCode_, Object key, Object argument) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(hashCode_, that.hashCode_)
            && Objects.equals(key, that.key)
            && Objects.equals(argument, that.argument);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(hashCode_);
        hash = mixed(hash, Objects.hashCode(key));
        return mixed(hash, Objects.hashCode(argument));
      }
    }
  }
}
