import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.util.function.Function;

interface Bad {
  @CacheData(hashFuncs = @HashFunc(with = OfObject.class)) // error: CacheHashFunc
  int noType(Object o);

  @CacheData(
      hashFuncs =
          @HashFunc(type = String.class, typeName = "X", with = OfObject.class)) // error: CacheHashFunc
  int twoTypes(Object o);

  @CacheData(hashFuncs = @HashFunc(type = int.class, with = OfObject.class)) // error: CacheHashFunc
  int primitive(int i);

  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = OfString.class)) // error: CacheHashFunc
  int takesLess(Object o);

  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = NoDefault.class)) // error: CacheHashFunc
  int noConstructor(Object o);

  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = Hidden.Inner.class)) // error: CacheHashFunc
  int inner(Object o);

  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = AnInterface.class)) // error: CacheHashFunc
  int anInterface(Object o);

  @CacheData(
      hashFuncs = {
        @HashFunc(type = String.class, with = OfString.class),
        @HashFunc(type = String.class, with = OfObject.class) // error: CacheHashFunc
      })
  int twice(Object o);

  final class OfObject implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }

  final class OfString implements Function<String, String> {
    @Override
    public String apply(String object) {
      return object;
    }
  }

  interface AnInterface extends Function<Object, String> {}

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
