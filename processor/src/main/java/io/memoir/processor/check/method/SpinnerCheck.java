package io.memoir.processor.check.method;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Setting;
import io.memoir.processor.model.policy.Display;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import io.memoir.spinner.SpinnerText;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a spinner is one line, and is said only where there is a spinner. */
public final class SpinnerCheck implements Check {

  /** Makes the check. */
  public SpinnerCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function -> problems(function.policy().display()));
  }

  private static Stream<Problem> problems(Display display) {
    Setting<String> text = display.spinner();
    Stream<Problem> form = text == null ? Stream.empty() : form(text);
    if (!display.isHidden()) {
      return form;
    }
    return Stream.of(
            form,
            unused("spinner", display.spinner()),
            display.hasTime() ? unused("showTime", display.showTime()) : Stream.<Problem>empty())
        .flatMap(each -> each);
  }

  private static Stream<Problem> form(Setting<String> text) {
    String fault = SpinnerText.fault(text.value());
    return fault == null
        ? Stream.empty()
        : Stream.of(new Problem(
            ProblemCode.CacheSpinnerText,
            "The text of the spinner %s.".formatted(fault),
            "Write one line of at most %d characters, spinner = \"Loading quotes\"."
                .formatted(SpinnerText.MOST_CHARACTERS),
            text.position()));
  }

  private static Stream<Problem> unused(String attribute, @Nullable Setting<?> setting) {
    if (setting == null) {
      return Stream.empty();
    }
    return Stream.of(new Problem(
        ProblemCode.CacheUnusedSpinner,
        "%s has no effect beside showSpinner = false.".formatted(attribute),
        "Remove %s, or remove showSpinner to show it.".formatted(attribute),
        setting.position()));
  }
}
