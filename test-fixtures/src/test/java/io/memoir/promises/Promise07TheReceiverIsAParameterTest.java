package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;

import io.memoir.CacheData;
import io.memoir.Unhashed;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Never a wrong hit between differently configured delegates. */
class Promise07TheReceiverIsAParameterTest {

  @RegisterExtension
  final CachesExtension memoir =
      new CachesExtension(builder -> builder.hashFunc(Versioned.class, Versioned::version));

  private Promise07TheReceiverIsAParameterTest_Scaled_Cached wrap(Scaled delegate) {
    return new Promise07TheReceiverIsAParameterTest_Scaled_Cached(delegate, memoir.caches());
  }

  @Test
  void instancesWithoutFieldsShareResults() {
    assertThatCall(() -> wrap(new Twice()).scale(1)).isMiss().returns(2);
    assertThatCall(() -> wrap(new Twice()).scale(1)).isHit().returns(2);
  }

  @Test
  void instancesWithFieldsThatAreLeftOutShareResults() {
    assertThatCall(() -> wrap(new Logging("a", "b")).scale(1)).isMiss();
    assertThatCall(() -> wrap(new Logging("c", "d")).scale(1)).isHit();
  }

  @Test
  void instancesWithFieldsHaveResultsOfTheirOwn() {
    Scaled three = new Times(3);

    assertThatCall(() -> wrap(new Times(2)).scale(1)).isMiss().returns(2);
    Promise07TheReceiverIsAParameterTest_Scaled_Cached wrapper = wrap(three);
    assertThatCall(() -> wrapper.scale(1)).isMiss().returns(3);
    assertThatCall(() -> wrap(three).scale(1)).isHit().returns(3);
  }

  @Test
  void recordsWithoutComponentsShareResults() {
    assertThatCall(() -> wrap(new Half()).scale(4)).isMiss().returns(2);
    assertThatCall(() -> wrap(new Half()).scale(4)).isHit().returns(2);
  }

  @Test
  void constantsOfAnEnumHaveResultsOfTheirOwn() {
    Promise07TheReceiverIsAParameterTest_Scaled_Cached plus = wrap(Sign.PLUS);
    assertThatCall(() -> plus.scale(1)).isMiss().returns(1);
    assertThatCall(() -> wrap(Sign.MINUS).scale(1)).isMiss().returns(-1);
    assertThatCall(() -> wrap(Sign.PLUS).scale(1)).isHit().returns(1);
  }

  @Test
  void implementationsDoNotShareResults() {
    IntUnaryOperator unused = n -> n;
    Scaled half = n -> n / 2;
    Scaled same = n -> n;

    assertThatCall(() -> wrap(half).scale(2)).isMiss().returns(1);
    assertThatCall(() -> wrap(same).scale(2)).isMiss().returns(unused.applyAsInt(2));
    assertThatCall(() -> wrap(new Twice()).scale(2)).isMiss().returns(4);
  }

  @Test
  void instancesWithAnEqualHashShareResults() {
    assertThatCall(() -> wrap(new Versioned("1")).scale(1)).isMiss();
    assertThatCall(() -> wrap(new Versioned("1")).scale(1)).isHit();
    assertThatCall(() -> wrap(new Versioned("2")).scale(1)).isMiss();
  }

  @Test
  void subclassesFollowTheSameRule() {
    Caches caches = memoir.caches();

    assertThatCall(() -> new Promise07TheReceiverIsAParameterTest_Open_Cached(caches).twice(1))
        .isMiss();
    assertThatCall(() -> new Promise07TheReceiverIsAParameterTest_Open_Cached(caches).twice(1))
        .isHit();
    assertThatCall(
            () -> new Promise07TheReceiverIsAParameterTest_Configured_Cached(2, caches).scale(1))
        .isMiss()
        .returns(2);
    assertThatCall(
            () -> new Promise07TheReceiverIsAParameterTest_Configured_Cached(3, caches).scale(1))
        .isMiss()
        .returns(3);
  }

  /** Has an implementation. */
  interface Scaled {
    @CacheData
    int scale(int n);
  }

  /** Has no state. */
  static final class Twice implements Scaled {
    @Override
    public int scale(int n) {
      return 2 * n;
    }
  }

  /** Has state that matters. */
  record Times(int factor) implements Scaled {
    @Override
    public int scale(int n) {
      return factor * n;
    }
  }

  /** Has no state. */
  record Half() implements Scaled {
    @Override
    public int scale(int n) {
      return n / 2;
    }
  }

  /** Has constants that differ by no more than what they are. */
  enum Sign implements Scaled {
    PLUS,
    MINUS;

    @Override
    public int scale(int n) {
      return this == PLUS ? n : -n;
    }
  }

  /** Has state that does not matter. */
  static final class Logging implements Scaled {
    private final String _log;

    @Unhashed
    private final String name;

    Logging(String log, String name) {
      this._log = log;
      this.name = name;
    }

    @Override
    public int scale(int n) {
      return (_log + name).length() * 0 + n;
    }
  }

  /** Has a hash function. */
  record Versioned(String version) implements Scaled {
    @Override
    public int scale(int n) {
      return n;
    }
  }

  /** A class without state. */
  static class Open {
    @CacheData
    int twice(int n) {
      return 2 * n;
    }
  }

  /** A class with state. */
  static class Configured {
    private final int factor;

    Configured(int factor) {
      this.factor = factor;
    }

    @CacheData
    int scale(int n) {
      return factor * n;
    }
  }
}
