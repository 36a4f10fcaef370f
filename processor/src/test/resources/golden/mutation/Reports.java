package mutation;

import io.memoir.CacheResource;
import io.memoir.OnMutation;
import java.util.List;

/** Shared results that nobody is to change. */
public interface Reports {

  /** An error if somebody does. */
  @CacheResource(ttl = "1h", onMutation = OnMutation.FAIL)
  List<Row> rows(int year);

  /** A warning. */
  @CacheResource(onMutation = OnMutation.WARN)
  int[] totals();

  /** The default, said. */
  @CacheResource(onMutation = OnMutation.IGNORE)
  List<Row> scratch();

  /** What is in a result. */
  record Row(String name, double total) {}
}
