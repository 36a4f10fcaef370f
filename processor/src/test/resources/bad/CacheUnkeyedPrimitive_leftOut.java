import io.memoir.CacheData;
import io.memoir.Unhashed;

interface Bad {
  @CacheData
  int many(
      String name,
      int _limit, // warning: CacheUnkeyedPrimitive
      boolean _fast, // warning: CacheUnkeyedPrimitive
      String _fine,
      @Unhashed int alsoFine,
      @SuppressWarnings("CacheUnkeyedPrimitive") int _onPurpose,
      @SuppressWarnings("CacheNothingInKey") int _other); // warning: CacheUnkeyedPrimitive

  @CacheData
  @SuppressWarnings({"unused", "CacheUnkeyedPrimitive"})
  int onMethod(String name, int _limit);
}

@SuppressWarnings("CacheUnkeyedPrimitive")
class Enclosing {
  interface Fine {
    @CacheData
    int find(String name, int _limit);
  }
}
