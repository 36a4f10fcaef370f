package io.memoir.promises.disk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.Jvm;
import io.memoir.runtime.Caches;
import io.memoir.runtime.disk.collect.Collection;
import io.memoir.runtime.disk.collect.CollectionPlan;
import io.memoir.runtime.disk.collect.Collector;
import io.memoir.runtime.disk.collect.ResultFile;
import io.memoir.runtime.disk.collect.ResultFile.State;
import io.memoir.runtime.disk.collect.VersionFolder;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.log.ClearLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four processes on one directory, killed at random while they work. The long form:
 * {@code -Dtest=CrashTest -Dcrash.kills=500 -Dcrash.writes=10000}, where writes are those of each
 * process.
 */
class CrashTest {

  private static final int PROCESSES = 4;
  private static final int KILLS = Integer.getInteger("crash.kills", 12);
  private static final int WRITES = PROCESSES * Integer.getInteger("crash.writes", 100);
  private static final long BUDGET_BYTES = 40_000_000;
  private static final int MOST_LOADS_OF_A_LIFE = 2 * WRITES / (KILLS + PROCESSES);

  @TempDir
  Path folder;

  private final Random random = new Random(Long.getLong("crash.seed", 1));
  private final List<Jvm> running = new ArrayList<>();
  private int started;

  @AfterEach
  void endAll() {
    running.forEach(Jvm::close);
  }

  @Test
  void killedProcessesLeaveNothingWrongBehind() throws Exception {
    for (int i = 0; i < PROCESSES; i++) {
      running.add(start(i));
    }
    for (int kills = 0; kills < KILLS; kills++) {
      int victim = random.nextInt(PROCESSES);
      awaitLoads(victim, loads(victim) + random.nextInt(MOST_LOADS_OF_A_LIFE));
      running.get(victim).await(random.nextInt(20));
      running.get(victim).kill();
      running.set(victim, start(victim));
    }
    for (int i = 0; i < PROCESSES; i++) {
      awaitLoads(i, WRITES / PROCESSES);
    }
    Files.createFile(end());
    for (Jvm each : running) {
      assertThat(each.exit()).as(Files.readString(each.errors())).isZero();
    }

    assertThat(texts(log -> Files.readString(log).replace(".", ""))).allMatch(String::isEmpty);
    assertThat(Jvm.sayings(errors()))
        .noneMatch(line -> line.matches(".*(WARNING|Exception|Error).*"));
    useEachFunctionOnce();
    Collection collection = collect();
    assertThat(collection.bytes()).isLessThanOrEqualTo(BUDGET_BYTES);
    assertThat(files(".part")).isEmpty();
    assertThat(states()).isNotEmpty().isSubsetOf(State.GOOD, State.EXPIRED);
    assertThat(files("Parcels.few(int)", ".result")).hasSizeLessThanOrEqualTo(Parcels.MOST_FEW);
    assertThat(files("Parcels.all(int)", ".result")).hasSizeLessThanOrEqualTo(Parcels.MOST_FEW);
    assertThat(bytes("Parcels.light(int)")).isLessThanOrEqualTo(Parcels.MOST_LIGHT_BYTES);
    assertThat(bytes("Parcels.all(int)")).isLessThanOrEqualTo(Parcels.MOST_LIGHT_BYTES);
    report(collection);
  }

  private void report(Collection collection) throws IOException {
    long writes = 0;
    for (int i = 0; i < PROCESSES; i++) {
      writes += loads(i);
    }
    System.out.printf(
        "%d processes started, %d killed; %d results computed and written; then %s%n",
        started, KILLS, writes, collection);
  }

  private Path cache() {
    return folder.resolve("cache");
  }

  private Path end() {
    return folder.resolve("end");
  }

  private Path errors() {
    return folder.resolve("errors");
  }

  private Path log(int number) {
    return folder.resolve(number + ".log");
  }

  private Jvm start(int number) throws IOException {
    started++;
    return Jvm.start(
        errors(), CrashingProcess.class, cache(), log(number), end(), random.nextLong());
  }

  private long loads(int number) throws IOException {
    return Files.exists(log(number)) ? Files.size(log(number)) : 0;
  }

  private void awaitLoads(int number, long loads) throws Exception {
    Jvm process = running.get(number);
    while (loads(number) < loads) {
      assertThat(process.isAlive()).as(Files.readString(errors())).isTrue();
      process.await(2);
    }
  }

  /** Reads a file. */
  private interface Reading {
    String of(Path file) throws IOException;
  }

  private List<String> texts(Reading reading) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      texts.add(reading.of(log(i)));
    }
    return texts;
  }

  /** A bound is kept by who writes; the processes above did not know of each other's last ones. */
  private void useEachFunctionOnce() {
    try (Caches caches = CrashingProcess.caches(cache())) {
      var parcels =
          new Parcels_Cached(new CrashingProcess.Computed(folder.resolve("last")), caches);
      int fresh = -1;
      assertThat(parcels.few(fresh)).isEqualTo(Parcel.of("few", fresh));
      assertThat(parcels.light(fresh)).isEqualTo(Parcel.of("light", fresh));
      assertThat(parcels.brief(fresh)).isEqualTo(Parcel.of("brief", fresh));
      assertThat(parcels.all(fresh)).isEqualTo(Parcel.of("all", fresh));
    }
  }

  private Path format() {
    return cache().resolve(FileNames.FORMAT_FOLDER);
  }

  private Collection collect() throws IOException {
    LockFile locks = LockFile.of(format(), FileNames.LOCKS);
    return new Collector(new CollectionPlan(
            format(),
            locks,
            Seal.checksum(),
            BUDGET_BYTES,
            Duration.ofDays(1),
            InstantSource.system()))
        .collect();
  }

  /** What all files are, read to the end. */
  private List<State> states() throws IOException {
    List<State> states = new ArrayList<>();
    for (VersionFolder version : VersionFolder.all(format())) {
      ClearLog clears = version.clears();
      clears.look();
      for (Path file : version.contents()) {
        if (FileNames.isResult(file)) {
          states.add(ResultFile.of(file, Seal.checksum(), clears, System.currentTimeMillis(), true)
              .state());
        }
      }
    }
    return states;
  }

  private List<Path> files(String... parts) throws IOException {
    try (Stream<Path> all = Files.walk(cache())) {
      return all.filter(Files::isRegularFile)
          .filter(file -> Stream.of(parts).allMatch(file.toString()::contains))
          .toList();
    }
  }

  private long bytes(String function) throws IOException {
    long bytes = 0;
    for (Path file : files(function, ".result")) {
      bytes += Files.size(file);
    }
    return bytes;
  }
}
