import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.util.function.Function;

interface Bad {
  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = OfString.class)) // error: CacheHashFuncMismatch
  int takesLess(Object o);

  @CacheData(hashFuncs = @HashFunc(typeName = "java.lang.String", with = OfString.class))
  int fine(String s);

  final class OfString implements Function<String, String> {
    @Override
    public String apply(String object) {
      return object;
    }
  }
}
