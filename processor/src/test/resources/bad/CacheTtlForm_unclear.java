import io.memoir.CacheData;

interface Bad {
  @CacheData(ttl = "1,5 days") // error: CacheTtlForm
  int comma();

  @CacheData(ttl = "<error>") // error: CacheTtlForm
  int likeAMissingClass();

  @CacheData(ttl = "") // error: CacheTtlForm
  int empty();

  @CacheData(ttl = "P1Y") // error: CacheTtlForm
  int yearsDiffer();

  @CacheData(
      maxEntries = 3,
      ttl = "1h soon") // error: CacheTtlForm
  int trailing();
}

@CacheData(ttl = "soon") // error: CacheTtlForm
interface OnceForAll {
  int one();

  int two();
}
