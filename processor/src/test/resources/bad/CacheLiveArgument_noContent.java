import io.memoir.CacheData;
import io.memoir.CacheKey;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.HashFunc;
import io.memoir.Unhashed;
import java.io.Closeable;
import java.io.InputStream;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;

interface Bad {
  @CacheData
  int one(
      String name,
      DataSource db); // error: CacheLiveArgument

  @CacheData
  int many(
      InputStream in, // error: CacheLiveArgument
      List<Thread> threads, // error: CacheLiveArgument
      Map<String, AtomicReference<Thread[]>> deep, // error: CacheLiveArgument
      DataSource _fine,
      @Unhashed DataSource alsoFine);

  @CacheData(hashFuncs = @HashFunc(type = DataSource.class, with = Name.class))
  int hashed(
      DataSource db,
      Thread thread); // error: CacheLiveArgument

  @CacheData(hashFuncs = @HashFunc(typeName = "javax.sql.DataSource", with = Name.class))
  int hashedByName(List<DataSource> dbs);

  @CacheData
  int inRecord(Row row); // error: CacheLiveArgument

  record Row(String name, InputStream in) {}

  @CacheData
  int leftOut(Left left);

  record Left(String name, InputStream _in, @Unhashed InputStream other) {}

  @CacheData
  int inFields(Handle handle); // error: CacheLiveArgument

  class Base {
    private transient Thread worker;
    private Thread _ignored;
    @Unhashed private Thread alsoIgnored;
  }

  class Handle extends Base {
    private static Thread shared;
  }

  @CacheData
  int ofTheUser(Session session); // error: CacheLiveArgument

  class Session implements Closeable {
    @Override
    public void close() {}
  }

  @CacheData
  int sealed(Source source); // error: CacheLiveArgument

  sealed interface Source {}

  record Text(String text) implements Source {}

  record Bytes(InputStream in) implements Source {}

  @CacheData
  int keyed(Keyed keyed);

  class Keyed implements Closeable {
    @CacheKey private String id;
    private Thread worker;

    @Override
    public void close() {}
  }

  @CacheData
  int keyedByThread(KeyedByThread keyed); // error: CacheLiveArgument

  class KeyedByThread {
    private String id;

    @CacheKey
    Thread worker() {
      return null;
    }
  }

  @CacheResource(onRelease = Close.class)
  Connection connect(String url);

  @CacheData
  int fromResource(Connection connection, List<Connection> all);

  @CacheData
  <T extends Thread> int bounded(T thread); // error: CacheLiveArgument

  @CacheData
  <T> int cannotBeKnown(Object object, T any, List<?> list, Comparable<T> comparable, Open open);

  interface Open {
    Thread thread();
  }

  enum Closing implements Closeable {
    ONE;

    @Override
    public void close() {}
  }

  @CacheData
  int constants(Closing closing, Thread.State state);

  final class Name implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}
