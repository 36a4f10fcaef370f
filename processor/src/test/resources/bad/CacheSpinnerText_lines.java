import io.memoir.CacheData;
import io.memoir.CacheResource;

interface Bad {
  @CacheData(spinner = "Loading\nquotes") // error: CacheSpinnerText
  int lines();

  @CacheResource(
      maxEntries = 1,
      spinner = "Loading\u001b[31m") // error: CacheSpinnerText
  Object control();

  @CacheData(spinner = Words.LONG) // error: CacheSpinnerText
  int tooLong();

  @CacheData(spinner = "")
  int noWords();

  @CacheData(spinner = "Preisverläufe – 42 %", showTime = true)
  int fine();

  class Words {
    static final String TEN = "0123456789";
    static final String FIFTY = TEN + TEN + TEN + TEN + TEN;
    static final String LONG = FIFTY + FIFTY + FIFTY + FIFTY + "0";
  }
}
