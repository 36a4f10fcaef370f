import io.memoir.CacheData;
import io.memoir.Uncached;

interface Bad {
  @Uncached // warning: CacheUnusedUncached
  int number();

  @Uncached
  @SuppressWarnings("CacheUnusedUncached")
  int onPurpose();
}

@CacheData
interface Fine {
  @Uncached
  int number();

  int cached();
}

interface Base {
  @Uncached
  int left();
}

@CacheData
interface Derived extends Base {
  int cached();
}

interface Annotated {
  @CacheData
  int number();
}

class Implementation implements Annotated {
  @Override
  @Uncached
  public int number() {
    return 1;
  }
}
