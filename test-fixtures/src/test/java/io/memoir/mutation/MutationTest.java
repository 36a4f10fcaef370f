package io.memoir.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program of several modules is edited, compiled and run beside the results of the one before:
 * exactly the functions whose results change forget theirs, but for those that edits list as
 * needless. The gate tries some of the edits; {@code -Dmutation.all=true} tries all, in folders and
 * in jars, and with the compiler of another JDK if there is one; {@code -Dmutation.only} of these
 * some.
 */
class MutationTest {

  private static final boolean IS_ALL = Boolean.getBoolean("mutation.all");

  /** Which edits, by a regular expression for their names; all of them if it is empty. */
  private static final String ONLY = System.getProperty("mutation.only", "");

  /** The gate tries one of so many. */
  private static final int EVERY = 12;

  @TempDir
  Path folder;

  private static List<Edit> edits() {
    List<Edit> all = new ArrayList<>(List.of(Edit.none()));
    all.addAll(Edit.read("changing.txt"));
    all.addAll(Edit.read("same.txt"));
    return IntStream.range(0, all.size())
        .filter(i -> IS_ALL || i % EVERY == 0)
        .mapToObj(all::get)
        .filter(each -> ONLY.isEmpty() || each.name().matches(ONLY))
        .toList();
  }

  @Test
  void foldersForgetWhatChanged() {
    check(Javac.own(), false);
  }

  @Test
  void jarsForgetWhatChanged() {
    check(Javac.own(), true);
  }

  @Test
  void anotherCompilerMakesNoDifference() {
    Optional<Javac> other = IS_ALL ? JavacProcess.other() : Optional.empty();
    other.ifPresent(javac -> {
      try (javac) {
        check(javac, false);
      }
    });
  }

  private void check(Javac javac, boolean isJars) {
    Matrix matrix = new Harness(folder, javac, isJars).run(edits());

    System.out.println(matrix);
    assertThat(matrix.wrong()).isEmpty();
    assertThat(matrix.missed()).isEmpty();
    assertThat(matrix.unknown()).isEmpty();
  }
}
