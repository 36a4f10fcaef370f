package io.memoir.runtime.code.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What decides which classes are found, and when the JVM began. */
class RunningJvmTest {

  private static @Nullable String options(String... arguments) {
    StringBuilder found = new StringBuilder();
    return RunningJvm.addOptions(arguments, found) ? found.toString() : null;
  }

  @Test
  void whatPutsOtherClassesInPlaceIsNotUnderstood() {
    assertThat(options("java", "-Xbootclasspath/a:more", "Main")).isNull();
    assertThat(options("java", "--patch-module=a=b", "Main")).isNull();
    assertThat(options("java", "--patch-module", "a=b", "Main")).isNull();
    assertThat(options("java", "--limit-modules", "java.base")).isNull();
    assertThat(options("java", "--upgrade-module-path", "more")).isNull();
  }

  @Test
  void whatIsInAFileIsNotKnown() {
    assertThat(options("java", "@options", "Main")).isNull();
    assertThat(options("java", "-XX:VMOptionsFile=options", "Main")).isNull();
    assertThat(options("java", "-XX:Flags=options", "Main")).isNull();
  }

  @Test
  void agentsCountByTheirJars() {
    assertThat(options("java", "-javaagent:/opt/tool.jar=5123:/opt", "Main"))
        .isEqualTo(options("java", "-javaagent:/opt/tool.jar=6234:/opt", "Main"))
        .isNotEqualTo(options("java", "-javaagent:/opt/other.jar=5123:/opt", "Main"));
  }

  @Test
  void anythingElseDoesNotCount() {
    assertThat(options("java", "-Xmx1g", "-Dday=1", "-cp", "a:b", "Main", "2026-11-28"))
        .isEmpty();
  }

  @Test
  void theTimeThatIsQuickToFindIsNotAfterTheJvmBegan() {
    assertThat(RunningJvm.notBeganBeforeNanos()).isLessThanOrEqualTo(RunningJvm.beganNanos());
    assertThat(Began.of(ClassLoader.getSystemClassLoader()).isNotBefore(RunningJvm.beganNanos()))
        .isTrue();
    assertThat(Began.of(ClassLoader.getSystemClassLoader()).isNotBefore(Long.MAX_VALUE))
        .isFalse();
  }
}
