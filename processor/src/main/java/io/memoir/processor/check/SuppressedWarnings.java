package io.memoir.processor.check;

import io.memoir.processor.report.Problem;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Which warnings the user has turned off, by {@code @SuppressWarnings} with their codes. */
final class SuppressedWarnings {

  private SuppressedWarnings() {}

  /** Whether a problem is a warning that is off at its place, or at {@code holder}. */
  static boolean has(Problem problem, Element holder) {
    String code = problem.code().name();
    return !problem.isError() && (isOff(problem.position().element(), code) || isOff(holder, code));
  }

  /** Whether an element or one that encloses it turns a code off. */
  private static boolean isOff(@Nullable Element place, String code) {
    for (Element next = place; next != null; next = next.getEnclosingElement()) {
      SuppressWarnings off = next.getAnnotation(SuppressWarnings.class);
      if (off != null && List.of(off.value()).contains(code)) {
        return true;
      }
    }
    return false;
  }
}
