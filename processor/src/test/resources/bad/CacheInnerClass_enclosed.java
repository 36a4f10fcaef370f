import io.memoir.CacheData;

class Outer {
  class Inner { // error: CacheInnerClass
    @CacheData
    int number() {
      return 1;
    }
  }

  private final class AllAtOnce { // error: CacheHiddenType, CacheFinalClass, CacheInnerClass
    @CacheData(ttl = "10") // error: CacheTtlNoUnit
    int number() {
      return 1;
    }
  }

  static class Nested {
    @CacheData
    int number() {
      return 1;
    }
  }
}
