package io.memoir.streamlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All Java code that docs/from-streamlit.md shows is here, line by line, and so it is tested. */
class FromStreamlitTest {

  private static final Path PAGE = Path.of("../docs/from-streamlit.md");
  private static final Path SOURCES = Path.of("src/test/java/io/memoir/streamlit");

  /** The deepest that code is indented by what is around it. */
  private static final int MOST_INDENT = 8;

  @Test
  void showsWhatIsTested() throws IOException {
    List<String> sources = sources();

    List<String> blocks = blocks();

    assertThat(blocks)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            block -> assertThat(sources).as(block).anyMatch(source -> holds(source, block)));
  }

  @Test
  void seesALineThatIsNotThere() throws IOException {
    List<String> sources = sources();

    String changed = blocks().get(0).replaceFirst("\\(", "(other ");

    assertThat(sources).noneMatch(source -> holds(source, changed));
  }

  /** Whether the lines are there one after the other, indented alike. */
  private static boolean holds(String source, String block) {
    for (int indent = 0; indent <= MOST_INDENT; indent += 2) {
      String indented = block.indent(indent).replaceAll("(?m)^ +$", "");
      if (source.contains("\n" + indented)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(FromStreamlitTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> blocks() throws IOException {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = null;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.equals("```java")) {
        block = new StringBuilder();
      } else if (block != null && line.equals("```")) {
        blocks.add(block.toString());
        block = null;
      } else if (block != null) {
        block.append(line).append('\n');
      }
    }
    return blocks;
  }
}
