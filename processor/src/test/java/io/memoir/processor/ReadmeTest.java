package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code that README.md shows is the golden {@code readme}, shortened where it says so. */
class ReadmeTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/readme");

  @Test
  void showsTheAnnotatedInterfaceAsItIs() throws IOException {
    assertThat(Files.readAllLines(GOLDEN.resolve("Quotes.java")))
        .containsSubsequence(block("public interface Quotes"));
  }

  @Test
  void showsTheGeneratedClassAsItIs() throws IOException {
    List<String> shown = block("public final class Quotes_Cached");

    assertThat(shown).hasSizeGreaterThan(20);
    assertThat(Files.readAllLines(GOLDEN.resolve("Quotes_Cached.java"))).containsSubsequence(shown);
  }

  /** The lines of the code block that has a line which starts with {@code start}. */
  private static List<String> block(String start) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../README.md"));
    int inside = 0;
    while (!lines.get(inside).startsWith(start)) {
      inside++;
    }
    int first = lines.subList(0, inside).lastIndexOf("```java") + 1;
    int length = lines.subList(first, lines.size()).indexOf("```");
    return lines.subList(first, first + length).stream()
        .filter(line -> !line.isBlank() && !line.strip().equals("// …"))
        .toList();
  }
}
