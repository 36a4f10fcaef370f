package io.memoir.runtime;

import io.memoir.OnMutation;
import io.memoir.runtime.Handles.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Caches, what their resources are warned of, and what was released. */
final class WatchedResources implements AutoCloseable {

  /** Held, because otherwise the handler goes with the logger. */
  private final Logger logger = Logger.getLogger("io.memoir.mutation");

  final Caches caches = Caches.builder().build();
  final List<Object> released = Collections.synchronizedList(new ArrayList<>());
  final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord logged) {
      warnings.add(logged.getMessage());
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  };

  WatchedResources() {
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  /** A function whose results are released to the list. */
  Resource resource(OnMutation reaction) {
    return new Resource(Handles.spec(caches, "report")
        .onMutation(reaction)
        .onRelease((Object left) -> released.add(left)));
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    caches.close();
  }
}
