import io.memoir.CacheData;
import io.memoir.Invalidates;

class Bad {
  @CacheData
  int one() {
    return 1;
  }

  @Invalidates("one") // error: CacheFinalMethod
  final void add() {}

  @Invalidates("one") // error: CacheStaticMethod
  static void reset() {}

  @Invalidates("one") // error: CachePrivateMethod
  private void change() {}
}
