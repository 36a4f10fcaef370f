import io.memoir.CacheResource;

interface Bad {
  @CacheResource
  void resource(); // error: CacheVoidResource
}
