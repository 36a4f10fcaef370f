import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

interface Bad {
  @CacheData
  int one(
      String name,
      DataSource db); // error: CacheArgument

  @CacheData
  int many(
      InputStream in, // error: CacheArgument
      Function<String, String> code, // error: CacheArgument
      List<Thread> threads, // error: CacheArgument
      DataSource _fine);

  @CacheData(hashFuncs = @HashFunc(type = DataSource.class, with = Name.class))
  int hashed(
      DataSource db,
      Thread thread); // error: CacheArgument

  @CacheData(hashFuncs = @HashFunc(typeName = "javax.sql.DataSource", with = Name.class))
  int hashedByName(List<DataSource> dbs);

  @CacheData
  int inRecord(Row row); // error: CacheArgument

  record Row(String name, InputStream in) {}

  final class Name implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return object.toString();
    }
  }
}
