package io.memoir.runtime.execution.input;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of one set of caches can read of the world around the program.
 *
 * <p>Safe for any threads.
 */
public final class World {

  private final InstantSource clock;

  /** Null until a file is read; guarded by this. */
  private @Nullable FileContents files;

  /** The functions whose users were warned. */
  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  /** A world with that time. */
  public World(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  synchronized FileContents files() {
    if (files == null) {
      files = new FileContents();
    }
    return files;
  }

  /** Whether nobody was told so yet. */
  boolean isFirst(String warning) {
    return warned.add(warning);
  }
}
