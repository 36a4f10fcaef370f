import io.memoir.CacheResource;
import io.memoir.Close;
import java.util.function.Consumer;
import java.util.function.Predicate;

interface Bad {
  @CacheResource(onRelease = Close.class) // error: CacheHook
  String notCloseable();

  @CacheResource(validate = OfString.class) // error: CacheHook
  Object takesLess();

  @CacheResource(validate = OfString.class, onRelease = Private.class) // error: CacheHook
  String hidden();

  @CacheResource(validate = OfString.class)
  String fine();

  final class OfString implements Predicate<String> {
    @Override
    public boolean test(String text) {
      return true;
    }
  }

  abstract class Private implements Consumer<Object> {}
}
