import io.memoir.CacheData;

@CacheData
interface Bad {
  void save(String text); // error: CacheVoid

  @CacheData
  void fine(String text);
}
