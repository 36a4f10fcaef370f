import io.memoir.CacheData;
import io.memoir.Invalidates;

interface Bad {
  @Invalidates("one") // warning: CacheUnusedInvalidates
  void add();

  int one();
}

interface OnPurpose {
  @Invalidates("one")
  @SuppressWarnings("CacheUnusedInvalidates")
  void add();
}

interface Base {
  @Invalidates("one")
  void add();
}

interface Derived extends Base {
  @CacheData
  int one();
}
