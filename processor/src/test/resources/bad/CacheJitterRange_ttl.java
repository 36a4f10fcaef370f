import io.memoir.CacheData;
import io.memoir.CacheResource;

interface Bad {
  @CacheData(ttl = "10m", jitter = "10m") // error: CacheJitterRange
  int same();

  @CacheResource(ttl = "10m", jitter = "1h") // error: CacheJitterRange
  Object longer();

  @CacheData(ttl = "10m", jitter = "9m 59s")
  int shorter();
}
