package io.memoir.runtime.execution.input;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the functions of one set of caches can read of the world around the program.
 *
 * <p>Safe for any threads.
 */
public final class World {

  private final InstantSource clock;
  private final FileContents files = new FileContents();

  /** The functions whose users were warned. */
  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  /** A world with that time. */
  public World(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  FileContents files() {
    return files;
  }

  /** Whether nobody was told so yet. */
  boolean isFirst(String warning) {
    return warned.add(warning);
  }
}
