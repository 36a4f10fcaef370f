import io.memoir.CacheData;

class Bad {
  @CacheData
  private int hidden() { // error: CacheMethod
    return 1;
  }

  @CacheData
  static int shared() { // error: CacheMethod
    return 1;
  }

  @CacheData
  final int closed() { // error: CacheMethod
    return 1;
  }
}

interface AlsoBad {
  @CacheData
  static int shared() { // error: CacheMethod
    return 1;
  }
}

@CacheData
class BadAsAWhole {
  public final int closed() { // error: CacheMethod
    return 1;
  }

  private int hidden() {
    return 1;
  }
}

interface Generic<T> {
  int find(T key);
}

interface Plain {
  int find(String key);
}

interface Ambiguous extends Generic<String>, Plain { // error: CacheMethod
  @CacheData
  int number();
}
