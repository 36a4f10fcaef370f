import io.memoir.CacheData;
import io.memoir.Persist;

interface Bad {
  @CacheData(persist = Persist.DISK, maxSize = "500") // error: CacheMaxSize
  int noUnit();

  @CacheData(persist = Persist.DISK, maxSize = "500 Mb") // error: CacheMaxSize
  int bits();

  @CacheData(persist = Persist.DISK, maxSize = "1,5 GB") // error: CacheMaxSize
  int comma();

  @CacheData(persist = Persist.DISK, maxSize = "0 MB") // error: CacheMaxSize
  int zero();

  @CacheData(persist = Persist.DISK, maxSize = "-1 MB") // error: CacheMaxSize
  int negative();

  @CacheData(persist = Persist.DISK, maxSize = "0.5 B") // error: CacheMaxSize
  int half();

  @CacheData(persist = Persist.DISK, maxSize = "10000000000 GB") // error: CacheMaxSize
  int tooMuch();

  @CacheData(persist = Persist.DISK, maxSize = "") // error: CacheMaxSize
  int empty();

  @CacheData(maxSize = "much") // error: CacheMaxSize
  int inMemory();

  @CacheData(persist = Persist.DISK, maxSize = "1.5 gb")
  int clear();

  @CacheData(maxSize = "64 KiB")
  int clearInMemory();
}

@CacheData(persist = Persist.DISK, maxSize = "all") // error: CacheMaxSize
interface OnceForAll {
  int one();

  int two();
}
