import io.memoir.CacheData;

final class Final { // error: CacheFinalClass
  @CacheData
  int number() {
    return 1;
  }
}

@CacheData
final class FinalAsAWhole { // error: CacheFinalClass
  int number() {
    return 1;
  }
}
