import io.memoir.CacheData;
import io.memoir.Uncached;

@CacheData
interface Empty {} // warning: CacheNothingCached

@CacheData
interface AllLeftOut { // warning: CacheNothingCached
  @Uncached
  int number();
}

@CacheData
@SuppressWarnings("CacheNothingCached")
interface OnPurpose {}
