import io.memoir.CacheData;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

interface Bad {
  @CacheData(cacheExceptions = IOException.class, exceptionTtl = "1m") // error: CacheExceptionUndeclared
  String none(String name);

  @CacheData(cacheExceptions = TimeoutException.class, exceptionTtl = "1m") // error: CacheExceptionUndeclared
  String another(String name) throws IOException;

  @CacheData(cacheExceptions = FileNotFoundException.class, exceptionTtl = "1m")
  String narrower(String name) throws IOException;

  @CacheData(cacheExceptions = IOException.class, exceptionTtl = "1m")
  String wider(String name) throws FileNotFoundException;

  @CacheData(cacheExceptions = IOException.class, exceptionTtl = "1m")
  <X extends FileNotFoundException> String variable(String name) throws X;
}
