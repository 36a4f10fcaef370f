package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Where there is no source to hash, the compiler says so, and the wrapper too. */
class MissingSourceTest {

  @Test
  void aMethodOutOfAClassFileHasNoBodyHashAndANote() {
    TestCompiler.Result result = new TestCompiler()
        .source(
            "Words.java",
            "@io.memoir.CacheData",
            "interface Words extends java.util.function.Supplier<String> {",
            "  int count(String text);",
            "}")
        .options("-Werror")
        .compile();

    assertThat(result.succeeded()).as(result.said()).isTrue();
    assertThat(result.generated("Words_Cached"))
        .contains("GET_BODY_HASH = \"none\";")
        .containsPattern("COUNT_BODY_HASH = \"[0-9a-f]{32}\";");
    assertThat(result.diagnostics()).singleElement().satisfies(said -> {
      assertThat(said.getKind()).isEqualTo(Diagnostic.Kind.NOTE);
      assertThat(said.getLineNumber()).isEqualTo(2);
      assertThat(said.getMessage(Locale.ROOT))
          .isEqualTo("Memoir cannot read the source of get of Words here:"
              + " the class files alone tell what changes.");
    });
  }

  @Test
  void aStubOfKotlinHasNone() {
    TestCompiler.Result result = new TestCompiler()
        .source("Metadata.java", "package kotlin;", "public @interface Metadata {}")
        .source(
            "Words.java",
            "@kotlin.Metadata",
            "public class Words { @io.memoir.CacheData public int count(String s) { return 0; } }")
        .compile();

    assertThat(result.generated("Words_Cached")).contains("COUNT_BODY_HASH = \"none\";");
    assertThat(result.said()).contains("cannot read the source of count of Words");
  }
}
