import io.memoir.CacheData;
import io.memoir.runtime.Caches;

class Twice {
  Twice(int n) {} // error: CacheConstructorClash

  Twice(int n, Caches caches) {}

  @CacheData
  int number() {
    return 1;
  }
}
