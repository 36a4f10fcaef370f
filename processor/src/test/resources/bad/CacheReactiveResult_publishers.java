import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import kotlinx.coroutines.flow.StateFlow;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface Bad {
  @CacheData
  Flow.Publisher<String> publisher(); // error: CacheReactiveResult

  @CacheData
  Own own(); // error: CacheReactiveResult

  @CacheData
  Publisher<String> streams(); // error: CacheReactiveResult

  @CacheData
  Mono<String> mono(); // error: CacheReactiveResult

  @CacheData
  Flux<String> flux(); // error: CacheReactiveResult

  @CacheData
  io.reactivex.Flowable<String> flowable2(); // error: CacheReactiveResult

  @CacheData
  io.reactivex.Observable<String> observable2(); // error: CacheReactiveResult

  @CacheData
  io.reactivex.Single<String> single2(); // error: CacheReactiveResult

  @CacheData
  io.reactivex.rxjava3.core.Flowable<String> flowable3(); // error: CacheReactiveResult

  @CacheData
  io.reactivex.rxjava3.core.Observable<String> observable3(); // error: CacheReactiveResult

  @CacheData
  io.reactivex.rxjava3.core.Single<String> single3(); // error: CacheReactiveResult

  @CacheData
  Uni<String> uni(); // error: CacheReactiveResult

  @CacheData
  Multi<String> multi(); // error: CacheReactiveResult

  @CacheData
  StateFlow<String> flow(); // error: CacheReactiveResult

  @CacheData
  List<Mono<String>> list(); // error: CacheReactiveResult

  @CacheData
  CompletableFuture<Flux<String>> later(); // error: CacheReactiveResult

  interface Own extends Flow.Publisher<String> {}

  @CacheData
  CompletableFuture<List<String>> collected();

  @CacheResource
  Flow.Publisher<String> shared();
}
