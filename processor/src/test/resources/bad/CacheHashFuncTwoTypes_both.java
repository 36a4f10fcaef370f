import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.util.function.Function;

interface Bad {
  @CacheData(
      hashFuncs =
          @HashFunc(type = String.class, typeName = "X", with = OfObject.class)) // error: CacheHashFuncTwoTypes
  int twoTypes(Object o);

  final class OfObject implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}
