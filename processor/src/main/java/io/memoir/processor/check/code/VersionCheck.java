package io.memoir.processor.check.code;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.CodePolicy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import io.memoir.version.VersionForm;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A version is a text that can be told from others, and stands alone. */
public final class VersionCheck implements Check {

  /** Makes the check. */
  public VersionCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function -> problems(function.policy().code()));
  }

  private static Stream<Problem> problems(CodePolicy code) {
    Setting<String> version = code.version();
    if (version == null || !code.isPinned()) {
      return Stream.empty();
    }
    String fault = VersionForm.fault(version.value());
    Stream<Problem> form = fault == null ? Stream.empty() : Stream.of(form(version, fault));
    return Stream.of(
            form,
            beside("source", code.source()),
            code.dependencies().isEmpty()
                ? Stream.<Problem>empty()
                : beside("dependsOn", code.dependsOn()))
        .flatMap(each -> each);
  }

  private static Problem form(Setting<String> version, String fault) {
    return new Problem(
        ProblemCode.CacheVersionForm,
        "The version %s.".formatted(fault),
        "Write 1 to %d characters, version = \"1\", or leave version out to let the code count."
            .formatted(VersionForm.MOST_CHARACTERS),
        version.position());
  }

  private static Stream<Problem> beside(String attribute, @Nullable Setting<?> other) {
    return other == null
        ? Stream.empty()
        : Stream.of(new Problem(
            ProblemCode.CacheVersionPins,
            "%s has no effect beside version, which takes the place of all code."
                .formatted(attribute),
            "Remove %s, or remove version to let the code count.".formatted(attribute),
            other.position()));
  }
}
