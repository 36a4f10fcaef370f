import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.util.function.Function;

interface Bad {
  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = NoDefault.class)) // error: CacheHashFuncClass
  int noConstructor(Object o);

  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = Hidden.Inner.class)) // error: CacheHashFuncClass
  int inner(Object o);

  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = AnInterface.class)) // error: CacheHashFuncClass
  int anInterface(Object o);

  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = Unfinished.class)) // error: CacheHashFuncClass
  int anAbstractClass(Object o);

  interface AnInterface extends Function<Object, String> {}

  abstract class Unfinished implements Function<Object, String> {}

  final class NoDefault implements Function<Object, String> {
    NoDefault(int n) {}

    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}

class Hidden {
  class Inner implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}
