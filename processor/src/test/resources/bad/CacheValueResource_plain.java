import io.memoir.CacheResource;
import java.math.BigDecimal;
import java.util.function.Predicate;

interface Bad {
  @CacheResource // warning: CacheValueResource
  int primitive();

  @CacheResource // warning: CacheValueResource
  Long boxed();

  @CacheResource(ttl = "1h") // warning: CacheValueResource
  String text();

  @CacheResource // warning: CacheValueResource
  BigDecimal number();

  @CacheResource // warning: CacheValueResource
  Thread.State constant();

  @CacheResource(validate = NotEmpty.class)
  String token();

  @CacheResource
  @SuppressWarnings("CacheValueResource")
  String onPurpose();

  @CacheResource
  Object fine();

  final class NotEmpty implements Predicate<String> {
    @Override
    public boolean test(String text) {
      return !text.isEmpty();
    }
  }
}

@CacheResource
interface Fine {
  int aboutTheOthers();

  Object shared();
}
