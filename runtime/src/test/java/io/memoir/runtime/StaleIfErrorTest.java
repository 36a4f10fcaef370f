package io.memoir.runtime;

import static io.memoir.runtime.OldResults.TTL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.CacheException;
import io.memoir.error.ConfigurationException;
import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.Handles.Body;
import io.memoir.runtime.OldResults.Data;
import io.memoir.runtime.OldResults.Held;
import io.memoir.runtime.Together.Clock;
import io.memoir.runtime.explain.Explanation.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Old results if the method throws, or takes too long; and a ttl that differs. */
class StaleIfErrorTest {

  private final Clock clock = new Clock();
  private final Caches caches = Caches.builder().isolated().clock(clock).build();
  private final Data erring =
      new Data(Handles.spec(caches, "e").ttl(TTL).staleIfError(Duration.ofHours(1)));
  private final Data slow =
      new Data(Handles.spec(caches, "s").ttl(TTL).softTimeout(Duration.ofMillis(1)));

  @AfterEach
  void close() {
    caches.close();
  }

  private static Object never() {
    throw new AssertionError("the method was run");
  }

  private static Body<Object> throwing(Throwable thrown) {
    return () -> {
      throw thrown;
    };
  }

  @Test
  void callRunsTheMethodAndGetsTheOldResultIfThatThrows() {
    erring.get(1, () -> "old");
    clock.advance(TTL);

    assertThat(erring.explain(1).outcome()).isEqualTo(Outcome.MISS_EXPIRED);
    assertThat(erring.get(1, throwing(new IOException("on purpose")))).isEqualTo("old");
    assertThat(erring.get(1, StaleIfErrorTest::never)).isEqualTo("old");
    clock.advance(Duration.ofSeconds(1));
    assertThat(erring.get(1, () -> "new")).isEqualTo("new");

    CacheStats stats = erring.stats();
    assertThat(stats.stale()).isEqualTo(new CacheStats.Stale(2, 0, 1));
    assertThat(stats.hits()).isEqualTo(2);
    assertThat(stats.misses()).isEqualTo(2);
  }

  @Test
  void exceptionComesThroughOnceTheOldResultIsTooOld() {
    erring.get(1, () -> "old");
    clock.advance(TTL.plusHours(1));
    IOException failure = new IOException("on purpose");

    assertThatThrownBy(() -> erring.get(1, throwing(failure))).isSameAs(failure);
  }

  @Test
  void whatIsNoFailureOfTheServiceComesThrough() {
    erring.get(1, () -> "old");
    clock.advance(TTL);
    Error error = new StackOverflowError();
    Exception interrupt = new InterruptedException();
    Exception mistake = new CacheException("on purpose", null) {
      private static final long serialVersionUID = 1L;
    };

    assertThatThrownBy(() -> erring.get(1, throwing(error))).isSameAs(error);
    assertThatThrownBy(() -> erring.get(1, throwing(interrupt))).isSameAs(interrupt);
    assertThatThrownBy(() -> erring.get(1, throwing(mistake))).isSameAs(mistake);
    assertThat(erring.get(1, () -> "new")).isEqualTo("new");
  }

  @Test
  void callersThatWaitShareTheRunAndEachGetsTheOldResult() throws Exception {
    erring.get(1, () -> "old");
    clock.advance(TTL);
    Held failing = Held.throwing(new IOException("on purpose"));
    FutureTask<Object> first = Together.start(() -> erring.get(1, failing));
    failing.awaitBegun();
    FutureTask<Object> second = Together.start(() -> erring.get(1, StaleIfErrorTest::never));
    failing.release();

    assertThat(Together.result(first)).isEqualTo("old");
    assertThat(Together.result(second)).isEqualTo("old");
    assertThat(erring.stats().loadFailures()).isEqualTo(1);
  }

  @Test
  void bodyThatNeedsItsOwnResultIsToldSo() {
    erring.get(1, () -> "old");
    clock.advance(TTL);

    assertThatThrownBy(() -> erring.get(1, () -> erring.get(1, StaleIfErrorTest::never)))
        .isInstanceOf(RecursiveCallException.class);
  }

  @Test
  void slowMethodGoesOnWhileTheCallerHasTheOldResult() throws Exception {
    slow.get(1, () -> "old");
    clock.advance(TTL);
    Held load = Held.returning("new");

    assertThat(slow.get(1, load)).isEqualTo("old");
    assertThat(slow.get(1, StaleIfErrorTest::never)).isEqualTo("old");
    load.finish();

    assertThat(slow.get(1, StaleIfErrorTest::never)).isEqualTo("new");
    assertThat(slow.stats().stale()).isEqualTo(new CacheStats.Stale(2, 1, 0));
  }

  @Test
  void quickMethodIsWaitedFor() {
    Data patient = new Data(Handles.spec(caches, "p").ttl(TTL).softTimeout(Duration.ofDays(1)));
    patient.get(1, () -> "old");
    clock.advance(TTL);

    assertThat(patient.get(1, () -> "new")).isEqualTo("new");
    clock.advance(TTL);
    IOException failure = new IOException("on purpose");
    assertThatThrownBy(() -> patient.get(1, throwing(failure))).isSameAs(failure);
    assertThat(patient.stats().staleHits()).isZero();
  }

  @Test
  void resultsExpireBetweenTheTtlAndTheJitterBefore() {
    Data spread = new Data(Handles.spec(caches, "j").ttl(TTL).jitter(TTL.dividedBy(2)));
    IntStream.range(0, 200).forEach(n -> spread.get(n, () -> "old"));

    clock.advance(TTL.dividedBy(2).minusNanos(1));
    assertThat(fresh(spread)).isEqualTo(200);
    clock.advance(TTL.dividedBy(4));
    assertThat(fresh(spread)).isBetween(1L, 199L);
    clock.advance(TTL.dividedBy(4).plusNanos(1));
    assertThat(fresh(spread)).isZero();
  }

  private static long fresh(Data data) {
    return IntStream.range(0, 200).filter(n -> !data.explain(n).willRun()).count();
  }

  @Test
  void configurationOverridesTheTimesButDoesNotGiveTheMethod() {
    try (Caches configured = Caches.builder()
        .isolated()
        .clock(clock)
        .property("memoir.functions.*.staleIfError", "1m")
        .property("memoir.functions.*.f.jitter", "10m")
        .build()) {
      Data shorter =
          new Data(Handles.spec(configured, "e").ttl(TTL).staleIfError(Duration.ofHours(1)));
      shorter.get(1, () -> "old");
      clock.advance(TTL.plusMinutes(1));
      IOException failure = new IOException("on purpose");

      assertThatThrownBy(() -> shorter.get(1, throwing(failure))).isSameAs(failure);
      assertThatThrownBy(() -> new Data(Handles.spec(configured, "g").ttl(TTL)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("Add refresh, staleIfError or softTimeout to its annotation");
      assertThatThrownBy(() ->
              new Data(Handles.spec(configured, "f").ttl(TTL).staleIfError(Duration.ofHours(1))))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("leaves nothing of it");
    }
  }
}
