import io.memoir.CacheData;

enum Enumeration {
  ONE;

  @CacheData // error: CacheTypeKind
  int number() {
    return 1;
  }
}

record Row(int n) {
  @CacheData // error: CacheTypeKind
  int number() {
    return n;
  }
}

@CacheData // error: CacheTypeKind
@interface Annotation {
  int number();
}
