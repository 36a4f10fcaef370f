import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Source;

interface Bad {
  @CacheData(version = "3", source = Source.MODULE) // error: CacheVersionPins
  int source();

  @CacheData(
      version = "3",
      source = Source.DEEP, // error: CacheVersionPins
      dependsOn = Plugin.class) // error: CacheVersionPins
  int both();

  @CacheResource(version = "3", dependsOn = {Plugin.class}) // error: CacheVersionPins
  Object classes();

  @CacheResource(version = "3", dependsOn = {})
  Object noClasses();

  @CacheData(version = "", source = Source.MODULE, dependsOn = Plugin.class)
  int noVersion();

  @CacheData(version = "3", ttl = "1h")
  int alone();

  class Plugin {}
}
