package io.memoir.benchmarks.disk;

import io.memoir.benchmarks.work.Table;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.List;

/** A table of four columns of 8 bytes each: 320 MB, and one past 2 GB. */
final class LargeTable {

  private static final int ROW_BYTES = 32;
  private static final int ROUNDS = 5;
  private static final int WARMUPS = 2;
  private static final int HUGE_ROWS = 100_000_000;
  private static final String HUGE = "3.2 GB table, whole call; peak of the heap";
  private static final String MEMOIR = "Memoir, whole call";
  private static final String PARTS = "Memoir, codec and file";
  private static final String PLAIN = "plain file";

  private LargeTable() {}

  /** Writes and reads it by Memoir and as a plain file, in turns. */
  static List<DiskCost> rounds(Path folder, Scale scale) throws Exception {
    Costs costs = new Costs();
    int warmups = Math.min(WARMUPS, scale.warmups);
    for (int round = -warmups; round < Math.min(ROUNDS, scale.rounds); round++) {
      if (round == 0) {
        costs.forget();
      }
      // Made here, if it was not yet, and not where the time is taken.
      new DiskBodies().table(scale.rows);
      memoir(costs, folder.resolve("memoir"), scale.rows);
      plain(costs, folder.resolve("plain"), scale.rows);
      Folders.remove(folder);
    }
    return costs.medians();
  }

  private static void memoir(Costs costs, Path folder, int rows) throws Exception {
    TimedCodec codec = new TimedCodec("write a table", PARTS);
    try (OpenDisk disk = OpenDisk.in(folder, codec)) {
      costs.time("write a table", MEMOIR, 1, () -> disk.functions().table(rows));
      disk.requireWritten(1);
      codec.costs().forEach(costs::add);
    }
    TimedCodec decoder = new TimedCodec("read a table", PARTS);
    try (OpenDisk disk = OpenDisk.in(folder, decoder)) {
      Table[] read = new Table[1];
      costs.time("read a table", MEMOIR, 1, () -> read[0] = disk.functions().table(rows));
      requireRight(read[0], rows);
      disk.requireFromDisk(1);
      decoder.costs().forEach(costs::add);
    }
  }

  private static void plain(Costs costs, Path folder, int rows) throws Exception {
    PlainFiles files = new PlainFiles(folder);
    byte[] piece = new byte[ROW_BYTES * rows / 10];
    costs.time("write a table", PLAIN, 1, () -> files.write(0, piece, 10));
    int[] length = new int[1];
    costs.time("read a table", PLAIN, 1, () -> length[0] = files.read(0).length);
    if (length[0] != piece.length * 10) {
      throw new IllegalStateException("a wrong length: " + length[0]);
    }
  }

  /** Writes and reads a table past 2 GB, if the heap has room for it. */
  static List<DiskCost> huge(Path folder) throws Exception {
    try {
      return List.of(writeHuge(folder), readHuge(folder));
    } catch (OutOfMemoryError e) {
      return List.of(new DiskCost(HUGE, "out of memory", Double.NaN, Double.NaN, peakBytes()));
    }
  }

  private static DiskCost writeHuge(Path folder) throws Exception {
    return withPeak(Costs.measure(HUGE, "write", 1, () -> {
      try (OpenDisk disk = OpenDisk.in(folder)) {
        disk.functions().table(HUGE_ROWS);
        disk.requireWritten(1);
      }
    }));
  }

  private static DiskCost readHuge(Path folder) throws Exception {
    return withPeak(Costs.measure(HUGE, "read", 1, () -> {
      try (OpenDisk disk = OpenDisk.in(folder)) {
        requireRight(disk.functions().table(HUGE_ROWS), HUGE_ROWS);
        disk.requireFromDisk(1);
      }
    }));
  }

  /** What the heap took stands where others have what was allocated. */
  private static DiskCost withPeak(DiskCost cost) {
    return new DiskCost(
        cost.scenario(), cost.who(), cost.wallNanos(), cost.cpuNanos(), peakBytes());
  }

  private static double peakBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToDouble(MemoryUsage::getUsed)
        .sum();
  }

  /** Compares row by row: a second table would be one too many. */
  private static void requireRight(Table table, int rows) {
    boolean isRight = table.ids().length == rows
        && table.prices().length == rows
        && table.volumes().length == rows
        && table.days().length == rows;
    for (int row = 0; isRight && row < rows; row++) {
      isRight = table.hasRow(row);
    }
    if (!isRight) {
      throw new IllegalStateException("a wrong table of " + rows + " rows");
    }
  }
}
