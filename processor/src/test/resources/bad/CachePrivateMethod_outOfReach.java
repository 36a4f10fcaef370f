import io.memoir.CacheData;

class Bad {
  @CacheData
  private int hidden() { // error: CachePrivateMethod
    return 1;
  }
}

@CacheData
class Fine {
  int open() {
    return hidden();
  }

  private int hidden() {
    return 1;
  }
}
