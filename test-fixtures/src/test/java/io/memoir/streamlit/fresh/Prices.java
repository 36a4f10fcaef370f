package io.memoir.streamlit.fresh;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.Refresh;

/** What is asked over the net, and may be a little old. */
public interface Prices {

  /** Fresh for ten minutes; for an hour more an old one is used while a new one is asked for. */
  @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND, staleFor = "1h")
  double price(String symbol);

  /** A connection; the next one is opened before this one is closed. */
  @CacheResource(ttl = "1d", refresh = Refresh.BACKGROUND, onRelease = Close.class)
  Feed feed(String url);
}
