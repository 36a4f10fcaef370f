import io.memoir.CacheData;
import io.memoir.Refresh;
import io.memoir.Scope;
import java.util.concurrent.CompletionStage;

interface Bad {
  @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND) // error: CacheRefreshTogether
  CompletionStage<String> stage();

  @CacheData(ttl = "10m", scope = Scope.SESSION, staleIfError = "1h") // error: CacheRefreshTogether
  String session();

  @CacheData(ttl = "10m", inputs = true, softTimeout = "1s")
  String input();

  @CacheData(ttl = "10m", scope = Scope.SESSION, jitter = "1m")
  String jittered();
}
