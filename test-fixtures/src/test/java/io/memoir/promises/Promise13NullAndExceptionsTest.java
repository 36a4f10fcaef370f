package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Null is a result. Exceptions are never stored; checked exceptions come through unchanged. Source:
 * Streamlit, where {@code None} is a result and an exception is not.
 */
@ExtendWith(CachesExtension.class)
class Promise13NullAndExceptionsTest {

  private final Script script = new Script();

  @Test
  void nullIsAResult(Caches caches) {
    var source = new Promise13NullAndExceptionsTest_Source_Cached(script, caches);

    assertThatCall(() -> source.data("a")).isMiss().returns(null);
    assertThatCall(() -> source.data("a")).isHit().returns(null);
    assertThatCall(() -> source.resource("a")).isMiss().returns(null);
    assertThatCall(() -> source.resource("a")).isHit().returns(null);
  }

  @Test
  void anExceptionComesThroughUnchangedAndIsNotStored(Caches caches) {
    var source = new Promise13NullAndExceptionsTest_Source_Cached(script, caches);
    IOException failure = new IOException("no line");
    script.failures.add(failure);
    script.failures.add(failure);

    assertThatThrownBy(() -> source.data("a")).isSameAs(failure);
    assertThatThrownBy(() -> source.resource("a")).isSameAs(failure);

    assertThatCall(() -> source.data("a")).isMiss();
    assertThatCall(() -> source.resource("a")).isMiss();
    assertThat(source.data.stats().loadFailures()).isEqualTo(1);
  }

  @Test
  void aFunctionThatReturnsNothingRunsOnce(Caches caches) {
    var source = new Promise13NullAndExceptionsTest_Source_Cached(script, caches);

    assertThatCall(() -> source.run("a")).isMiss();
    assertThatCall(() -> source.run("a")).isHit();
    assertThat(script.runs).isEqualTo(1);
  }

  /** Functions that may fail. */
  interface Source {
    @CacheData
    @Nullable
    String data(String name) throws IOException;

    @CacheResource
    @Nullable
    Object resource(String name) throws IOException;

    @CacheData
    void run(String name);
  }

  /** Fails as often as it is told to. */
  private static final class Script implements Source {
    private final Deque<IOException> failures = new ArrayDeque<>();
    private int runs;

    @Override
    public @Nullable String data(String name) throws IOException {
      failIfTold();
      return null;
    }

    @Override
    public @Nullable Object resource(String name) throws IOException {
      failIfTold();
      return null;
    }

    @Override
    public void run(String name) {
      runs++;
    }

    private void failIfTold() throws IOException {
      IOException failure = failures.poll();
      if (failure != null) {
        throw failure;
      }
    }
  }
}
