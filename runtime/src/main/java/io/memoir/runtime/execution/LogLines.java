package io.memoir.runtime.execution;

import io.memoir.runtime.execution.Recording.Action;
import io.memoir.runtime.execution.Recording.Step;
import io.memoir.spi.Element;
import io.memoir.spi.LogBridge;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lines that a run has written into the log: they are recorded as elements that no sink shows, and
 * written again when its result is used.
 *
 * <p>Safe for any threads.
 */
public final class LogLines {

  /** What replayed lines begin with. */
  public static final String MARK = "(replayed) ";

  /** The logging system of the JDK. */
  public static final String SYSTEM = "system";

  private static final String KIND = "log";

  private LogLines() {}

  /** Whether the calling thread is inside of a run, whose lines are recorded. */
  public static boolean areRecorded() {
    Execution now = Execution.current();
    return now != null && !now.hasEnded();
  }

  /**
   * Records a line that was just written, if the calling thread is inside of a run.
   *
   * @param bridge the name of the logging system
   * @param logger the name of the logger
   * @param level how important it is
   * @param message what it says
   * @param thrown what it is about, of which the text is kept; null for nothing
   */
  public static void record(
      String bridge, String logger, Level level, String message, @Nullable Throwable thrown) {
    Execution now = Execution.current();
    if (now == null || now.hasEnded()) {
      return;
    }
    String text = thrown == null ? message : message + System.lineSeparator() + thrown;
    Element line = Element.of(
        KIND,
        Map.of("bridge", bridge, "logger", logger, "level", level.getName(), "message", text));
    now.recorder().add(new Step(Action.LOG, Recording.MAIN, line));
  }

  /** Whether an element, from a file perhaps, is a line that can be written again. */
  public static boolean isLine(Element element) {
    boolean isText = KIND.equals(element.kind())
        && element.get("bridge") instanceof String
        && element.get("logger") instanceof String
        && element.get("message") instanceof String;
    return isText
        && Arrays.stream(Level.values())
            .anyMatch(level -> level.getName().equals(element.get("level")));
  }

  /** Writes a line again. */
  static void replay(Element line) {
    String bridge = text(line, "bridge");
    Level level = Level.valueOf(text(line, "level"));
    String message = MARK + text(line, "message");
    LogBridge other = bridge.equals(SYSTEM) ? null : Bridges.named(bridge);
    if (other == null) {
      System.getLogger(text(line, "logger")).log(level, message);
    } else {
      other.log(text(line, "logger"), level, message);
    }
  }

  private static String text(Element line, String property) {
    return String.valueOf(Objects.requireNonNull(line.get(property), property));
  }

  /** Found when the first line is replayed that is not the JDK's. */
  private static final class Bridges {

    private static final Map<String, LogBridge> BY_NAME = load();

    private Bridges() {}

    private static Map<String, LogBridge> load() {
      Map<String, LogBridge> found = new ConcurrentHashMap<>();
      for (LogBridge bridge :
          ServiceLoader.load(LogBridge.class, LogBridge.class.getClassLoader())) {
        found.put(bridge.name(), bridge);
      }
      return found;
    }

    static @Nullable LogBridge named(String name) {
      return BY_NAME.get(name);
    }
  }
}
