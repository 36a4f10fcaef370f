package io.memoir.runtime.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.code.source.Began;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later run believes of what an earlier one has kept. */
class RecollectionTest {

  private static final Fingerprint FOUND =
      Fingerprint.of(new TreeMap<>(Map.of("p.One.run()", "0a", "p.Two.half(int)", "0b")));

  @TempDir
  Path directory;

  private Path classes = Path.of("");

  @BeforeEach
  void write() throws IOException {
    classes = Files.createDirectories(directory.resolve("classes"));
    Files.writeString(classes.resolve("One.class"), "one");
  }

  /** Of a program that begins now. */
  private static Recollection recollection() throws IOException {
    return recollection(Duration.ZERO);
  }

  /** Of one whose clock is ahead of the one of the file system. */
  private static Recollection recollection(Duration later) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
      return new Recollection(
          Began.of(loader), InstantSource.offset(InstantSource.system(), later));
    }
  }

  private byte[] kept() throws IOException {
    return sight(Duration.ofSeconds(3)).keep(FOUND);
  }

  /** A file of this very millisecond may be younger than a program that begins in it. */
  private Recollection.Sight sight(Duration later) throws IOException {
    Recollection.Sight sight;
    do {
      sight = recollection(later).look(List.of(classes));
    } while (sight == null);
    return sight;
  }

  private static @Nullable Fingerprint recalled(byte[] kept) throws IOException {
    return recollection().recall(kept);
  }

  @Test
  void whatWasKeptIsRecalled() throws IOException {
    Fingerprint recalled = Objects.requireNonNull(recalled(kept()), "nothing recalled");

    assertThat(recalled).isEqualTo(FOUND);
    assertThat(recalled.digest()).isEqualTo(FOUND.digest());
    assertThat(recalled.parts()).isEqualTo(FOUND.parts());
  }

  @Test
  void nothingIsRecalledOfOtherClassFiles() throws IOException {
    byte[] kept = kept();
    Files.writeString(classes.resolve("One.class"), "other");

    assertThat(recalled(kept)).isNull();
  }

  @Test
  void nothingIsRecalledOfFilesThatAreYoungerThanTheProgram() throws IOException {
    byte[] kept = kept();
    Recollection early = recollection();
    // Not before the clock of the file system has moved on: nothing tells when it does.
    Instant before = Instant.now();
    do {
      Files.writeString(classes.resolve("One.class"), "two");
    } while (!Files.getLastModifiedTime(classes.resolve("One.class"))
        .toInstant()
        .isAfter(before));

    assertThat(early.recall(kept())).isNull();
    assertThat(early.look(List.of(classes))).isNull();
    assertThat(recalled(kept)).isNull();
  }

  @Test
  void filesThatWereWrittenJustNowAreNotReliedOn() throws IOException {
    assertThat(sight(Duration.ZERO).covers(List.of(classes))).isFalse();
    assertThat(sight(Duration.ofSeconds(3)).covers(List.of(classes))).isTrue();
  }

  @Test
  void classesFromElsewhereAreNotReliedOn() throws IOException {
    Recollection.Sight sight = recollection().look(List.of(classes));

    assertThat(Objects.requireNonNull(sight).covers(List.of(classes, directory)))
        .isFalse();
  }

  @Test
  void noByteCanBeAnother() throws IOException {
    byte[] kept = kept();
    for (int i = 0; i < kept.length; i++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] damaged = kept.clone();
        damaged[i] ^= (byte) (1 << bit);
        assertThat(recalled(damaged)).as("byte %s, bit %s", i, bit).isNull();
      }
    }
  }

  @Test
  void noByteCanBeMissing() throws IOException {
    byte[] kept = kept();
    for (int length = 0; length < kept.length; length++) {
      assertThat(recalled(Arrays.copyOf(kept, length))).as("%s bytes", length).isNull();
    }
    assertThat(recalled("foreign\n".getBytes(StandardCharsets.UTF_8))).isNull();
  }

  @Test
  void eachFunctionHasAName() throws IOException {
    Recollection recollection = recollection();
    CodeRoots.Implementation one =
        new CodeRoots.Implementation(String.class, "trim", List.of(), false);
    CodeRoots.Implementation all =
        new CodeRoots.Implementation(String.class, "trim", List.of(), true);
    CodeRoots.Implementation other =
        new CodeRoots.Implementation(String.class, "strip", List.of(), false);
    CodeRoots.Implementation with =
        new CodeRoots.Implementation(String.class, "trim", List.of(int.class), false);
    List<CodeRoots> roots = List.of(
        new CodeRoots(one, List.of()),
        new CodeRoots(all, List.of()),
        new CodeRoots(other, List.of()),
        new CodeRoots(with, List.of()),
        new CodeRoots(one, List.of(List.class)),
        new CodeRoots(null, List.of(List.class)));

    assertThat(roots.stream().map(recollection::name)).doesNotHaveDuplicates().doesNotContainNull();
  }
}
