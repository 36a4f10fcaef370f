import io.memoir.CacheData;
import io.memoir.runtime.Caches;

interface Bad { // error: CacheNameClash
  @CacheData
  int number();
}

class Bad_Cached {}

class Twice {
  Twice(int n) {} // error: CacheNameClash

  Twice(int n, Caches caches) {}

  @CacheData
  int number() {
    return 1;
  }
}
