import io.memoir.CacheData;

final class Final { // error: CacheType
  @CacheData
  int number() {
    return 1;
  }
}

abstract class Abstract { // error: CacheType
  @CacheData
  abstract int number();
}

enum Enumeration { // error: CacheType
  ONE;

  @CacheData
  int number() {
    return 1;
  }
}

record Row(int n) { // error: CacheType
  @CacheData
  int number() {
    return n;
  }
}

sealed interface Sealed permits Only { // error: CacheType
  @CacheData
  int number();
}

final class Only implements Sealed {
  public int number() {
    return 1;
  }
}

class Closed { // error: CacheType
  private Closed() {}

  @CacheData
  int number() {
    return 1;
  }
}

class Outer {
  class Inner { // error: CacheType
    @CacheData
    int number() {
      return 1;
    }
  }

  private interface Hidden { // error: CacheType
    @CacheData
    int number();
  }
}

@CacheData
@interface Annotation { // error: CacheType
  int number();
}
