import io.memoir.CacheData;

interface Bad {
  @CacheData(ttl = "0s") // error: CacheTtlRange
  int zero();

  @CacheData(ttl = "-1d") // error: CacheTtlRange
  int negative();

  @CacheData(ttl = "PT-1H") // error: CacheTtlRange
  int negativeIso();

  @CacheData(ttl = "99999999999999999999d") // error: CacheTtlRange
  int tooLong();
}
