import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.hook.EvictionReason;
import java.util.function.BiConsumer;

interface Bad {
  @CacheData(persist = Persist.DISK, onEvict = Log.class) // error: CacheOnEvictDisk
  String both(String name);

  @CacheData(onEvict = Log.class)
  String memory(String name);

  final class Log implements BiConsumer<String, EvictionReason> {
    @Override
    public void accept(String result, EvictionReason reason) {}
  }
}
