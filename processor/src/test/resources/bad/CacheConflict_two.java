import io.memoir.CacheData;
import io.memoir.CacheKey;
import io.memoir.CacheResource;
import io.memoir.Uncached;
import io.memoir.Unhashed;

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

class Point {
  @Unhashed
  @CacheKey // error: CacheConflict
  int x;

  @CacheKey int y;
}
