import io.memoir.CacheData;
import io.memoir.CacheResource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

interface Bad {
  @CacheData
  CompletableFuture<String> later(); // error: CacheFutureResult

  @CacheData
  CompletionStage<String> stage(); // error: CacheFutureResult

  @CacheData
  List<Future<String>> list(); // error: CacheFutureResult

  @CacheResource
  CompletableFuture<String> shared();
}
