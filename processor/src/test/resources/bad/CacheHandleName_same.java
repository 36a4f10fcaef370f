import io.memoir.CacheData;
import io.memoir.Unhashed;

interface Bad {
  @CacheData
  int find(String name, @Unhashed int limit);

  @CacheData
  int find(String name, @Unhashed long limit); // warning: CacheHandleName

  @CacheData
  int find(int name, @Unhashed long limit);
}
