import io.memoir.CacheData;
import io.memoir.Refresh;

interface Bad {
  @CacheData(ttl = "10m", staleFor = "1h") // error: CacheStaleForUnused
  int unsaid();

  @CacheData(ttl = "10m", refresh = Refresh.FOREGROUND, staleFor = "1h") // error: CacheStaleForUnused
  int foreground();

  @CacheData(ttl = "10m", staleFor = "1h", staleIfError = "2h") // error: CacheStaleForUnused
  int bridged();

  @CacheData(ttl = "10m", staleFor = "1h", softTimeout = "1s")
  int soft();
}
