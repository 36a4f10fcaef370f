import io.memoir.CacheData;
import io.memoir.CacheResource;

interface Bad {
  @CacheData(ttl = "10") // error: CacheTtlNoUnit
  int bareNumber();

  @CacheResource(ttl = "1.5") // error: CacheTtlNoUnit
  Object fraction();
}
