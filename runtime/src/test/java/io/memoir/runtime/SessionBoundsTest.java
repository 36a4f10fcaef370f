package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.Scope;
import io.memoir.runtime.Handles.Data;
import io.memoir.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bounds of each session, and what is counted of all. */
class SessionBoundsTest {

  private final Together.Clock clock = new Together.Clock();
  private final Caches caches = Caches.builder().isolated().clock(clock).build();
  private final Session anna = Session.open("anna");
  private final Session ben = Session.open("ben");
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    anna.close();
    ben.close();
    caches.close();
  }

  private static FunctionSpec spec(Caches caches, String method) {
    return Handles.spec(caches, method).scope(Scope.SESSION);
  }

  private Object get(Session session, Data data, int n) throws Exception {
    return session.call(() -> data.get(n, () -> "run " + runs.incrementAndGet()));
  }

  @Test
  void boundsHoldForEachSession() throws Exception {
    Data data = new Data(spec(caches, "f").maxEntries(2));
    for (int n = 1; n <= 3; n++) {
      get(anna, data, n);
    }
    get(ben, data, 1);
    get(ben, data, 2);

    assertThat(anna.call(data::size)).isEqualTo(2);
    assertThat(ben.call(data::size)).isEqualTo(2);
    assertThat(data.stats().evictions()).isOne();
    assertThat(get(anna, data, 3)).isEqualTo("run 3");
    assertThat(get(anna, data, 1)).isEqualTo("run 6");
  }

  @Test
  void ttlHoldsInEachSession() throws Exception {
    Data data = new Data(spec(caches, "f").ttl(Duration.ofSeconds(5)));
    get(anna, data, 1);
    clock.advance(Duration.ofSeconds(3));
    get(ben, data, 1);
    clock.advance(Duration.ofSeconds(3));

    assertThat(get(anna, data, 1)).isEqualTo("run 3");
    assertThat(get(ben, data, 1)).isEqualTo("run 2");
  }

  @Test
  void maxSizeHoldsForEachSessionAndMemoryIsSummed() throws Exception {
    Data data = new Data(spec(caches, "f").maxSize(4000));
    for (Session session : List.of(anna, ben)) {
      session.run(() -> data.get(1, () -> "a".repeat(3000)));
    }
    assertThat(data.stats().evictions()).isZero();
    assertThat(data.stats().memory().bytes()).isBetween(6000L, 8000L);

    anna.run(() -> data.get(2, () -> "b".repeat(3000)));
    assertThat(anna.call(data::size)).isOne();
    assertThat(ben.call(data::size)).isOne();

    anna.close();
    assertThat(data.stats().memory().bytes()).isBetween(3000L, 4000L);
  }

  @Test
  void memoryThatAllFunctionsShareIsBoundedInSessionsToo() throws Exception {
    try (Caches small =
        Caches.builder().isolated().property("memoir.maxSize", "5 KB").build()) {
      Data data = new Data(spec(small, "f"));
      anna.run(() -> data.get(1, () -> "a".repeat(3000)));
      ben.run(() -> data.get(1, () -> "b".repeat(3000)));

      assertThat(anna.call(data::size)).isZero();
      assertThat(ben.call(data::size)).isOne();
    }
  }

  @Test
  void statisticsSumAllSessionsEndedOnesIncluded() throws Exception {
    Data data = new Data(spec(caches, "f"));
    for (Session session : List.of(anna, ben)) {
      get(session, data, 1);
      get(session, data, 1);
      get(session, data, 1);
    }
    anna.close();

    assertThat(data.stats().hits()).isEqualTo(4);
    assertThat(data.stats().misses()).isEqualTo(2);
    assertThat(caches.stats()).isEqualTo(data.stats());
  }
}
