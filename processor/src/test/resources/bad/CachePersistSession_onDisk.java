import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;
import io.memoir.Scope;

interface Bad {
  @CacheData(scope = Scope.SESSION, persist = Persist.DISK) // error: CachePersistSession
  int onDisk(int n);

  @CacheData(scope = Scope.GLOBAL, persist = Persist.DISK)
  int onDiskForAll(int n);

  @CacheData(scope = Scope.SESSION, persist = Persist.NONE)
  int inMemory(int n);

  @CacheResource(scope = Scope.SESSION)
  Object resource(int n);
}
