import io.memoir.CacheData;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

interface Bad {
  @CacheData
  int many(
      Stream<String> stream, // error: CacheOneShotArgument
      List<Iterator<String>> iterators, // error: CacheOneShotArgument
      Iterator<String> _fine);
}
