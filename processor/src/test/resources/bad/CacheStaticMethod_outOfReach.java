import io.memoir.CacheData;

class Bad {
  @CacheData
  static int shared() { // error: CacheStaticMethod
    return 1;
  }
}

interface AlsoBad {
  @CacheData
  static int shared() { // error: CacheStaticMethod
    return 1;
  }
}
