import io.memoir.CacheResource;
import io.memoir.Close;
import java.util.function.Predicate;

interface Bad {
  @CacheResource(onRelease = Close.class) // error: CacheHookMismatch
  String notCloseable();

  @CacheResource(validate = OfString.class) // error: CacheHookMismatch
  Object takesLess();

  @CacheResource(validate = OfString.class)
  String fine();

  final class OfString implements Predicate<String> {
    @Override
    public boolean test(String text) {
      return true;
    }
  }
}
