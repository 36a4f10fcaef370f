package io.memoir.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.processor.BuildTool;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hash is the same wherever it is computed, and says when it has no source. */
class CompilersTest {
  /**
   * These digits are written down because every JDK has to find the same. They change only with the
   * rules of hashing, which makes every stored result one of an older function.
   */
  @ParameterizedTest
  @CsvSource({
    "quote/2, fc266e3580437c57e29a6fb5b4397af2",
    "quote/1, 80c0772920d23bd9c161c3093ce2db86",
    "second(int), a4505f5a1e7bb6f1b7ee8b03b0bd2e90",
    "unrelated, 903af159dae9431955c27c40730d2074",
    "base, 314f2d57ff0c8916e708098cbd2ca554",
  })
  void everyJdkFindsTheSameHash(String method, String expected) {
    assertThat(Shop.around(Shop.PRICES).hex(Shop.NAME, method)).isEqualTo(expected);
  }

  @Test
  void aBuildToolsEnvironmentIsLookedInto() {
    String expected = Shop.around(Shop.PRICES).hex(Shop.NAME, "quote/2");

    String found = Shop.around(Shop.PRICES)
        .seenThrough(compiler -> new BuildTool(new BuildTool(compiler)))
        .hex(Shop.NAME, "quote/2");

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aClassFileHasNone() {
    Hashes hashes = Hashes.javac().source("T", "abstract class T extends java.io.Writer {}");

    assertThat(hashes.hash("T", "append(char)")).isEqualTo(new BodyHash("none"));
    assertThat(hashes.hash("T", "append(char)").fromSource()).isFalse();
  }

  @Test
  void eclipseFindsTheSameHash(@TempDir Path folder) {
    Hashes hashes =
        Shop.around(Shop.PRICES, new EclipseCompiler(), List.of("-proc:only", "--release", "17"));

    assertThat(hashes.onDisk(folder).hex(Shop.NAME, "quote/2"))
        .isEqualTo(Shop.around(Shop.PRICES).hex(Shop.NAME, "quote/2"));
  }

  @Test
  void aKotlinStubIsNoSource() {
    Hashes hashes = Hashes.javac()
        .source("kotlin.Metadata", "package kotlin; public @interface Metadata {}")
        .source("T", "@kotlin.Metadata class T { static class U { int f() { return 0; } } }");

    assertThat(hashes.hash("T.U", "f").fromSource()).isFalse();
  }
}
