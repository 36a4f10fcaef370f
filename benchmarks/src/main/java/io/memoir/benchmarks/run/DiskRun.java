package io.memoir.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import io.memoir.benchmarks.disk.Costs;
import io.memoir.benchmarks.disk.DiskCost;
import io.memoir.benchmarks.disk.DiskScenario;
import io.memoir.benchmarks.disk.Folders;
import io.memoir.benchmarks.disk.Scale;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Measures results on disk. Nothing that it makes is left behind. */
final class DiskRun {

  /** Less leaves no room for a heap of 6.4 GB and the file in the page cache. */
  private static final long HUGE_NEEDS_BYTES = 12L << 30;

  private final Path folder;
  private final Pattern only;

  DiskRun(Settings settings) {
    this.folder = settings.folder().resolve("disk");
    this.only = Pattern.compile(settings.only());
  }

  /** Measures each scenario in JVMs of its own, as often as it asks for, and gives the medians. */
  List<DiskCost> full() throws IOException, InterruptedException {
    List<DiskCost> costs = new ArrayList<>();
    prepare();
    try {
      for (DiskScenario scenario : DiskScenario.values()) {
        if (isWanted(scenario)) {
          costs.addAll(measure(scenario));
        }
      }
    } finally {
      Folders.remove(folder);
    }
    return costs;
  }

  private boolean isWanted(DiskScenario scenario) {
    boolean isPossible = scenario != DiskScenario.HUGE
        || ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
            >= HUGE_NEEDS_BYTES;
    return isPossible && isWanted(scenario.title());
  }

  /** Whether the settings name it. */
  boolean isWanted(String title) {
    return only.matcher(title).find();
  }

  private List<DiskCost> measure(DiskScenario scenario) throws IOException, InterruptedException {
    System.out.println("Measuring " + scenario.title() + ".");
    Costs costs = new Costs();
    for (int start = 0; start < scenario.starts(); start++) {
      List<String> args = List.of(scenario.name(), folder.toString());
      DiskCost.ofLines(Child.run(scenario.flags(), DiskScenario.class, args)).forEach(costs::add);
    }
    return costs.medians();
  }

  /**
   * Runs each scenario once, in small, in this process.
   *
   * @return how many different things were measured
   * @throws Exception when one failed, or gave a result that was wrong or not from disk
   */
  int smoke() throws Exception {
    int measured = 0;
    prepare();
    try {
      for (DiskScenario scenario : DiskScenario.values()) {
        measured += scenario.run(folder, Scale.SMOKE).size();
      }
    } finally {
      Folders.remove(folder);
    }
    return measured;
  }

  private void prepare() throws IOException {
    Folders.remove(folder);
    Files.createDirectories(folder);
  }
}
