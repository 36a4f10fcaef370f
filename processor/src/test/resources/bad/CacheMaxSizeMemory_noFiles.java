import io.memoir.CacheData;
import io.memoir.Persist;

interface Bad {
  @CacheData(maxSize = "500 MB") // error: CacheMaxSizeMemory
  int unsaid();

  @CacheData(persist = Persist.NONE, maxSize = "2 GiB") // error: CacheMaxSizeMemory
  int said();

  @CacheData(persist = Persist.DISK, maxSize = "2 GiB")
  int onDisk();
}
