package io.memoir.runtime.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountersTest {

  private final Counters counters = new Counters(() -> 42);

  @Test
  void eachEventIsCountedAsWhatItIs() {
    counters.miss();
    counters.loaded(5);
    counters.loaded(6);
    counters.loadFailed(7);
    counters.evicted(3);
    counters.expired(4);
    counters.evicted(0);

    assertThat(counters.hits()).isEqualTo(42);
    assertThat(counters.misses()).isOne();
    assertThat(counters.loads()).isEqualTo(2);
    assertThat(counters.loadFailures()).isOne();
    assertThat(counters.loadNanos()).isEqualTo(18);
    assertThat(counters.evictions()).isEqualTo(3);
    assertThat(counters.expirations()).isEqualTo(4);
  }
}
