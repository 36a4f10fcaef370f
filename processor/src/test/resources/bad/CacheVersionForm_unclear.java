import io.memoir.CacheData;
import io.memoir.CacheResource;

interface Bad {
  @CacheData(version = "  ") // error: CacheVersionForm
  int blank();

  @CacheData(version = "a\tb") // error: CacheVersionForm
  int control();

  @CacheResource(
      maxEntries = 1,
      version = "1 ") // error: CacheVersionForm
  Object around();

  @CacheData(version = Words.LONG) // error: CacheVersionForm
  int tooLong();

  @CacheData(version = "")
  int none();

  @CacheData(version = "2024-05 model")
  int fine();

  class Words {
    static final String TEN = "0123456789";
    static final String FIFTY = TEN + TEN + TEN + TEN + TEN;
    static final String LONG = FIFTY + FIFTY + FIFTY + FIFTY + "0";
  }
}
