import io.memoir.CacheData;
import io.memoir.CacheResource;

interface Bad {
  @CacheData(dependsOn = {Plugin.class, Other.class, Plugin.class}) // warning: CacheDependsOnTwice
  int twice();

  @CacheData(dependsOn = Bad.class) // warning: CacheDependsOnTwice
  int itself();

  @CacheResource(dependsOn = {Other.class, Bad.class, Bad.class}) // warning: CacheDependsOnTwice, CacheDependsOnTwice
  Object itselfTwice();

  @SuppressWarnings("CacheDependsOnTwice")
  @CacheData(dependsOn = Bad.class)
  int meant();

  @CacheData(dependsOn = {Plugin.class, Other.class})
  int fine();

  @CacheData(dependsOn = {Plugin.class, Plugin.Inner.class, Covered.class})
  int nested();

  class Plugin {
    static class Inner {}
  }

  class Other {}
}

@CacheData(dependsOn = {Bad.class, Bad.class}) // warning: CacheDependsOnTwice
interface Covered {
  int one();

  int two();
}
