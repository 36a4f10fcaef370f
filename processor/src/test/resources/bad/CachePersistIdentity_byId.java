import io.memoir.ById;
import io.memoir.CacheData;
import io.memoir.HashFunc;
import io.memoir.Persist;

interface Bad {
  @CacheData(
      persist = Persist.DISK,
      hashFuncs = @HashFunc(type = Model.class, with = ById.class)) // error: CachePersistIdentity
  int onDisk(Model model);

  @CacheData(hashFuncs = @HashFunc(type = Model.class, with = ById.class))
  int inMemory(Model model);

  class Model {}
}
