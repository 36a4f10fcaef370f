import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Refresh;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

interface Bad {

  @CacheData(refreshNow = true) // error: CacheNotTogether
  CompletableFuture<String> later(String name);

  @CacheResource(leases = true) // error: CacheNotTogether
  CompletableFuture<Thread> laterLeased(String name);

  @CacheData(cacheIf = Full.class) // error: CacheNotTogether
  CompletableFuture<String> laterKept(String name);

  @CacheData(inputs = true, refreshNow = true) // error: CacheNotTogether
  String reading(String name);

  @CacheData(inputs = true, cacheExceptions = IllegalStateException.class, exceptionTtl = "1s") // error: CacheNotTogether
  String failing(String name);

  @CacheData(ttl = "1m", staleIfError = "1h", cacheExceptions = IllegalStateException.class, exceptionTtl = "1s") // error: CacheNotTogether
  String bridged(String name);

  @CacheResource(ttl = "1m", refresh = Refresh.BACKGROUND, cacheIf = Live.class) // error: CacheNotTogether
  Thread refused(String name);

  @CacheResource(ttl = "1m", softTimeout = "1s", leases = true) // error: CacheNotTogether
  Thread leased(String name);

  @CacheData(ttl = "1m", refresh = Refresh.BACKGROUND, refreshNow = true, cacheIf = Full.class)
  String fine(String name);

  final class Live implements Predicate<Thread> {
    @Override
    public boolean test(Thread result) {
      return result.isAlive();
    }
  }

  final class Full implements Predicate<String> {
    @Override
    public boolean test(String result) {
      return !result.isEmpty();
    }
  }
}
