import io.memoir.CacheData;
import io.memoir.CacheResource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

interface Bad {
  @CacheData
  Stream<String> stream(); // error: CacheOneShotResult

  @CacheResource
  IntStream sharedStream(); // error: CacheOneShotResult

  @CacheResource
  Map<String, Iterator<String>[]> sharedDeep(); // error: CacheOneShotResult

  @CacheData
  Iterator<String> iterator(); // error: CacheOneShotResult

  @CacheData
  List<Spliterator<String>> spliterators(); // error: CacheOneShotResult

  @CacheData
  Pages pages(); // error: CacheOneShotResult

  @CacheResource
  Pages sharedPages();

  class Pages {
    private final Iterator<String> rest = List.of("a").iterator();
    private transient Iterator<String> notCopied;
  }
}
