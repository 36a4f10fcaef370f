import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Uncached;
import kotlin.coroutines.Continuation;

@CacheData
interface Bad {
  Object load(String id, Continuation<? super String> $completion); // error: CacheSuspendFunction

  @CacheResource
  Object open(String id, Continuation<Object> _completion); // error: CacheSuspendFunction

  @Uncached
  Object save(String id, Continuation<? super String> $completion);

  String fine(String id);
}
