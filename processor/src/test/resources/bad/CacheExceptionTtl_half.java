import io.memoir.CacheData;

interface Bad {
  @CacheData(cacheExceptions = IllegalStateException.class) // error: CacheExceptionTtl
  String forEver(String name);

  @CacheData(exceptionTtl = "1m") // error: CacheExceptionTtl
  String nothing(String name);

  @CacheData(cacheExceptions = IllegalStateException.class, exceptionTtl = "5") // error: CacheTtlNoUnit
  String noUnit(String name);

  @CacheData(cacheExceptions = {}, exceptionTtl = "1m") // error: CacheExceptionTtl
  String empty(String name);

  @CacheData(cacheExceptions = IllegalStateException.class, exceptionTtl = "1m")
  String fine(String name);
}
