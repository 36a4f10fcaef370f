import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.HashFunc;
import io.memoir.OnMutation;
import io.memoir.Unhashed;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

interface Bad {
  @CacheResource(
      onRelease = Close.class,
      onMutation = OnMutation.FAIL) // error: CacheMutationContent
  Connection connection(String url);

  @CacheResource(onMutation = OnMutation.WARN) // error: CacheMutationContent
  Map<String, List<Thread>> threads();

  @CacheResource(onMutation = OnMutation.WARN) // error: CacheMutationContent
  Report report(int year);

  record Report(List<String> rows, Runnable refresh) {}

  @CacheResource(onMutation = OnMutation.WARN)
  Fine fine(int year);

  record Fine(List<String> rows, @Unhashed Runnable refresh, Thread _worker) {}

  @CacheResource(
      onMutation = OnMutation.FAIL,
      hashFuncs = @HashFunc(type = Runnable.class, with = Name.class))
  Report hashed(int year);

  @CacheResource(onMutation = OnMutation.IGNORE)
  List<Thread> ignored();

  class Name implements Function<Runnable, String> {
    @Override
    public String apply(Runnable refresh) {
      return refresh.getClass().getName();
    }
  }
}

@CacheResource(onMutation = OnMutation.FAIL)
interface AllBad {
  List<String> names();

  List<Thread> threads(); // error: CacheMutationContent
}
