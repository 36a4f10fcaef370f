package io.memoir.promises.disk.damage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.CacheStats;
import io.memoir.runtime.Caches;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As many stored files as a file has bits, and another bit flipped in each of them. */
class EveryBitFlippedTest {

  /** Keys that are equally long, so that all files are. */
  private static final int FIRST_KEY = 10_000;

  @TempDir
  Path directory;

  @BeforeEach
  void begin() {
    Things.RUNS.set(0);
  }

  @ParameterizedTest
  @CsvSource({
    "text, false",
    "pairs, false",
    "numbers, false",
    "units, false",
    "nothing, false",
    "pairs, true",
    "nothing, true"
  })
  void noFlippedBitChangesAValueAndEachFileHeals(String function, boolean isSigned)
      throws IOException {
    BiFunction<Things, String, @Nullable Object> call = call(function);
    try (Caches caches = caches(isSigned)) {
      var unused =
          call.apply(new Things_Cached(new Things.Computed(), caches), String.valueOf(FIRST_KEY));
    }
    int bits = Math.toIntExact(8 * Files.size(new CacheFiles(directory).result(function)));

    callAll(bits, call, isSigned);
    flip(new CacheFiles(directory).results(function), bits);
    Things.RUNS.set(0);
    try (Warnings warnings = new Warnings();
        LockFile.Hold collectors = keepCollectorsOut()) {
      assertThat(collectors).isNotNull();
      CacheStats stats = callAll(bits, call, isSigned);

      assertThat(Things.RUNS).hasValue(bits);
      assertThat(stats.storeErrors()).isEqualTo(bits);
      assertThat(warnings.messages()).hasSize(1).first().asString().contains("." + function + "(");
    }
    CacheStats healed = callAll(bits, call, isSigned);
    assertThat(Things.RUNS).hasValue(bits);
    assertThat(healed.disk().hits()).isEqualTo(bits);
    assertThat(healed.storeErrors()).isZero();
  }

  /** One that is faster removes the files, and nobody sees that they are damaged. */
  private LockFile.Hold keepCollectorsOut() throws IOException {
    LockFile locks = LockFile.of(new CacheFiles(directory).format(), FileNames.LOCKS);
    return requireNonNull(locks.tryLock(Places.COLLECTION.of("collection")));
  }

  private Caches caches(boolean isSigned) {
    Caches.Builder builder = Caches.builder().isolated().directory(directory);
    return (isSigned ? builder.signingKey(new byte[16]) : builder).build();
  }

  /** In a process of its own: calls with all keys, and compares what comes back. */
  private CacheStats callAll(
      int keys, BiFunction<Things, String, @Nullable Object> call, boolean isSigned) {
    try (Caches caches = caches(isSigned)) {
      Things cached = new Things_Cached(new Things.Computed(), caches);
      Things computed = new Things.Computed();
      for (int i = 0; i < keys; i++) {
        String key = String.valueOf(FIRST_KEY + i);
        int runs = Things.RUNS.get();
        Object expected = call.apply(computed, key);
        Things.RUNS.set(runs);
        assertThat(call.apply(cached, key)).isEqualTo(expected);
      }
      return caches.stats();
    }
  }

  private static void flip(List<Path> files, int bits) throws IOException {
    assertThat(files).hasSize(bits);
    for (int i = 0; i < bits; i++) {
      byte[] bytes = Files.readAllBytes(files.get(i));
      assertThat(bytes).hasSize(bits / 8);
      bytes[i / 8] ^= (byte) (1 << (i % 8));
      Files.write(files.get(i), bytes);
    }
  }

  private static BiFunction<Things, String, @Nullable Object> call(String function) {
    return switch (function) {
      case "text" -> Things::text;
      case "pairs" -> Things::pairs;
      case "numbers" -> Things::numbers;
      case "units" -> Things::units;
      default -> Things::nothing;
    };
  }
}
