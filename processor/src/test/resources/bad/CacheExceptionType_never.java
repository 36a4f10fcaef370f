import io.memoir.CacheData;

interface Bad {
  @CacheData(cacheExceptions = Throwable.class, exceptionTtl = "1m") // error: CacheExceptionType
  String everything(String name) throws Throwable;

  @CacheData(cacheExceptions = StackOverflowError.class, exceptionTtl = "1m") // error: CacheExceptionType
  String machine(String name);

  @CacheData(cacheExceptions = InterruptedException.class, exceptionTtl = "1m") // error: CacheExceptionType
  String thread(String name) throws InterruptedException;

  @CacheData(cacheExceptions = Exception.class, exceptionTtl = "1m")
  String fine(String name);
}
