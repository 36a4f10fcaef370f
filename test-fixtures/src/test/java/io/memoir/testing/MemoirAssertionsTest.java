package io.memoir.testing;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class MemoirAssertionsTest {

  private MemoirAssertionsTest_Texts_Cached texts =
      new MemoirAssertionsTest_Texts_Cached(new PlainTexts());

  @BeforeEach
  void wrap(Caches caches) {
    texts = new MemoirAssertionsTest_Texts_Cached(new PlainTexts(), caches);
  }

  @Test
  void aMissIsNoHit() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatCall(() -> texts.upper("a")).isHit())
        .withMessage("Expected a hit, but there were 0 hits and 1 misses.");
  }

  @Test
  void aHitIsNoMiss() {
    texts.upper("a");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatCall(() -> texts.upper("a")).isMiss())
        .withMessage("Expected a miss, but there were 1 hits and 0 misses.");
  }

  @Test
  void aMissWhoseBodyHitsIsAMiss() {
    texts.upper("a");

    assertThatCall(() -> texts.twice("a", texts)).isMiss().returns("AA");
    assertThatCall(() -> texts.twice("a", texts)).isHit().returns("AA");
  }

  @Test
  void aCallOfNoFunctionIsNeither() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatCall(() -> "a".repeat(2)).isHit())
        .withMessageContaining("no cached function was called");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatCall(() -> "a".repeat(2)).isMiss());
  }

  @Test
  void anotherResultIsAnError() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatCall(() -> texts.upper("a")).returns("a"));
  }

  @Test
  void otherCachesCanBeNamed() {
    try (Caches others = Caches.builder().build()) {
      var elsewhere = new MemoirAssertionsTest_Texts_Cached(new PlainTexts(), others);

      assertThatCall(others, () -> elsewhere.upper("a")).isMiss();
      assertThatCall(others, () -> elsewhere.upper("a")).isHit().result().isEqualTo("A");
    }
  }

  @Test
  void theSharedCachesAreCountedToo() {
    var shared = new MemoirAssertionsTest_Texts_Cached(new PlainTexts());
    shared.upper.clear();

    assertThatCall(() -> shared.upper("a")).isMiss();
    assertThatCall(() -> shared.upper("a")).isHit();
  }

  @Test
  void aCheckedExceptionIsAnAssertionErrorWithItsCause() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatCall(() -> texts.fail("a")))
        .withCauseInstanceOf(IOException.class);
  }

  /** Functions. */
  interface Texts {
    @CacheData
    String upper(String text);

    @CacheData
    String twice(String text, Texts _texts);

    @CacheData
    void fail(String text) throws IOException;
  }

  /** Has no state. */
  private static final class PlainTexts implements Texts {
    @Override
    public String upper(String text) {
      return text.toUpperCase(Locale.ROOT);
    }

    @Override
    public String twice(String text, Texts _texts) {
      return _texts.upper(text).repeat(2);
    }

    @Override
    public void fail(String text) throws IOException {
      throw new IOException(text);
    }
  }
}
