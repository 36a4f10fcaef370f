import io.memoir.CacheData;

class Outer {
  private interface Hidden { // error: CacheHiddenType
    @CacheData
    int number();
  }

  private static class Enclosing {
    static class Open { // error: CacheHiddenType
      @CacheData
      int number() {
        return 1;
      }
    }
  }
}
