import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Refresh;

interface Bad {
  @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND, staleFor = "30") // error: CacheRefreshTime
  int number();

  @CacheData(ttl = "10m", staleIfError = "2 fortnights") // error: CacheRefreshTime
  int unit();

  @CacheData(ttl = "10m", jitter = "0s") // error: CacheRefreshTime
  int zero();

  @CacheResource(ttl = "10m", softTimeout = "soon") // error: CacheRefreshTime
  Object resource();

  @CacheData(ttl = "10m", staleIfError = "") // error: CacheRefreshTime
  int empty();

  @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND, staleFor = "1d", jitter = "PT1M")
  int right();
}
