import io.memoir.CacheData;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

interface Bad {
  @CacheData
  int many(
      CompletableFuture<String> later, // error: CacheFutureArgument
      Flow.Publisher<String> publisher); // error: CacheFutureArgument
}
