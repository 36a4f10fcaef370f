import io.memoir.CacheData;

interface Generic<T> {
  int find(T key);
}

interface Plain {
  int find(String key);
}

interface Ambiguous extends Generic<String>, Plain { // error: CacheAmbiguousMethod
  @CacheData
  int number();
}
