package io.memoir.runtime;

import static io.memoir.runtime.OldResults.TTL;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.Refresh;
import io.memoir.runtime.OldResults.Data;
import io.memoir.runtime.OldResults.Held;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What Streamlit promises of a refresh in the background, of ours, where no other test says it.
 * Source: Streamlit 1.64, {@code cache_data_api_test.py}, {@code CacheDataBackgroundRefreshTest}.
 */
class StreamlitRefreshTest {

  private final Together.Clock clock = new Together.Clock();
  private final CountingCodec codec = new CountingCodec();
  private final Caches caches =
      Caches.builder().isolated().clock(clock).codec(codec).build();

  @AfterEach
  void close() {
    caches.close();
  }

  private static Object never() {
    throw new AssertionError("the method was run");
  }

  /** {@code test_background_writeback_checks_presence_without_reading_value}. */
  @Test
  void newResultIsWrittenWithoutReadingTheOldOne() throws Exception {
    Data data = new Data(Handles.spec(caches, "f").ttl(TTL).refresh(Refresh.BACKGROUND));
    data.get(1, () -> new Bean(123));
    clock.advance(TTL);
    Held refresh = Held.returning(new Bean(456));
    assertThat(((Bean) data.get(1, refresh)).numbers).containsExactly(123);
    int read = codec.decoded.get();
    assertThat(read).isPositive();

    refresh.finish();

    assertThat(codec.decoded).hasValue(read);
    assertThat(((Bean) data.get(1, StreamlitRefreshTest::never)).numbers).containsExactly(456);
    assertThat(codec.decoded).hasValue(read + 1);
  }

  /** {@code test_stored_at_set_only_in_background_mode}: elsewhere no result is ever stale. */
  @Test
  void onlyAFunctionInTheBackgroundModeHasOldResults() {
    Data background = new Data(Handles.spec(caches, "f").ttl(TTL).refresh(Refresh.BACKGROUND));
    Data foreground = new Data(Handles.spec(caches, "g").ttl(TTL));
    background.get(1, () -> 123);
    foreground.get(1, () -> 456);
    clock.advance(TTL.minus(Duration.ofNanos(1)));
    assertThat(background.get(1, StreamlitRefreshTest::never)).isEqualTo(123);
    assertThat(foreground.get(1, StreamlitRefreshTest::never)).isEqualTo(456);

    clock.advance(Duration.ofNanos(1));

    assertThat(background.explain(1)).hasToString("hit: stale, refresh due");
    assertThat(foreground.explain(1).willRun()).isTrue();
    assertThat(foreground.get(1, () -> 789)).isEqualTo(789);
  }

  /** No copier is known for it, so the codec copies it. */
  private static final class Bean {
    private final int[] numbers;

    Bean(int number) {
      this.numbers = new int[] {number};
    }
  }

  /** Counts what it reads. */
  private static final class CountingCodec implements Codec {
    private final FstCodec fst = new FstCodec();
    private final AtomicInteger decoded = new AtomicInteger();

    @Override
    public String id() {
      return "counting";
    }

    @Override
    public void encode(Object value, ResultTypes types, OutputStream out)
        throws CodecException, IOException {
      fst.encode(value, types, out);
    }

    @Override
    public Object decode(InputStream in, long size, ResultTypes types)
        throws CodecException, IOException {
      decoded.incrementAndGet();
      return fst.decode(in, size, types);
    }
  }
}
