package io.memoir.streamlit.later;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Functions that do not wait. */
public interface News {

  /** The value is kept, once it is there; the stage never is. */
  @CacheData(ttl = "1h")
  CompletableFuture<List<String>> headlines(String topic);

  /** {@code Close} is for the connection, not for the stage. */
  @CacheResource(onRelease = Close.class)
  CompletionStage<Wire> connect(String url);
}
