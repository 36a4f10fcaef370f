package io.memoir.processor.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

  private static final Pattern CASES = Pattern.compile("==== next\n");
  private static final Pattern SIDES = Pattern.compile("---- is laid out as\n");

  @ParameterizedTest
  @MethodSource("textsWithTheirFormat")
  void laysOutAsTheFormatterOfTheProject(String source, String formatted) {
    assertThat(Layout.format(source)).isEqualTo(formatted);
  }

  /** Texts as JavaPoet writes them, and what the formatter made of them. */
  private static Stream<Arguments> textsWithTheirFormat() throws IOException {
    try (InputStream file = LayoutTest.class.getResourceAsStream("/layout/cases.txt")) {
      String text = new String(requireNonNull(file).readAllBytes(), UTF_8);
      return CASES.splitAsStream(text).map(SIDES::split).map(Arguments::of);
    }
  }
}
