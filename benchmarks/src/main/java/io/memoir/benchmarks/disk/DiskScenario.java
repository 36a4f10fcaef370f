package io.memoir.benchmarks.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is measured of results on disk, each in a JVM of its own, in this order. Immutable. */
public enum DiskScenario {
  /** 1 KB and 1 MB, beside plain files. */
  SIZES(1, "-Xms2g -Xmx2g") {
    @Override
    List<DiskCost> measure(Path folder, Scale scale) throws Exception {
      List<DiskCost> costs = new ArrayList<>();
      for (SizedResults sized : SizedResults.all(scale)) {
        costs.addAll(sized.measure(folder.resolve("sizes"), scale));
      }
      return costs;
    }
  },
  /** Makes the files for those that follow. */
  FILL(1, "-Xms2g -Xmx2g") {
    @Override
    List<DiskCost> measure(Path folder, Scale scale) throws Exception {
      return ManyFiles.fill(folder.resolve("many"), scale);
    }
  },
  /** Opening a folder with many files. */
  OPEN(21, "") {
    @Override
    List<DiskCost> measure(Path folder, Scale scale) throws Exception {
      return ManyFiles.open(folder.resolve("many"), scale);
    }
  },
  /** The same with plain files. */
  OPEN_PLAIN(21, "") {
    @Override
    List<DiskCost> measure(Path folder, Scale scale) throws Exception {
      return ManyFiles.openPlain(folder.resolve("many"), scale);
    }
  },
  /** Reading many results that were never in memory. */
  COLD(7, "") {
    @Override
    List<DiskCost> measure(Path folder, Scale scale) throws Exception {
      return ManyFiles.read(folder.resolve("many"), scale);
    }
  },
  /** The same with plain files. */
  COLD_PLAIN(7, "") {
    @Override
    List<DiskCost> measure(Path folder, Scale scale) throws Exception {
      return ManyFiles.readPlain(folder.resolve("many"), scale);
    }
  },
  /** 320 MB. */
  TABLE(1, "-Xms4g -Xmx4g") {
    @Override
    List<DiskCost> measure(Path folder, Scale scale) throws Exception {
      return LargeTable.rounds(folder.resolve("table"), scale);
    }
  },
  /** 3.2 GB, in a heap of twice that and 5 % more; one collector that can move such arrays. */
  HUGE(1, "-Xmx6400m -Xmn64m -XX:+UseSerialGC") {
    @Override
    List<DiskCost> measure(Path folder, Scale scale) throws Exception {
      // There is no small form of it.
      return scale == Scale.FULL ? LargeTable.huge(folder.resolve("huge")) : List.of();
    }
  };

  private final int starts;
  private final String flags;

  DiskScenario(int starts, String flags) {
    this.starts = starts;
    this.flags = flags;
  }

  /** How many JVMs measure it; the medians count. */
  public int starts() {
    return starts;
  }

  /** The flags of those JVMs. */
  public List<String> flags() {
    return flags.isEmpty() ? List.of() : List.of(flags.split(" "));
  }

  /** Its name in settings. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract List<DiskCost> measure(Path folder, Scale scale) throws Exception;

  /**
   * Measures in this process; everything read is compared with what it has to be.
   *
   * @param folder where files may be made, the same for all scenarios
   * @throws Exception when something could not be done, or a result was wrong or not from disk
   */
  public List<DiskCost> run(Path folder, Scale scale) throws Exception {
    return measure(folder, scale);
  }

  /** Prints the costs; the arguments are a scenario and a folder. */
  public static void main(String[] args) throws Exception {
    List<DiskCost> costs = valueOf(args[0]).measure(Path.of(args[1]), Scale.FULL);
    costs.forEach(cost -> System.out.println(cost.line()));
    System.exit(0);
  }
}
