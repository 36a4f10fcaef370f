import io.memoir.CacheData;
import io.memoir.CacheResource;
import java.util.concurrent.Flow;

interface Bad {
  @CacheData
  Flow.Publisher<String> publisher(); // error: CacheReactiveResult

  @CacheData
  Own own(); // error: CacheReactiveResult

  interface Own extends Flow.Publisher<String> {}

  @CacheResource
  Flow.Publisher<String> shared();
}
