import io.memoir.CacheData;

@CacheData // error: CacheInherited
class Bad extends Thread {
  @CacheData(ttl = "10") // error: CacheTtlNoUnit
  public int own() {
    return 1;
  }
}

class Fine extends Thread {
  @CacheData
  public int own() {
    return 1;
  }
}
