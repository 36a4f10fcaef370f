package io.memoir.benchmarks.disk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * Results of one size, written and read by Memoir and as plain files, in turns: whatever else the
 * machine does meanwhile meets both. Immutable.
 *
 * @param name what it is
 * @param results how many each round writes and reads
 * @param call calls a function
 * @param payload the same as bytes, for a plain file
 */
record SizedResults(String name, int results, Call call, LongFunction<byte[]> payload) {

  private static final String MEMOIR = "Memoir";
  private static final String PLAIN = "plain files";

  /** Beyond all ids that are measured: opens what the first call opens. */
  private static final long FIRST = DiskBodies.BLOCKS - 1L + DiskBodies.BLOCKS * 1_000L;

  private static final DiskBodies BODIES = new DiskBodies();

  /** A call of one function. */
  @FunctionalInterface
  interface Call {
    /** Calls it. */
    Object of(DiskFunctions functions, long id);
  }

  /** The sizes of which there are goals. */
  static List<SizedResults> all(Scale scale) {
    return List.of(
        new SizedResults("1 KB", scale.pages, DiskFunctions::page, BODIES::page),
        new SizedResults(
            "1 KB with an input", scale.pages, DiskFunctions::readingPage, BODIES::page),
        new SizedResults("1 MB byte[]", scale.blocks, DiskFunctions::block, BODIES::block),
        new SizedResults("1 MB long[]", scale.blocks, DiskFunctions::column, BODIES::block));
  }

  /** Measures in this process. */
  List<DiskCost> measure(Path folder, Scale scale) throws Exception {
    Costs costs = new Costs();
    for (int round = -scale.warmups; round < scale.rounds; round++) {
      if (round == 0) {
        costs.forget();
      }
      boolean isMemoirFirst = round % 2 == 0;
      if (isMemoirFirst) {
        memoir(costs, folder.resolve("memoir"));
      }
      plain(costs, folder.resolve("plain"));
      if (!isMemoirFirst) {
        memoir(costs, folder.resolve("memoir"));
      }
      Folders.remove(folder);
    }
    return costs.medians();
  }

  private void memoir(Costs costs, Path folder) throws Exception {
    try (OpenDisk disk = OpenDisk.in(folder)) {
      call.of(disk.functions(), FIRST);
      costs.time("write " + name, MEMOIR, results, () -> {
        for (long id = 0; id < results; id++) {
          call.of(disk.functions(), id);
        }
      });
      disk.requireWritten(results + 1L);
    }
    try (OpenDisk disk = OpenDisk.in(folder)) {
      call.of(disk.functions(), FIRST);
      Object[] read = new Object[results];
      costs.time("read " + name, MEMOIR, results, () -> {
        for (int id = 0; id < results; id++) {
          read[id] = call.of(disk.functions(), id);
        }
      });
      requireRight(read, id -> call.of(BODIES, id));
      disk.requireFromDisk(results + 1L);
    }
  }

  private void plain(Costs costs, Path folder) throws Exception {
    PlainFiles files = new PlainFiles(folder);
    costs.time("write " + name, PLAIN, results, () -> {
      for (long id = 0; id < results; id++) {
        files.write(id, payload.apply(id), 1);
      }
    });
    Object[] read = new Object[results];
    costs.time("read " + name, PLAIN, results, () -> {
      for (int id = 0; id < results; id++) {
        read[id] = files.read(id);
      }
    });
    requireRight(read, payload::apply);
  }

  private static void requireRight(Object[] read, LongFunction<Object> wanted) {
    for (int id = 0; id < read.length; id++) {
      if (!Objects.deepEquals(read[id], wanted.apply(id))) {
        throw new IllegalStateException("a wrong result for " + id);
      }
    }
    Arrays.fill(read, null);
  }
}
