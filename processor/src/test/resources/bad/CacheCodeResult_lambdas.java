import io.memoir.CacheData;
import io.memoir.CacheResource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

interface Bad {
  @CacheData
  Supplier<String> code(); // error: CacheCodeResult

  @CacheData
  List<Callable<String>> tasks(); // error: CacheCodeResult

  @CacheData
  Task task(); // error: CacheCodeResult

  record Task(Runnable action) {}

  @CacheData
  Comparator<String> mayBeAConstant();

  @CacheData
  Rule mayBeARecord();

  @FunctionalInterface
  interface Rule {
    boolean holds(String text);
  }

  @CacheResource
  Supplier<String> fine();
}
