import io.memoir.CacheData;

sealed interface Sealed permits Only { // error: CacheSealedType
  @CacheData
  int number();
}

final class Only implements Sealed {
  public int number() {
    return 1;
  }
}

sealed class SealedClass permits OnlyClass { // error: CacheSealedType
  @CacheData
  int number() {
    return 1;
  }
}

final class OnlyClass extends SealedClass {}
