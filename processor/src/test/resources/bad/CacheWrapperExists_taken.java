import io.memoir.CacheData;

interface Bad { // error: CacheWrapperExists
  @CacheData
  int number();
}

class Bad_Cached {}
