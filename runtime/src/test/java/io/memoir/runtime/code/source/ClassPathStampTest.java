package io.memoir.runtime.code.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shows that class files are others, and what does not. */
class ClassPathStampTest {

  /** Not of a whole second. */
  private static final Instant BEFORE = Instant.parse("2026-01-02T03:04:05.678Z");

  @TempDir
  Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(file("classes/p/q"));
    Files.writeString(file("classes/p/One.class"), "one");
    Files.writeString(file("classes/p/q/Two.class"), "two");
    Files.writeString(file("classes/p/words.txt"), "words");
    Files.writeString(file("lib.jar"), "jar");
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private ClassPathStamp stamp(String... places) {
    String[] paths =
        Arrays.stream(places).map(each -> file(each).toString()).toArray(String[]::new);
    return Objects.requireNonNull(ClassPathStamp.of(paths), "not known");
  }

  private ClassPathStamp stamp() {
    return stamp("classes", "lib.jar", "absent");
  }

  @Test
  void whatIsSameIsSame() {
    assertThat(stamp()).isEqualTo(stamp());
  }

  @Test
  void aLongerFileIsAnother() throws IOException {
    Files.setLastModifiedTime(file("classes/p/q/Two.class"), FileTime.from(BEFORE));
    ClassPathStamp before = stamp();
    Files.writeString(file("classes/p/q/Two.class"), "two and more");
    Files.setLastModifiedTime(file("classes/p/q/Two.class"), FileTime.from(BEFORE));

    assertThat(stamp().digest()).isNotEqualTo(before.digest());
  }

  @Test
  void aFileThatIsWrittenLaterIsAnother() throws IOException {
    ClassPathStamp before = stamp();
    Files.setLastModifiedTime(file("classes/p/q/Two.class"), FileTime.from(BEFORE));

    assertThat(stamp().digest()).isNotEqualTo(before.digest());
  }

  @Test
  void aFileThatTakesThePlaceOfAnotherShowsThoughItHasItsLengthAndTime() throws IOException {
    Files.setLastModifiedTime(file("classes/p/One.class"), FileTime.from(BEFORE));
    ClassPathStamp before = stamp();
    Files.writeString(file("new"), "uno");
    Files.setLastModifiedTime(file("new"), FileTime.from(BEFORE));
    moveUntilItShows(file("new"), file("classes/p/One.class"));

    assertThat(Files.size(file("classes/p/One.class"))).isEqualTo(3);
    assertThat(stamp().digest()).isNotEqualTo(before.digest());
  }

  /** The clock of the file system has steps: nothing tells when the next one was taken. */
  private void moveUntilItShows(Path from, Path to) throws IOException {
    Path folder = Objects.requireNonNull(to.getParent());
    long before = FileStamp.of(folder).changedNanos();
    do {
      Files.copy(from, file("copy"), StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(file("copy"), to, StandardCopyOption.ATOMIC_MOVE);
    } while (FileStamp.of(folder).changedNanos() == before);
  }

  @Test
  void contentThatIsOverwrittenShowsWhereToolsSetTimesToWholeSeconds() throws IOException {
    FileTime epoch = FileTime.from(1, TimeUnit.SECONDS);
    Path file = file("classes/p/One.class");
    Files.setLastModifiedTime(file, epoch);
    ClassPathStamp before = stamp();
    long changed = FileStamp.of(file).changedNanos();
    do {
      Files.writeString(file, "uno");
      Files.setLastModifiedTime(file, epoch);
    } while (FileStamp.of(file).changedNanos() == changed);

    assertThat(stamp().digest()).isNotEqualTo(before.digest());
  }

  @Test
  void aNewClassShows() throws IOException {
    ClassPathStamp before = stamp();
    Files.writeString(file("classes/p/q/Three.class"), "three");

    assertThat(stamp().digest()).isNotEqualTo(before.digest());
  }

  @Test
  void aClassThatIsGoneShows() throws IOException {
    ClassPathStamp before = stamp();
    Files.delete(file("classes/p/q/Two.class"));

    assertThat(stamp().digest()).isNotEqualTo(before.digest());
  }

  @Test
  void anotherJarShows() throws IOException {
    ClassPathStamp before = stamp();
    Files.writeString(file("lib.jar"), "another jar");

    assertThat(stamp().digest()).isNotEqualTo(before.digest());
  }

  @Test
  void whatWasNotThereAndIsNowShows() throws IOException {
    ClassPathStamp before = stamp();
    Files.createDirectory(file("absent"));

    assertThat(stamp().digest()).isNotEqualTo(before.digest());
  }

  @Test
  void theOrderOfPlacesCounts() {
    assertThat(stamp("lib.jar", "classes").digest())
        .isNotEqualTo(stamp("classes", "lib.jar").digest());
  }

  @Test
  void linksAreFollowedButNotInCircles() throws IOException {
    Files.createDirectories(file("elsewhere"));
    Files.writeString(file("elsewhere/Three.class"), "three");
    Files.createSymbolicLink(file("classes/linked"), file("elsewhere"));
    Files.createSymbolicLink(file("classes/p/circle"), file("classes"));
    ClassPathStamp before = stamp();
    Files.setLastModifiedTime(file("elsewhere/Three.class"), FileTime.from(BEFORE));

    assertThat(stamp().digest()).isNotEqualTo(before.digest());
  }

  @Test
  void theLatestTimeIsOfTheFilesAndThatWhenAllIsSettledOfFoldersToo() throws IOException {
    FileTime late = FileTime.from(Instant.parse("2100-01-01T00:00:00.5Z"));
    Files.setLastModifiedTime(file("classes/p/One.class"), late);
    FileTime later = FileTime.from(Instant.parse("2101-01-01T00:00:00.5Z"));
    Files.setLastModifiedTime(file("classes/p"), later);

    assertThat(stamp().latestNanos())
        .isBetween(late.to(TimeUnit.NANOSECONDS), late.to(TimeUnit.NANOSECONDS) + 1_000_000);
    assertThat(stamp().settledNanos()).isEqualTo(later.to(TimeUnit.NANOSECONDS));
  }
}
