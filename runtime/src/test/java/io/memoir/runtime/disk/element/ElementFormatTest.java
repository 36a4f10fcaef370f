package io.memoir.runtime.disk.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.disk.file.DamagedFileException;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.Recording.Action;
import io.memoir.runtime.execution.Recording.Step;
import io.memoir.spi.Element;
import io.memoir.spi.Media;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Elements in files come back as they were, and whoever wrote the file, nothing else does. */
class ElementFormatTest {

  private static final int FILES = 20_000;

  private static final Element EVERY_TYPE = Element.of("all")
      .with("null", null)
      .with("text", "a\u00e4\ud83d\ude00")
      .with("boolean", true)
      .with("byte", (byte) -1)
      .with("short", (short) 300)
      .with("int", -70_000)
      .with("long", Long.MIN_VALUE)
      .with("float", 1.5f)
      .with("double", -0.0)
      .with("integer", BigInteger.TEN.pow(40))
      .with("decimal", new BigDecimal("1.00"))
      .with("instant", Instant.parse("2001-02-03T04:05:06.789Z"))
      .with("date", LocalDate.of(1999, 12, 31))
      .with("media", Media.of("image/png", new byte[] {1, 2, 3}))
      .with("list", Arrays.asList(1, null, List.of("x")))
      .with("map", Map.of("k", List.of(Map.of("deep", 2L))));

  private static final Recording RECORDING = new Recording(List.of(
      new Step(Action.OPEN, 0, Element.of("container")),
      new Step(Action.EMIT, 1, EVERY_TYPE),
      new Step(Action.REGION, 0, Element.of("side")),
      new Step(Action.EMIT, 2, Element.text("aside")),
      new Step(
          Action.LOG,
          0,
          Element.of(
              "log", Map.of("bridge", "system", "logger", "l", "level", "INFO", "message", "m")))));

  private static byte[] written(Recording recording) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ElementOutput.write(recording, out);
    byte[] framed = out.toByteArray();
    return Arrays.copyOfRange(framed, Integer.BYTES, framed.length);
  }

  @Test
  void everyTypeComesBackAsItWas() throws IOException {
    Recording read = ElementInput.read(written(RECORDING));

    assertThat(read).isEqualTo(RECORDING);
    Element element = read.steps().get(1).element();
    assertThat(element.properties().keySet())
        .containsExactlyElementsOf(EVERY_TYPE.properties().keySet());
    assertThat(element.get("float")).isInstanceOf(Float.class);
  }

  @Test
  void theLengthComesFirst() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ElementOutput.write(RECORDING, out);
    byte[] framed = out.toByteArray();

    assertThat(new BigInteger(Arrays.copyOf(framed, Integer.BYTES)).intValueExact())
        .isEqualTo(framed.length - Integer.BYTES);
  }

  @Test
  void bytesThatSomebodyElseHasMadeGiveElementsOrAMiss() throws IOException {
    byte[] good = written(RECORDING);
    Random random = new Random(23);
    int damaged = 0;
    for (int file = 0; file < FILES; file++) {
      byte[] bytes = good.clone();
      for (int change = random.nextInt(3); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(ElementInput.read(bytes).steps()).isNotNull();
      } catch (DamagedFileException e) {
        damaged++;
      }
    }

    assertThat(damaged).isBetween(1, FILES - 1);
  }

  @Test
  void whatIsCutOffIsDamaged() throws IOException {
    byte[] good = written(RECORDING);

    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> ElementInput.read(cut)).isInstanceOf(DamagedFileException.class);
    }
  }

  @Test
  void aPlaceThatWasNeverMadeIsDamaged() throws IOException {
    byte[] bytes =
        written(new Recording(List.of(new Step(Action.EMIT, 1, Element.text("nowhere")))));

    assertThatThrownBy(() -> ElementInput.read(bytes)).isInstanceOf(DamagedFileException.class);
  }

  @Test
  void aLogLineOfAnUnknownLevelIsDamaged() throws IOException {
    Element line =
        Element.of("log", Map.of("bridge", "system", "logger", "l", "level", "x", "message", "m"));
    byte[] bytes = written(new Recording(List.of(new Step(Action.LOG, 0, line))));

    assertThatThrownBy(() -> ElementInput.read(bytes)).isInstanceOf(DamagedFileException.class);
  }

  @Test
  void nestingDeeperThanTheStackIsDamaged() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(1);
      out.writeByte(Action.EMIT.code());
      out.writeInt(0);
      out.writeInt(0);
      out.writeInt(1);
      out.writeInt(0);
      for (int n = 0; n < 100_000; n++) {
        out.writeByte(ValueTag.LIST.code());
        out.writeInt(1);
      }
      out.writeByte(ValueTag.NULL.code());
    }

    assertThatThrownBy(() -> ElementInput.read(bytes.toByteArray()))
        .isInstanceOf(DamagedFileException.class);
  }

  @Test
  void anElementRefusesACycle() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);

    assertThatThrownBy(() -> Element.of("e").with("rows", cycle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested deeper than 64 levels");
  }

  @Test
  void anElementRefusesWhatCannotBeKept() {
    Element element = Element.of("e");

    assertThatThrownBy(() -> element.with("rows", List.of(Map.of("a", new Object()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The property rows[0].a is of type java.lang.Object");
  }
}
