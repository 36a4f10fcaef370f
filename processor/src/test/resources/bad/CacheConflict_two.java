import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Uncached;

interface Bad {
  @CacheData
  @CacheResource // error: CacheConflict
  Object both();

  @CacheData
  @Uncached // error: CacheConflict
  Object neither();

  @CacheResource
  @CacheData // error: CacheConflict
  Object bothAgain();
}

@CacheData
@CacheResource // error: CacheConflict
interface AlsoBad {
  Object one();

  Object two();
}
