package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Same function, same arguments: one execution; different arguments: different results. Functions
 * never share keys. Source: Streamlit, "Caching overview": "If this is the first time Streamlit
 * sees these parameter values and the function code, it runs the function".
 */
@ExtendWith(CachesExtension.class)
class Promise01OneExecutionPerKeyTest {

  private Keyed_Cached keyed;

  @BeforeEach
  void wrap(Caches caches) {
    keyed = new Keyed_Cached(new Keyed.Counting(), caches);
  }

  @Test
  void sameArgumentsRunTheFunctionOnce() {
    assertThatCall(() -> keyed.ofStrings("a", "b")).isMiss().returns(1);
    assertThatCall(() -> keyed.ofStrings("a", "b")).isHit().returns(1);
  }

  @Test
  void differentArgumentsHaveDifferentResults() {
    assertThatCall(() -> keyed.ofStrings("a", "b")).isMiss().returns(1);
    assertThatCall(() -> keyed.ofStrings("b", "a")).isMiss().returns(2);
    assertThatCall(() -> keyed.ofStrings(null, "b")).isMiss().returns(3);
    assertThatCall(() -> keyed.ofStrings("null", "b")).isMiss().returns(4);
  }

  @Test
  void functionsDoNotShareKeys() {
    assertThatCall(() -> keyed.ofStrings("a", "b")).isMiss().returns(1);
    assertThatCall(() -> keyed.alsoOfStrings("a", "b")).isMiss().returns(2);
  }
}
