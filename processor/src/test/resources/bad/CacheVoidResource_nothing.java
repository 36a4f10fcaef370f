import io.memoir.CacheResource;
import java.util.concurrent.CompletionStage;

interface Bad {
  @CacheResource
  void resource(); // error: CacheVoidResource

  @CacheResource
  CompletionStage<Void> later(); // error: CacheVoidResource
}
