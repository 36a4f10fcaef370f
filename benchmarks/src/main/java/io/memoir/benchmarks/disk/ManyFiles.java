package io.memoir.benchmarks.disk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One folder with many results of 1 KB: opening it, and reading some of them, each in a JVM that
 * has done nothing before.
 */
final class ManyFiles {

  private ManyFiles() {}

  /** Makes the files, by Memoir and plain ones. */
  static List<DiskCost> fill(Path folder, Scale scale) throws Exception {
    try (OpenDisk disk = OpenDisk.in(folder.resolve("memoir"))) {
      for (long id = 0; id < scale.files; id++) {
        disk.functions().page(id);
      }
      disk.requireWritten(scale.files);
    }
    PlainFiles files = new PlainFiles(folder.resolve("plain"));
    for (long id = 0; id < scale.files; id++) {
      files.write(id, new DiskBodies().page(id), 1);
    }
    return List.of();
  }

  /** The way to the first answer. */
  static List<DiskCost> open(Path folder, Scale scale) throws Exception {
    Path directory = folder.resolve("memoir");
    String scenario = "open a directory";
    OpenDisk[] opened = new OpenDisk[1];
    DiskCost open =
        Costs.measure(scenario, "caches and wrapper", 1, () -> opened[0] = OpenDisk.in(directory));
    try (OpenDisk disk = opened[0]) {
      byte[][] read = new byte[1][];
      long id = scale.files / 2;
      DiskCost first = Costs.measure(
          scenario,
          "first answer after that",
          1,
          () -> read[0] = disk.functions().page(id));
      requireRight(read[0], id);
      disk.requireFromDisk(1);
      DiskCost both = new DiskCost(
          scenario,
          "both",
          open.wallNanos() + first.wallNanos(),
          open.cpuNanos() + first.cpuNanos(),
          open.bytes() + first.bytes());
      return List.of(open, first, both);
    }
  }

  /** The same for a plain file. */
  static List<DiskCost> openPlain(Path folder, Scale scale) throws Exception {
    byte[][] read = new byte[1][];
    long id = scale.files / 2;
    DiskCost cost = Costs.measure(
        "open a directory",
        "first plain file",
        1,
        () -> read[0] = new PlainFiles(folder.resolve("plain")).read(id));
    requireRight(read[0], id);
    return List.of(cost);
  }

  /** Reads results that were never in the memory of this process. */
  static List<DiskCost> read(Path folder, Scale scale) throws Exception {
    try (OpenDisk disk = OpenDisk.in(folder.resolve("memoir"))) {
      byte[][] read = new byte[scale.coldReads()][];
      DiskCost cost = Costs.measure("cold read of 1 KB", "Memoir", scale.coldReads(), () -> {
        for (int id = 0; id < scale.coldReads(); id++) {
          read[id] = disk.functions().page(id);
        }
      });
      requireRight(read);
      disk.requireFromDisk(scale.coldReads());
      return List.of(cost);
    }
  }

  /** The same for plain files. */
  static List<DiskCost> readPlain(Path folder, Scale scale) throws Exception {
    PlainFiles files = new PlainFiles(folder.resolve("plain"));
    byte[][] read = new byte[scale.coldReads()][];
    DiskCost cost = Costs.measure("cold read of 1 KB", "plain files", scale.coldReads(), () -> {
      for (int id = 0; id < scale.coldReads(); id++) {
        read[id] = files.read(id);
      }
    });
    requireRight(read);
    return List.of(cost);
  }

  private static void requireRight(byte[]... pages) {
    for (int id = 0; id < pages.length; id++) {
      requireRight(pages[id], id);
    }
  }

  private static void requireRight(byte[] page, long id) {
    if (!Arrays.equals(page, new DiskBodies().page(id))) {
      throw new IllegalStateException("a wrong result for " + id);
    }
  }
}
