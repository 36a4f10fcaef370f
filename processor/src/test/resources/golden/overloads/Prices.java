package com.acme.overloads;

import io.memoir.CacheData;
import io.memoir.Unhashed;
import java.util.List;

@SuppressWarnings({"CacheUnkeyedPrimitive", "CacheHandleName"})
interface Prices {
  @CacheData
  double price();

  @CacheData
  double price(String symbol);

  @CacheData
  double price(int symbol);

  @CacheData
  double price(String symbol, int _delay, @Unhashed int attempts);

  @CacheData
  double price(List<String> symbols, String... rest);

  @CacheData
  int delegate(int delegate, int caches, int body);

  @CacheData
  String hashOf(String hashCode, String key, String argument);
}
