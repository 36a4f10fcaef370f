package session;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.Invalidates;
import io.memoir.Scope;
import java.util.List;

/** What each session has for itself. */
public interface Carts {

  /** Bounded in each session. */
  @CacheData(scope = Scope.SESSION, ttl = "10m", maxEntries = 5)
  List<String> items(String shop);

  /** Released when the session ends. */
  @CacheResource(scope = Scope.SESSION, onRelease = Close.class)
  AutoCloseable connection(String url);

  /** For all, which is also the default. */
  @CacheData(scope = Scope.GLOBAL)
  int count(String shop);

  /** Changes what all sessions have seen. */
  @Invalidates({"items", "count"})
  void sellOut(String shop);
}
