package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.testing.CachesExtension;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * When the function's code changes, old results are not used. Source: Streamlit, which hashes the
 * function's source text. What changes the hash and what does not is the processor's
 * {@code BodyHasherTest}.
 */
@ExtendWith(CachesExtension.class)
class Promise08BodyHashTest {

  @Test
  void aFunctionOfAnotherSourceIsAnotherFunction(Caches caches) {
    AsGenerated before = new AsGenerated(caches, "0123456789abcdef0123456789abcdef");
    AsGenerated same = new AsGenerated(caches, "0123456789abcdef0123456789abcdef");
    AsGenerated after = new AsGenerated(caches, "0123456789abcdef0123456789abcdee");

    assertThatCall(() -> before.get(1, () -> "before")).isMiss();
    assertThatCall(() -> same.get(1, () -> "same")).isHit().returns("before");
    assertThatCall(() -> after.get(1, () -> "after")).isMiss().returns("after");
  }

  @Test
  void aWrapperHoldsTheHashPrivately() throws NoSuchFieldException {
    Field hash = Promise08BodyHashTest_Squares_Cached.class.getDeclaredField("SQUARE_BODY_HASH");

    assertThat(Modifier.toString(hash.getModifiers())).isEqualTo("private static final");
  }

  /** A function. */
  interface Squares {
    @CacheData
    int square(int n);
  }

  /** A handle as a wrapper has it, for a source of the test's choice. */
  private static final class AsGenerated extends DataCache<String> {
    private static final Squares DELEGATE = n -> n * n;

    AsGenerated(Caches caches, String bodyHash) {
      super(caches
          .function(Squares.class, "square", int.class)
          .bodyHash(bodyHash)
          .delegate(DELEGATE));
    }

    String get(int n, Supplier<String> body) {
      Call<String> call = findOrBegin(new Key(n));
      while (call.mustRun()) {
        try {
          call.returned(body.get());
        } catch (Throwable e) {
          call.threw(e);
          throw e;
        }
      }
      return call.result();
    }

    private record Key(int n) {}
  }
}
