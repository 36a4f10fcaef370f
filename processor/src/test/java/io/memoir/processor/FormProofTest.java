package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes of stored results get forms, and that these compile without a warning. */
class FormProofTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Bean(int x, Bean next, java.time.LocalDate date) { }",
        "record Bean() { }",
        "final class Bean { final String x; Bean(String x) { this.x = x; } }",
        "class Bean { int[] x; }",
        "record Bean(String x) { Bean(Integer x) { this(\"\" + x); } }",
        "@SuppressWarnings(\"rawtypes\") record Bean(java.util.List x) { }",
      })
  void aStoredClassThatHoldsFieldsGetsAForm(String bean) {
    assertThat(stored(bean)).contains("BeanForm");
  }

  /**
   * Without the type, a call would mean two things; some types cannot be said without a warning.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"rawtypes\") record Bean(java.util.List x) "
            + "{ Bean(String x) { this(java.util.List.of(x)); } }",
        "@SuppressWarnings(\"deprecation\") record Bean(Old x) "
            + "{ Bean(String x) { this((Old) null); } } @Deprecated record Old() {}",
        "class Bean { int[] x; Bean() { run(); } void run() {} }",
        "record Bean(int[] x) { public int[] x() { return x.clone(); } }",
        "enum Bean { A }",
        "interface Bean {}",
      })
  void whatCannotBeWrittenWithoutAWarningGetsNoForm(String bean) {
    assertThat(stored(bean)).doesNotContain("Form");
  }

  @Test
  void onlyStoredResultsGetForms() {
    assertThat(generated("@io.memoir.CacheData", "record Bean(int[] x) {}"))
        .contains("BeanCopier")
        .doesNotContain("Form");
  }

  @Test
  void classesThatTheAnnotationNamesAreInTheWrapperWithoutAWarning() {
    TestCompiler.Result compiled = new TestCompiler()
        .options("-Xlint:all", "-Werror")
        .source("a/Voice.java", "package a;", "public interface Voice {}")
        .source(
            "a/Loud.java",
            "package a;",
            "@Deprecated public record Loud(int[] volume) implements Voice {}")
        .source(
            "a/Quiet.java",
            "package a;",
            "public record Quiet<T>(java.util.List<T> words) implements Voice {}")
        .source(
            "a/Store.java",
            "package a;",
            "public interface Store {",
            "  @SuppressWarnings(\"deprecation\")",
            "  @io.memoir.CacheData(persist = io.memoir.Persist.DISK,",
            "      resultTypes = {Loud.class, Quiet.class, Quiet[].class, int.class})",
            "  Voice get(int n); }")
        .compile();

    assertThat(compiled.said()).isEqualTo("");
    assertThat(compiled.generated("a.Store_Cached"))
        .contains(".returns(Voice.class, Loud.class, Quiet.class, Quiet[].class)")
        .contains("QuietForm", "QuietCopier")
        .doesNotContain("LoudForm");
  }

  private static String stored(String bean) {
    return generated("@io.memoir.CacheData(persist = io.memoir.Persist.DISK)", bean);
  }

  private static String generated(String annotation, String bean) {
    TestCompiler.Result compiled = new TestCompiler()
        .options("-Xlint:all", "-Werror")
        .source("a/Bean.java", "package a;", bean)
        .source(
            "a/Store.java",
            "package a;",
            "public interface Store {",
            "  @SuppressWarnings(\"CacheOpenResult\")",
            annotation + " Bean get(); }")
        .compile();
    assertThat(compiled.succeeded()).as(compiled.said()).isTrue();
    return compiled.generated("a.Store_Cached");
  }
}
