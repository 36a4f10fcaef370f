package io.memoir.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
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
        .seenThrough(compiler -> new Wrapper(new Wrapper(compiler)))
        .hex(Shop.NAME, "quote/2");

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aClassFileHasItsSignatureOnly() {
    Hashes hashes = Hashes.javac().source("T", "abstract class T extends java.io.Writer {}");

    BodyHash one = hashes.hash("T", "append(char)");
    BodyHash other = hashes.hash("T", "append(CharSequence)");

    assertThat(one.fromSource()).isFalse();
    assertThat(one.hex()).matches("[0-9a-f]{32}").isNotEqualTo(other.hex());
  }

  @Test
  void aKotlinStubIsNoSource() {
    Hashes hashes = Hashes.javac()
        .source("kotlin.Metadata", "package kotlin; public @interface Metadata {}")
        .source("T", "@kotlin.Metadata class T { static class U { int f() { return 0; } } }");

    assertThat(hashes.hash("T.U", "f").fromSource()).isFalse();
  }

  /** Like the one Gradle puts around the compiler's. */
  private static final class Wrapper implements ProcessingEnvironment {
    private final ProcessingEnvironment delegate;

    Wrapper(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }
}
