import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

interface Bad {
  @CacheData(hashFuncs = @HashFunc(type = Connection.class, with = OfObject.class)) // warning: CacheUnusedHashFunc
  int values(String name, int n, List<Long> numbers, Connection _db);

  @CacheData(hashFuncs = @HashFunc(type = Connection.class, with = OfObject.class)) // warning: CacheUnusedHashFunc
  int record(Row row, Thread.State state);

  @CacheData(hashFuncs = @HashFunc(typeName = "java.sql.Connection", with = OfObject.class)) // warning: CacheUnusedHashFunc
  int none();

  @CacheData(hashFuncs = @HashFunc(type = String.class, with = OfObject.class))
  int inside(Map<Integer, Row[]> rows);

  @CacheData(hashFuncs = @HashFunc(type = Connection.class, with = OfObject.class))
  <T> int mayBe(T any);

  @CacheData(hashFuncs = @HashFunc(type = Connection.class, with = OfObject.class))
  int mayHold(Open open);

  @CacheData(hashFuncs = @HashFunc(type = Integer.class, with = OfObject.class))
  int boxed(int n);

  @CacheData(hashFuncs = @HashFunc(type = Bad.class, with = OfObject.class))
  int receiver(int n);

  record Row(String name, List<Row> rows) {}

  class Open {}

  final class OfObject implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}

@CacheData(hashFuncs = @HashFunc(type = Connection.class, with = Bad.OfObject.class))
interface UsedByOne {
  int one(Connection db);

  int other(String name);
}

@CacheData(hashFuncs = @HashFunc(type = Connection.class, with = Bad.OfObject.class)) // warning: CacheUnusedHashFunc
interface UsedByNone {
  int one(String name);

  int other(String name);
}
