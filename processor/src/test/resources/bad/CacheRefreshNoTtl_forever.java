import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Refresh;

interface Bad {
  @CacheData(refresh = Refresh.BACKGROUND) // error: CacheRefreshNoTtl
  int background();

  @CacheResource(refresh = Refresh.BACKGROUND) // error: CacheRefreshNoTtl
  Object backgroundOfResource();

  @CacheData(staleIfError = "1h", jitter = "1m") // error: CacheRefreshNoTtl
  int bridged();

  @CacheResource(softTimeout = "1s") // error: CacheRefreshNoTtl
  Object soft();

  @CacheData(jitter = "1m") // error: CacheRefreshNoTtl
  int spread();

  @CacheData(refresh = Refresh.FOREGROUND)
  int foreground();
}
