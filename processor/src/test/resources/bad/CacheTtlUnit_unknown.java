import io.memoir.CacheData;

interface Bad {
  @CacheData(ttl = "10 minuts") // error: CacheTtlUnit
  int misspelt();

  @CacheData(ttl = "1M") // error: CacheTtlUnit
  int minuteOrMonth();

  @CacheData(ttl = "1h 3 fortnights") // error: CacheTtlUnit
  int second();
}
