import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.util.function.Function;

interface Bad {
  @CacheData(hashFuncs = @HashFunc(typeName = "com.acme.Modle", with = OfObject.class)) // warning: CacheHashFuncUnknownType
  int misspelt(Object o);

  @CacheData(hashFuncs = @HashFunc(typeName = "Bad$Model", with = OfObject.class))
  int nested(Object o);

  @CacheData(hashFuncs = @HashFunc(typeName = "com.acme.AtRunTimeOnly", with = OfObject.class))
  @SuppressWarnings("CacheHashFuncUnknownType")
  int onPurpose(Object o);

  record Model(int n) {}

  final class OfObject implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}
