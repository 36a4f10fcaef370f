import io.memoir.CacheData;
import java.time.temporal.TemporalAdjuster;
import java.util.Comparator;
import java.util.function.Function;

interface Bad {
  @CacheData
  int many(
      Function<String, String> code, // error: CacheCodeArgument
      Runnable[] tasks, // error: CacheCodeArgument
      Task task, // error: CacheCodeArgument
      Comparator<String> mayBeAConstant,
      TemporalAdjuster mayBeADay,
      Rule mayBeARecord,
      Runnable _fine);

  record Task(Runnable action) {}

  @FunctionalInterface
  interface Rule {
    boolean holds(String text);
  }
}
