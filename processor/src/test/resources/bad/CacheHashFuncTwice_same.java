import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.util.Map;
import java.util.function.Function;

interface Bad {
  @CacheData(
      hashFuncs = {
        @HashFunc(type = String.class, with = OfObject.class),
        @HashFunc(type = String.class, with = OfObject.class) // error: CacheHashFuncTwice
      })
  int twice(Object o);

  @CacheData(
      hashFuncs = {
        @HashFunc(type = Map.Entry.class, with = OfObject.class),
        @HashFunc(typeName = "java.util.Map$Entry", with = OfObject.class) // error: CacheHashFuncTwice
      })
  int byName(Object o);

  final class OfObject implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}
