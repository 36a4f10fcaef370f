import io.memoir.CacheData;
import io.memoir.CacheResource;

interface Bad {
  @CacheData(ttl = "1h", maxEntries = 0) // error: CacheMaxEntries
  int zero();

  @CacheResource(maxEntries = -1) // error: CacheMaxEntries
  Object negative();

  @CacheData(
      ttl = "1h",
      maxEntries = // error(ecj): CacheMaxEntries
          Integer.MIN_VALUE) // error(javac): CacheMaxEntries
  int computed();
}
