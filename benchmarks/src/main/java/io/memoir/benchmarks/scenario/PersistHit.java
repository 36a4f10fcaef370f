package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.disk.DiskBodies;
import io.memoir.benchmarks.disk.DiskFunctions;
import io.memoir.benchmarks.disk.DiskFunctions_Cached;
import io.memoir.benchmarks.disk.Folders;
import io.memoir.runtime.Caches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Hits in memory of one function that keeps its results on disk too, and of one that does not. */
@State(Scope.Benchmark)
public class PersistHit {

  private static final int KEYS = 256;

  private Path folder = Path.of("");
  private Caches caches = Caches.builder().build();
  private DiskFunctions functions = new DiskBodies();
  private final long[] ids = Inputs.ids(KEYS);

  /** Makes a state without results. */
  public PersistHit() {}

  /** Stores what will be hit. */
  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("memoir-hits");
    caches = Caches.builder().directory(folder).build();
    functions = new DiskFunctions_Cached(new DiskBodies(), caches);
    for (long id : ids) {
      functions.label(id);
      functions.keptLabel(id);
    }
    if (caches.stats().disk().bytes() == 0) {
      throw new IllegalStateException("Nothing is on disk: " + caches.stats());
    }
  }

  /** Removes the files; fails if a hit was none, or was not in memory. */
  @TearDown(Level.Trial)
  public void stop() throws IOException {
    boolean isInMemory =
        caches.stats().loads() == 2 * KEYS && caches.stats().disk().hits() == 0;
    caches.close();
    Folders.remove(folder);
    if (!isInMemory) {
      throw new IllegalStateException("Not all were hits in memory.");
    }
  }

  /** A hit of the one that is in memory alone. */
  @Benchmark
  public String memory(Cursor cursor) {
    return functions.label(ids[cursor.next(KEYS)]);
  }

  /** A hit of the one that is on disk too. */
  @Benchmark
  public String persist(Cursor cursor) {
    return functions.keptLabel(ids[cursor.next(KEYS)]);
  }
}
