import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.hook.EvictionReason;
import io.memoir.hook.KeyArguments;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

interface Bad {
  @CacheResource(validate = Neither.class) // error: CacheHookMismatch
  StringBuilder neither(String name);

  @CacheResource(validate = OfNumbers.class) // error: CacheHookMismatch
  StringBuilder takesLess(String name);

  @CacheResource(validate = OfTwo.class) // error: CacheHookMismatch
  StringBuilder noArguments(String name);

  @CacheResource(validate = OfText.class) // error: CacheHookMismatch
  StringBuilder nothingInKey();

  @CacheResource(onRelease = Both.class) // error: CacheHookMismatch
  StringBuilder twoWays(String name);

  @CacheResource(onRelease = ForgetsWhy.class) // error: CacheHookMismatch
  StringBuilder anotherReason(String name);

  @CacheData(cacheIf = OfNumber.class) // error: CacheHookMismatch
  String takesNumbers(String name);

  @CacheData(onEvict = OfNumbersLeaving.class) // error: CacheHookMismatch
  String numbersLeave(String name);

  @CacheResource(validate = OfText.class, cacheIf = OfAnything.class, onRelease = Log.class)
  StringBuilder fine(String name);

  @CacheData(cacheIf = OfAnything.class, onEvict = Log.class)
  int fineToo(String name);

  final class Neither {}

  final class OfNumber implements Predicate<Number> {
    @Override
    public boolean test(Number result) {
      return true;
    }
  }

  final class OfAnything implements Predicate<Object> {
    @Override
    public boolean test(Object result) {
      return true;
    }
  }

  final class OfNumbers implements BiPredicate<Number, KeyArguments> {
    @Override
    public boolean test(Number result, KeyArguments arguments) {
      return true;
    }
  }

  final class OfTwo implements BiPredicate<CharSequence, CharSequence> {
    @Override
    public boolean test(CharSequence result, CharSequence other) {
      return true;
    }
  }

  final class OfText implements BiPredicate<CharSequence, KeyArguments> {
    @Override
    public boolean test(CharSequence result, KeyArguments arguments) {
      return true;
    }
  }

  final class Both implements Consumer<Object>, BiConsumer<Object, EvictionReason> {
    @Override
    public void accept(Object result) {}

    @Override
    public void accept(Object result, EvictionReason reason) {}
  }

  final class ForgetsWhy implements BiConsumer<Object, String> {
    @Override
    public void accept(Object result, String reason) {}
  }

  final class OfNumbersLeaving implements BiConsumer<Number, EvictionReason> {
    @Override
    public void accept(Number result, EvictionReason reason) {}
  }

  final class Log implements BiConsumer<Object, EvictionReason> {
    @Override
    public void accept(Object result, EvictionReason reason) {}
  }
}
