import io.memoir.CacheResource;
import java.util.function.Consumer;
import java.util.function.Predicate;

interface Bad {
  @CacheResource(
      validate = Valid.class,
      onRelease = Unfinished.class) // error: CacheHookClass
  Object released();

  @CacheResource(validate = NoDefault.class) // error: CacheHookClass
  Object validated();

  abstract class Unfinished implements Consumer<Object> {}

  final class Valid implements Predicate<Object> {
    @Override
    public boolean test(Object object) {
      return true;
    }
  }

  final class NoDefault implements Predicate<Object> {
    NoDefault(int n) {}

    @Override
    public boolean test(Object object) {
      return true;
    }
  }
}
