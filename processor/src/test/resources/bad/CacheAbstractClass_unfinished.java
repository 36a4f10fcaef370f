import io.memoir.CacheData;

abstract class Abstract { // error: CacheAbstractClass
  @CacheData
  abstract int number();
}
