import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import kotlinx.coroutines.Deferred;

interface Bad {
  @CacheData
  Future<String> future(); // error: CacheFutureResult

  @CacheData
  Own<String> own(); // error: CacheFutureResult

  @CacheData
  OwnStage<String> ownStage(); // error: CacheFutureResult

  @CacheData
  Deferred<String> deferred(); // error: CacheFutureResult

  @CacheData
  io.vertx.core.Future<String> vertx(); // error: CacheFutureResult

  @CacheData
  List<Future<String>> list(); // error: CacheFutureResult

  @CacheData
  CompletableFuture<CompletionStage<String>> twice(); // error: CacheFutureResult

  @CacheData
  CompletionStage<List<CompletableFuture<String>>> inside(); // error: CacheFutureResult

  @CacheData
  <F extends CompletableFuture<String>> F parameter(); // error: CacheFutureResult

  @CacheResource
  Future<String> sharedFuture(); // error: CacheFutureResult

  @CacheResource
  Own<String> sharedOwn(); // error: CacheFutureResult

  @CacheResource
  Deferred<String> sharedDeferred(); // error: CacheFutureResult

  @CacheData
  CompletableFuture<String> later();

  @CacheData
  CompletionStage<List<String>> stage();

  @CacheData
  CompletionStage<?> anything();

  @CacheResource(onRelease = Close.class)
  CompletionStage<? extends Connection> shared();

  @CacheResource
  ScheduledFuture<?> heartbeat();

  class Own<T> extends CompletableFuture<T> {}

  interface OwnStage<T> extends CompletionStage<T> {}
}
