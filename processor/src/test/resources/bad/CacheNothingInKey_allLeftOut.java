import io.memoir.CacheData;
import io.memoir.Unhashed;
import java.sql.Connection;

interface Bad {
  @CacheData
  int all(Connection _db, @Unhashed String name); // warning: CacheNothingInKey

  @CacheData
  int none();

  @CacheData
  @SuppressWarnings("CacheNothingInKey")
  int onPurpose(Connection _db);
}
