package io.memoir.promises.disk.crash;

import io.memoir.runtime.Caches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Calls functions at random and checks what they return, until it is killed or told to end. */
final class CrashingProcess {

  /** What all results together may take. */
  static final String BUDGET = "40 MB";

  private static final int SHARED_KEYS = 300;
  private static final int ALL_KEYS = 20_000;
  private static final int CALLS_PER_CLEAR_OF_ALL = 2_000;
  private static final int PERCENT = 100;

  private final Parcels_Cached parcels;
  private final Path log;
  private final Random random;

  private CrashingProcess(Caches caches, Path log, long seed) {
    this.parcels = new Parcels_Cached(new Computed(log), caches);
    this.log = log;
    this.random = new Random(seed);
  }

  /** Arguments: the directory, the log, a file that ends it, a seed. */
  public static void main(String[] arguments) throws IOException {
    Path log = Path.of(arguments[1]);
    Path end = Path.of(arguments[2]);
    try (Caches caches = caches(Path.of(arguments[0]))) {
      CrashingProcess process = new CrashingProcess(caches, log, Long.parseLong(arguments[3]));
      while (!Files.exists(end)) {
        process.step();
      }
    } catch (Throwable e) { // all of it is what the test looks for
      note(log, "THROWN " + e + " " + List.of(e.getStackTrace()) + "\n");
      throw e;
    }
  }

  static Caches caches(Path directory) {
    return Caches.builder()
        .isolated()
        .directory(directory)
        .property("memoir.maxDiskSize", BUDGET)
        .build();
  }

  private void step() throws IOException {
    int key = random.nextInt(random.nextInt(PERCENT) < 30 ? SHARED_KEYS : ALL_KEYS);
    int choice = random.nextInt(PERCENT);
    if (choice < 25) {
      check("any", key, parcels::any);
    } else if (choice < 50) {
      check("few", key, parcels::few);
    } else if (choice < 70) {
      check("light", key, parcels::light);
    } else if (choice < 85) {
      check("brief", key, parcels::brief);
    } else {
      check("all", key, parcels::all);
    }
    if (random.nextInt(PERCENT) == 0) {
      parcels.any.clear(random.nextInt(SHARED_KEYS));
    }
    if (random.nextInt(CALLS_PER_CLEAR_OF_ALL) == 0) {
      parcels.few.clear();
    }
  }

  private void check(String function, int key, IntFunction<Parcel> call) throws IOException {
    Parcel found = call.apply(key);
    if (!Parcel.of(function, key).equals(found)) {
      note(log, "WRONG " + function + " " + key + "\n");
    }
  }

  private static void note(Path log, String text) throws IOException {
    Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Computes, and writes a dot for each time. */
  static final class Computed implements Parcels {

    private final Path _log;

    Computed(Path log) {
      this._log = log;
    }

    private Parcel compute(String function, int key) {
      try {
        note(_log, ".");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return Parcel.of(function, key);
    }

    @Override
    public Parcel any(int key) {
      return compute("any", key);
    }

    @Override
    public Parcel few(int key) {
      return compute("few", key);
    }

    @Override
    public Parcel light(int key) {
      return compute("light", key);
    }

    @Override
    public Parcel brief(int key) {
      return compute("brief", key);
    }

    @Override
    public Parcel all(int key) {
      return compute("all", key);
    }
  }
}
