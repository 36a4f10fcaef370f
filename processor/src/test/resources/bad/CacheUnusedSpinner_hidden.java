import io.memoir.CacheData;
import io.memoir.CacheResource;

interface Bad {
  @CacheData(
      showSpinner = false,
      spinner = "Loading") // warning: CacheUnusedSpinner
  int text();

  @CacheResource(
      showSpinner = false,
      showTime = true) // warning: CacheUnusedSpinner
  Object time();

  @CacheData(showSpinner = false, showTime = false)
  int nothing();

  @CacheData(showSpinner = true, spinner = "Loading", showTime = true)
  int shown();

  @SuppressWarnings("CacheUnusedSpinner")
  @CacheData(showSpinner = false, spinner = "Loading")
  int known();
}
