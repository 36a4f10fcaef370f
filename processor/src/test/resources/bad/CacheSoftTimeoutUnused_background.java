import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Refresh;

interface Bad {
  @CacheData(ttl = "1h", refresh = Refresh.BACKGROUND, softTimeout = "1s") // error: CacheSoftTimeoutUnused
  int data();

  @CacheResource(ttl = "1h", refresh = Refresh.BACKGROUND, softTimeout = "1s") // error: CacheSoftTimeoutUnused
  Object resource();
}
