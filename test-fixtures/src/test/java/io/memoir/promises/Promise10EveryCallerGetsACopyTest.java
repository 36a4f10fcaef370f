package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No mutation by a caller, before or after, reaches another caller or the cache; an immutable
 * result is shared. Source: Streamlit, "Copying behavior" of {@code st.cache_data}.
 */
@ExtendWith(CachesExtension.class)
class Promise10EveryCallerGetsACopyTest {

  @Test
  void aCallerThatEditsItsResultHarmsNobody(Caches caches) {
    var tables = new Promise10EveryCallerGetsACopyTest_Tables_Cached(new Remembering(), caches);

    tables.table("t").values().forEach(List::clear);

    assertThatCall(() -> tables.table("t")).isHit().returns(Map.of("rows", List.of(1, 2)));
    tables.table("t").clear();
    assertThatCall(() -> tables.table("t")).isHit().returns(Map.of("rows", List.of(1, 2)));
  }

  @Test
  void theFunctionThatEditsWhatItReturnedHarmsNobody(Caches caches) {
    Remembering remembering = new Remembering();
    var tables = new Promise10EveryCallerGetsACopyTest_Tables_Cached(remembering, caches);

    Map<String, List<Integer>> first = tables.table("t");
    remembering.last.clear();

    assertThat(first).containsKey("rows");
    assertThatCall(() -> tables.table("t")).isHit().returns(Map.of("rows", List.of(1, 2)));
  }

  @Test
  void userTypesAreCopiedDeeply(Caches caches) {
    var tables = new Promise10EveryCallerGetsACopyTest_Tables_Cached(new Remembering(), caches);

    Row first = tables.row(1);
    Row second = tables.row(1);
    first.cells()[0] = -1;

    assertThat(second.cells()).containsExactly(1, 2, 3);
    assertThat(tables.row(1).cells()).containsExactly(1, 2, 3);
  }

  @Test
  void anImmutableResultIsShared(Caches caches) {
    var tables = new Promise10EveryCallerGetsACopyTest_Tables_Cached(new Remembering(), caches);

    List<String> first = tables.names();

    assertThat(tables.names()).isSameAs(first);
  }

  /** Functions with mutable and immutable results. */
  interface Tables {
    @CacheData
    Map<String, List<Integer>> table(String name);

    @CacheData
    Row row(int n);

    @CacheData
    List<String> names();
  }

  /** A record that holds something mutable. */
  @SuppressWarnings("ArrayRecordComponent") // That is what the test is about.
  record Row(int[] cells) {}

  /** Keeps a reference to what it returned. */
  private static final class Remembering implements Tables {
    private Map<String, List<Integer>> last = new HashMap<>();

    @Override
    public Map<String, List<Integer>> table(String name) {
      last = new HashMap<>(Map.of("rows", new ArrayList<>(Arrays.asList(1, 2))));
      return last;
    }

    @Override
    public Row row(int n) {
      return new Row(new int[] {n, n + 1, n + 2});
    }

    @Override
    public List<String> names() {
      return List.of("a", "b");
    }
  }
}
