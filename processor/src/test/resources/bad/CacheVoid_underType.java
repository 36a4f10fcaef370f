import io.memoir.CacheData;
import io.memoir.CacheResource;

@CacheData
interface Bad {
  void save(String text); // error: CacheVoid

  @CacheData
  void fine(String text);

  @CacheResource
  void resource(); // error: CacheVoid
}
