import io.memoir.CacheData;

class Bad {
  @CacheData
  @Override
  public int hashCode() { // warning: CacheObjectMethod
    return 1;
  }

  @CacheData
  @Override
  public boolean equals(Object other) { // warning: CacheObjectMethod
    return other instanceof Bad;
  }

  @CacheData
  @Override
  public String toString() {
    return "expensive";
  }

  @CacheData
  public boolean equals(String other) {
    return false;
  }
}
