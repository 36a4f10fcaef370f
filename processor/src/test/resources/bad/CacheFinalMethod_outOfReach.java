import io.memoir.CacheData;

class Bad {
  @CacheData
  final int closed() { // error: CacheFinalMethod
    return 1;
  }
}

@CacheData
class BadAsAWhole {
  public final int closed() { // error: CacheFinalMethod
    return 1;
  }
}
