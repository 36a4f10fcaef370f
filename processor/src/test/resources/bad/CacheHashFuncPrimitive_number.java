import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.util.function.Function;

interface Bad {
  @CacheData(hashFuncs = @HashFunc(type = int.class, with = OfObject.class)) // error: CacheHashFuncPrimitive
  int primitive(int i);

  @CacheData(hashFuncs = @HashFunc(typeName = "double", with = OfObject.class)) // error: CacheHashFuncPrimitive
  int primitiveByName(double d);

  final class OfObject implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}
