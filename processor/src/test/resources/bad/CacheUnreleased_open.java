import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.NoRelease;
import java.sql.Connection;

interface Bad {
  @CacheResource // warning: CacheUnreleased
  Connection connection(String url);

  @CacheResource(ttl = "1h") // warning: CacheUnreleased
  <T extends AutoCloseable> T generic(Class<T> type);

  @CacheResource(onRelease = Close.class)
  Connection closed(String url);

  @CacheResource(onRelease = NoRelease.class)
  Connection leftOpen(String url);

  @CacheResource
  @SuppressWarnings("CacheUnreleased")
  Connection onPurpose(String url);
}

@CacheResource
interface AlsoBad {
  Connection connection(String url); // warning: CacheUnreleased

  Object other(String url);
}
