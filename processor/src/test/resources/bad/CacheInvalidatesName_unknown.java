import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Invalidates;

interface Bad {
  @CacheData
  int one(int number);

  @CacheResource
  Object two();

  int three();

  @Invalidates("on") // error: CacheInvalidatesName
  void misspelt();

  @Invalidates({"one", "three"}) // error: CacheInvalidatesName
  void notCached();

  @Invalidates({"one", "two"})
  int fine();
}

interface Base {
  @CacheData
  int inherited();
}

interface Derived extends Base {
  @CacheData
  int own();

  @Invalidates({"inherited", "own"})
  void both();
}
