import io.memoir.CacheData;

enum Enumeration { // error: CacheTypeKind
  ONE;

  @CacheData
  int number() {
    return 1;
  }
}

record Row(int n) { // error: CacheTypeKind
  @CacheData
  int number() {
    return n;
  }
}

@CacheData
@interface Annotation { // error: CacheTypeKind
  int number();
}
