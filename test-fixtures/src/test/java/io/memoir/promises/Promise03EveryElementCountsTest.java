package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No sampling: one changed element is another key, and content counts as it is at the call.
 * Streamlit looks at 100,000 elements of a large array (its issue 14622).
 */
@ExtendWith(CachesExtension.class)
class Promise03EveryElementCountsTest {

  private Keyed_Cached keyed;

  @BeforeEach
  void wrap(Caches caches) {
    keyed = new Keyed_Cached(new Keyed.Counting(), caches);
  }

  @Test
  void oneChangedElementOfALargeArrayIsAnotherKey() {
    long[] array = new long[5_000_000];

    assertThatCall(() -> keyed.ofArray(array)).isMiss().returns(1);
    assertThatCall(() -> keyed.ofArray(array.clone())).isHit().returns(1);
    array[3_141_592]++;
    assertThatCall(() -> keyed.ofArray(array)).isMiss().returns(2);
    array[3_141_592]--;
    assertThatCall(() -> keyed.ofArray(array)).isHit().returns(1);
  }

  @Test
  void anArgumentThatIsChangedAfterTheCallIsAnotherKey() {
    List<String> list = new ArrayList<>(List.of("Aa"));

    assertThatCall(() -> keyed.ofList(list)).isMiss().returns(1);
    list.set(0, "BB"); // has the same hashCode
    assertThatCall(() -> keyed.ofList(list)).isMiss().returns(2);
    assertThatCall(() -> keyed.ofList(List.of("Aa"))).isHit().returns(1);
    assertThatCall(() -> keyed.ofList(List.of("BB"))).isHit().returns(2);
  }
}
