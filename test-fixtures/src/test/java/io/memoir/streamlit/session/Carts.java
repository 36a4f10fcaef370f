package io.memoir.streamlit.session;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.Scope;
import java.util.List;

/** What each user has for itself. */
public interface Carts {

  /** Proposals for one user. */
  @CacheData(scope = Scope.SESSION)
  List<String> proposals(String shop);

  /** A connection for one user; it is closed when the session ends. */
  @CacheResource(scope = Scope.SESSION, onRelease = Close.class)
  Account account(String url);
}
