import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;

interface Bad {
  @CacheData(persist = Persist.DISK, inputs = true) // error: CachePersistInputs
  int onDisk();

  @CacheData(persist = Persist.DISK, inputs = false)
  int onDiskWithout();

  @CacheData(persist = Persist.NONE, inputs = true)
  int inMemory();

  @CacheResource(inputs = true)
  Object shared();
}
