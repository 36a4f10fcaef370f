import io.memoir.CacheData;

class Closed { // error: CachePrivateConstructors
  private Closed() {}

  private Closed(int n) {}

  @CacheData
  int number() {
    return 1;
  }
}

class Half {
  private Half() {}

  Half(int n) {}

  @CacheData
  int number() {
    return 1;
  }
}
