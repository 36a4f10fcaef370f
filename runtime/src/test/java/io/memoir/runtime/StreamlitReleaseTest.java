package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Handles.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What Streamlit promises of releases, of ours: a test here for each test there. Source: Streamlit
 * 1.64, {@code ttl_cleanup_cache_test.py}.
 */
class StreamlitReleaseTest {

  private final Together.Clock clock = new Together.Clock();
  private final Caches caches = Caches.builder().isolated().clock(clock).build();
  private final List<Object> released = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    caches.close();
  }

  private FunctionSpec spec() {
    return Handles.spec(caches, "r").onRelease((Object left) -> released.add(left));
  }

  /** A resource that has {@code n + 10} for each {@code n} below the number. */
  private static Resource filled(FunctionSpec spec, int number) {
    Resource resource = new Resource(spec);
    IntStream.range(0, number).forEach(n -> resource.get(n, () -> n + 10));
    return resource;
  }

  private static Object never() {
    throw new AssertionError("the method was run");
  }

  /** {@code test_releases_when_hits_size}. */
  @Test
  void whatIsTooManyLeavesInTheOrderOfUse() {
    Resource resource = filled(spec().maxEntries(5), 5);
    assertThat(released).isEmpty();
    assertThat(resource.get(2, StreamlitReleaseTest::never)).isEqualTo(12);

    IntStream.range(10, 13).forEach(n -> resource.get(n, () -> n + 10));

    assertThat(released).containsExactly(10, 11, 13);
    assertThat(IntStream.of(2, 4, 10, 11, 12)
            .mapToObj(n -> resource.get(n, StreamlitReleaseTest::never)))
        .containsExactly(12, 14, 20, 21, 22);
  }

  /** {@code test_releases_when_hits_ttl}; the last one leaves as well. */
  @Test
  void whatHasExpiredLeavesToTheLastOne() {
    Resource resource = filled(spec().ttl(Duration.ofSeconds(1)), 5);
    assertThat(released).isEmpty();

    clock.advance(Duration.ofSeconds(1));

    assertThat(resource.size()).isZero();
    OldResults.await(() -> released.size() == 5);
    assertThat(released).containsExactlyInAnyOrder(10, 11, 12, 13, 14);
  }

  /** {@code test_clear_calls_on_release}. */
  @Test
  void clearReleasesAll() {
    Resource resource = filled(spec(), 5);
    assertThat(released).isEmpty();

    resource.clear();

    assertThat(released).containsExactlyInAnyOrder(10, 11, 12, 13, 14);
  }

  /** {@code test_repr_does_not_fire_release_hooks}. */
  @Test
  void toPrintAHandleReleasesNothing() {
    Resource resource = filled(spec().maxEntries(5), 5);

    assertThat(resource).hasToString("io.memoir.runtime.Handles.r(int)");
    assertThat(resource.stats().toString()).isNotEmpty();
    assertThat(caches.functions().toString()).contains("Handles.r(int)");

    assertThat(released).isEmpty();
    assertThat(resource.size()).isEqualTo(5);
  }

  /** {@code test_safe_del_calls_release}. */
  @Test
  void clearOfOneReleasesThatOne() {
    Resource resource = filled(spec(), 5);

    resource.clear(1);
    resource.clear(3);

    assertThat(released).containsExactly(11, 13);
    assertThat(IntStream.of(0, 2, 4).mapToObj(n -> resource.get(n, StreamlitReleaseTest::never)))
        .containsExactly(10, 12, 14);
  }
}
