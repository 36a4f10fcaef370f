import io.memoir.CacheKey;

class Model {
  @CacheKey // error: CacheKeyMember
  static int count;

  @CacheKey int id;

  @CacheKey // error: CacheKeyMember
  static int shared() {
    return 1;
  }

  @CacheKey // error: CacheKeyMember
  void run() {}

  @CacheKey // error: CacheKeyMember
  int version(int n) {
    return n;
  }

  @CacheKey
  int version() {
    return 1;
  }
}

record Row(@CacheKey int id, String text) {}
