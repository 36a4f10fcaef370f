import io.memoir.CacheData;
import io.memoir.Unhashed;

interface Bad {
  @CacheData
  int cached(String name, @Unhashed String trace);

  int forwarded(
      String name,
      @Unhashed String trace); // warning: CacheUnusedUnhashed
}

class Implementation implements Bad {
  @Unhashed static int shared; // warning: CacheUnusedUnhashed

  @Unhashed int field;

  Implementation(@Unhashed int n) {} // warning: CacheUnusedUnhashed

  @Override
  public int cached(@Unhashed String name, @Unhashed String trace) { // warning: CacheUnusedUnhashed
    return 1;
  }

  @Override
  public int forwarded(String name, String trace) {
    return 1;
  }
}

record Row(String name, @Unhashed String trace) {}

interface Base {
  int number(@Unhashed String trace);
}

@CacheData
interface Derived extends Base {
  int other(String name);

  @Override
  @SuppressWarnings("CacheNothingInKey")
  int number(@Unhashed String trace);
}
