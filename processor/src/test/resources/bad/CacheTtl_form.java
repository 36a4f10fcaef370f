import io.memoir.CacheData;

interface Bad {
  @CacheData(ttl = "10") // error: CacheTtl
  int bareNumber();

  @CacheData(ttl = "10 minuts") // error: CacheTtl
  int unknownUnit();

  @CacheData(ttl = "0s") // error: CacheTtl
  int zero();

  @CacheData(ttl = "-1d") // error: CacheTtl
  int negative();

  @CacheData(ttl = "PT-1H") // error: CacheTtl
  int negativeIso();

  @CacheData(ttl = "1,5 days") // error: CacheTtl
  int comma();

  @CacheData(ttl = "1M") // error: CacheTtl
  int minuteOrMonth();

  @CacheData(ttl = "<error>") // error: CacheTtl
  int likeAMissingClass();

  @CacheData(ttl = "") // error: CacheTtl
  int empty();

  @CacheData(
      maxEntries = 3,
      ttl = "1h soon") // error: CacheTtl
  int trailing();
}
