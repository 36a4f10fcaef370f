package io.memoir.promises.disk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.SealedFile;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.Caches;
import io.memoir.runtime.disk.file.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of fourteen types, changed at random and read as any result is. The long form:
 * {@code -Dtest=FuzzTest -Dfuzz.files=200000}, with {@code -DargLine=-Xmx512m}; {@code -Dfuzz.seed}
 * gives others.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class FuzzTest {

  private static final int FILES = Integer.getInteger("fuzz.files", 2_000);
  private static final int KEYS = Math.min(100, 1 + FILES / 14);

  private static final Map<String, BiFunction<Kinds, Integer, Object>> CALLS =
      new TreeMap<>(Map.ofEntries(
          Map.entry("text", Kinds::text),
          Map.entry("number", Kinds::number),
          Map.entry("list", Kinds::list),
          Map.entry("map", Kinds::map),
          Map.entry("sorted", Kinds::sorted),
          Map.entry("numbers", Kinds::numbers),
          Map.entry("table", Kinds::table),
          Map.entry("point", Kinds::point),
          Map.entry("shapes", Kinds::shapes),
          Map.entry("days", Kinds::days),
          Map.entry("maybe", Kinds::maybe),
          Map.entry("person", Kinds::person),
          Map.entry("links", Kinds::links),
          Map.entry("time", Kinds::time)));

  @TempDir
  Path directory;

  private final Random random = new Random(Long.getLong("fuzz.seed", 7));
  private final Mutator mutator = new Mutator(random);
  private int wrong;

  /** Changes a file. */
  private interface Change {
    void to(Path file) throws IOException;
  }

  @BeforeEach
  void begin() {
    Traces.forget();
  }

  @Test
  void noFileThatWasChangedGivesAWrongValue() throws IOException {
    int changed = fuzz(file -> Files.write(file, mutator.mutate(Files.readAllBytes(file))), false);

    assertThat(wrong).isZero();
    assertThat(changed).isGreaterThanOrEqualTo(FILES);
    assertThat(Traces.all()).isEmpty();
  }

  @Test
  void noSignedFileThatSomebodyElseHasWrittenGivesAWrongValue() throws IOException {
    Seal mine = Seal.signature(key());
    Seal theirs = Seal.signature(new byte[32]);
    fuzz(
        file -> {
          SealedFile original = SealedFile.read(file, mine);
          original
              .with(mutator.mutate(original.payload()))
              .sealedBy(random.nextBoolean() ? theirs : Seal.checksum())
              .write(file);
        },
        true);

    assertThat(wrong).isZero();
    assertThat(Traces.all()).isEmpty();
  }

  /** Without a signature a value can be wrong; nothing else can happen. */
  @Test
  void noFileWithRightChecksumsDoesMoreThanGiveAnotherValue() throws IOException {
    Seal seal = Seal.checksum();
    fuzz(
        file -> {
          SealedFile original = SealedFile.read(file, seal);
          original.with(mutator.mutate(original.payload())).write(file);
        },
        false);

    System.out.printf("%d files with right checksums gave another value%n", wrong);
    assertThat(Traces.all()).isEmpty();
  }

  private static byte[] key() {
    byte[] key = new byte[32];
    key[0] = 1;
    return key;
  }

  private Caches caches(boolean isSigned) {
    Caches.Builder builder = Caches.builder().isolated().directory(directory);
    return (isSigned ? builder.signingKey(key()) : builder).build();
  }

  private int fuzz(Change change, boolean isSigned) throws IOException {
    CacheFiles files = new CacheFiles(directory);
    int changed = 0;
    try (Warnings warnings = new Warnings()) {
      while (changed < FILES) {
        callAll(isSigned, "writes");
        List<Path> all = files.named(".result");
        assertThat(all).hasSize(KEYS * CALLS.size());
        for (Path file : all) {
          change.to(file);
        }
        changed += all.size();
        callAll(isSigned, "reads");
        files.named(".result").forEach(FuzzTest::delete);
      }
      assertThat(warnings.messages())
          .isNotEmpty()
          .allSatisfy(message -> assertThat(message).contains("Kinds."));
    }
    return changed;
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void callAll(boolean isSigned, String what) {
    Kinds computed = new Kinds.Computed();
    try (Caches caches = caches(isSigned)) {
      Kinds kinds = new Kinds_Cached(new Kinds.Computed(), caches);
      CALLS.forEach((name, call) -> {
        for (int key = 0; key < KEYS; key++) {
          Object found;
          try {
            found = call.apply(kinds, key);
          } catch (RuntimeException | Error e) {
            throw new AssertionError("%s: %s(%d) threw".formatted(what, name, key), e);
          }
          if (!isSame(call.apply(computed, key), found)) {
            wrong++;
          }
        }
      });
    }
  }

  private static boolean isSame(Object expected, Object found) {
    try {
      return Objects.deepEquals(expected, found);
    } catch (RuntimeException e) {
      // A value that was made by an attacker, and whose parts are of other classes.
      return false;
    }
  }
}
