package io.memoir.runtime.disk.element;

import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.Recording.Step;
import io.memoir.spi.Element;
import io.memoir.spi.Media;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a recording: its length in bytes, then the number of steps, and each as its action, its
 * place, its kind and its properties. Each value is led by a {@link ValueTag}; text is UTF-8 behind
 * its length. All numbers are big-endian.
 *
 * <p>For one thread.
 */
public final class ElementOutput {

  private final DataOutputStream out;

  private ElementOutput(DataOutputStream out) {
    this.out = out;
  }

  /**
   * Writes a recording.
   *
   * @throws IOException what {@code to} throws
   */
  public static void write(Recording recording, OutputStream to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(recording.steps().size());
      ElementOutput output = new ElementOutput(out);
      for (Step step : recording.steps()) {
        output.write(step);
      }
    }
    DataOutputStream framed = new DataOutputStream(to);
    framed.writeInt(bytes.size());
    framed.flush();
    bytes.writeTo(to);
  }

  private void write(Step step) throws IOException {
    out.writeByte(step.action().code());
    out.writeInt(step.place());
    Element element = step.element();
    writeText(element.kind());
    writeMap(element.properties());
  }

  private void writeText(String text) throws IOException {
    writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void writeBytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void writeMap(Map<?, ?> map) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      writeText((String) entry.getKey());
      write(entry.getValue());
    }
  }

  private void write(@Nullable Object value) throws IOException {
    ValueTag tag = ValueTag.of(value);
    out.writeByte(tag.code());
    if (value instanceof List<?> list) {
      out.writeInt(list.size());
      for (Object each : list) {
        write(each);
      }
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map);
    } else if (value instanceof Media media) {
      writeText(media.type());
      writeBytes(media.bytes());
    } else if (value instanceof Number number) {
      writeNumber(number);
    } else if (value != null) {
      writeSimple(value);
    }
  }

  private void writeNumber(Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      out.writeInt(decimal.scale());
      writeBytes(decimal.unscaledValue().toByteArray());
    } else if (number instanceof BigInteger integer) {
      writeBytes(integer.toByteArray());
    } else if (number instanceof Double || number instanceof Float) {
      out.writeDouble(number.doubleValue());
    } else {
      out.writeLong(number.longValue());
    }
  }

  private void writeSimple(Object value) throws IOException {
    if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (value instanceof Instant instant) {
      out.writeLong(instant.getEpochSecond());
      out.writeInt(instant.getNano());
    } else if (value instanceof LocalDate date) {
      out.writeLong(date.toEpochDay());
    } else {
      writeText((String) value);
    }
  }
}
