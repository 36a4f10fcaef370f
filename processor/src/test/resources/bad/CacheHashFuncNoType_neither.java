import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.util.function.Function;

interface Bad {
  @CacheData(hashFuncs = @HashFunc(with = OfObject.class)) // error: CacheHashFuncNoType
  int noType(Object o);

  @CacheData(
      hashFuncs = {
        @HashFunc(type = String.class, with = OfObject.class),
        @HashFunc(with = OfObject.class) // error: CacheHashFuncNoType
      })
  int second(Object o);

  final class OfObject implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}
