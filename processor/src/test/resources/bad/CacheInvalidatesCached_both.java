import io.memoir.CacheData;
import io.memoir.Invalidates;

interface Bad {
  @CacheData
  int one();

  @CacheData
  @Invalidates("one") // error: CacheInvalidatesCached
  int two();
}

@CacheData
interface Fine {
  int one();

  @Invalidates("one")
  int change();
}
