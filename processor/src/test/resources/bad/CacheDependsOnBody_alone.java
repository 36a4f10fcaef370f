import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Source;

interface Bad {
  @CacheData(
      source = Source.BODY,
      dependsOn = {Plugin.class}) // error: CacheDependsOnBody
  int both();

  @CacheResource(dependsOn = Plugin.class, source = Source.BODY) // error: CacheDependsOnBody
  Object resource();

  @CacheData(source = Source.BODY, dependsOn = {})
  int none();

  @CacheData(source = Source.DEEP, dependsOn = Plugin.class)
  int deep();

  @CacheData(source = Source.MODULE, dependsOn = Plugin.class)
  int module();

  class Plugin {}
}
