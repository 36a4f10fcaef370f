package io.memoir.runtime.disk.element;

import io.memoir.runtime.disk.file.DamagedFileException;
import io.memoir.runtime.execution.LogLines;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.Recording.Action;
import io.memoir.runtime.execution.Recording.Step;
import io.memoir.spi.Element;
import io.memoir.spi.Media;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ElementOutput} wrote. The bytes may have been written by somebody else: nothing
 * is allocated that they do not pay for, and nothing is made but elements.
 *
 * <p>For one thread.
 */
public final class ElementInput {

  /** Deeper than any element is; the stack has room for it. */
  private static final int DEEPEST = 100;

  private final ByteBuffer in;
  private int depth;

  private ElementInput(ByteBuffer in) {
    this.in = in;
  }

  /**
   * Reads a recording.
   *
   * @param bytes as they were written, without the length
   * @throws DamagedFileException when they are not as they were written
   */
  public static Recording read(byte[] bytes) throws DamagedFileException {
    try {
      ElementInput input = new ElementInput(ByteBuffer.wrap(bytes));
      List<Step> steps = input.steps();
      if (input.in.hasRemaining()) {
        throw damaged();
      }
      return new Recording(steps);
    } catch (BufferUnderflowException | DateTimeException | NumberFormatException e) {
      throw damaged();
    }
  }

  private static DamagedFileException damaged() {
    return new DamagedFileException("has elements that cannot be read");
  }

  /** A number of things, of which each takes a byte or more. */
  private int count() throws DamagedFileException {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw damaged();
    }
    return count;
  }

  private List<Step> steps() throws DamagedFileException {
    int count = count();
    List<Step> steps = new ArrayList<>(count);
    int places = 1;
    for (int n = 0; n < count; n++) {
      Action action = Action.of(in.get());
      int place = in.getInt();
      if (action == null || place < 0 || place >= places) {
        throw damaged();
      }
      Element element = Element.of(text(), map());
      if (action == Action.LOG && !LogLines.isLine(element)) {
        throw damaged();
      }
      steps.add(new Step(action, place, element));
      places += steps.get(n).makesPlace() ? 1 : 0;
    }
    return steps;
  }

  private byte[] bytes() throws DamagedFileException {
    byte[] bytes = new byte[count()];
    in.get(bytes);
    return bytes;
  }

  private String text() throws DamagedFileException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  private Map<String, @Nullable Object> map() throws DamagedFileException {
    int count = count();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int n = 0; n < count; n++) {
      map.put(text(), value());
    }
    return map;
  }

  private List<@Nullable Object> list() throws DamagedFileException {
    int count = count();
    List<@Nullable Object> list = new ArrayList<>(count);
    for (int n = 0; n < count; n++) {
      list.add(value());
    }
    return list;
  }

  private @Nullable Object value() throws DamagedFileException {
    ValueTag tag = ValueTag.of(in.get());
    if (tag == null || depth == DEEPEST) {
      throw damaged();
    }
    depth++;
    Object value = switch (tag) {
      case NULL -> null;
      case TEXT -> text();
      case BOOLEAN -> in.get() != 0;
      case INSTANT -> Instant.ofEpochSecond(in.getLong(), in.getInt());
      case DATE -> LocalDate.ofEpochDay(in.getLong());
      case MEDIA, LIST, MAP -> composite(tag);
      default -> number(tag);
    };
    depth--;
    return value;
  }

  private Object composite(ValueTag tag) throws DamagedFileException {
    return switch (tag) {
      case MEDIA -> Media.of(text(), bytes());
      case LIST -> list();
      default -> map();
    };
  }

  private Number number(ValueTag tag) throws DamagedFileException {
    return switch (tag) {
      case BYTE -> (byte) in.getLong();
      case SHORT -> (short) in.getLong();
      case INTEGER -> (int) in.getLong();
      case LONG -> in.getLong();
      case FLOAT -> (float) in.getDouble();
      case DOUBLE -> in.getDouble();
      case BIG_INTEGER -> new BigInteger(bytes());
      case BIG_DECIMAL -> decimal();
      default -> throw damaged();
    };
  }

  private BigDecimal decimal() throws DamagedFileException {
    int scale = in.getInt();
    return new BigDecimal(new BigInteger(bytes()), scale);
  }
}
