package io.memoir.promises.disk.process;

import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Stands for several processes, at once or one after the other, that share a directory and a wall
 * clock: each has caches of its own, and so no memory in common with the others.
 */
public final class Processes implements AutoCloseable {

  private final Path directory;
  private final FakeClock clock;
  private final List<Caches> running = new ArrayList<>();

  public Processes(Path directory, FakeClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Begins one. */
  public Caches start() {
    return start(UnaryOperator.identity());
  }

  /** Begins one, set up in some way. */
  public Caches start(UnaryOperator<Caches.Builder> setUp) {
    Caches caches = setUp
        .apply(Caches.builder().isolated().clock(clock).directory(directory))
        .build();
    running.add(caches);
    return caches;
  }

  /** Ends all. */
  @Override
  public void close() {
    running.forEach(Caches::close);
    running.clear();
  }
}
