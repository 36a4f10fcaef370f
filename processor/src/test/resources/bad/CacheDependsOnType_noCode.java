import io.memoir.CacheData;
import io.memoir.CacheResource;
import java.util.List;

interface Bad {
  @CacheData(dependsOn = int.class) // error: CacheDependsOnType
  int primitive();

  @CacheData(dependsOn = void.class) // error: CacheDependsOnType
  int nothing();

  @CacheData(dependsOn = Plugin[].class) // error: CacheDependsOnType
  int array();

  @CacheData( // error(ecj): CacheDependsOnType, CacheDependsOnType, CacheDependsOnType
      dependsOn = {
        Plugin.class,
        String.class, // error(javac): CacheDependsOnType
        List[].class, // error(javac): CacheDependsOnType
        Plugin[][].class // error(javac): CacheDependsOnType
      })
  int listed();

  @CacheResource(dependsOn = java.sql.Connection.class) // error: CacheDependsOnType
  Object ofTheJdk();

  @CacheData(dependsOn = {Plugin.class, Kind.class, Row.class, Mark.class})
  int fine();

  class Plugin {}

  enum Kind {}

  record Row() {}

  @interface Mark {}
}
