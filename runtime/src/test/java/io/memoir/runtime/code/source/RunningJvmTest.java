package io.memoir.runtime.code.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What decides which classes are found, and when the JVM began. */
class RunningJvmTest {

  private static @Nullable String options(String... arguments) {
    StringBuilder found = new StringBuilder();
    return RunningJvm.addClassOptions(arguments, found) ? found.toString() : null;
  }

  @Test
  void whatChoosesOtherClassesCounts() {
    assertThat(options("java", "-Xbootclasspath/a:more", "Main"))
        .isEqualTo("-Xbootclasspath/a:more\n");
    assertThat(options("java", "--patch-module=a=b", "Main")).isEqualTo("--patch-module=a=b\n");
    assertThat(options("java", "--patch-module", "a=b", "Main")).isEqualTo("--patch-module\na=b\n");
    assertThat(options("java", "--limit-modules", "java.base"))
        .isEqualTo("--limit-modules\njava.base\n");
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
  void argumentsInAFileAreNotKnown() {
    assertThat(options("java", "@options", "Main")).isNull();
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
