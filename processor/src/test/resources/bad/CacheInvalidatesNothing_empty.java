import io.memoir.CacheData;
import io.memoir.Invalidates;

interface Bad {
  @CacheData
  int one();

  @Invalidates({}) // error: CacheInvalidatesNothing
  void add();
}
