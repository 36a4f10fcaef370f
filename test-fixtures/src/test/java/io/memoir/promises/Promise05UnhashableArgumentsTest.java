package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An argument that cannot be hashed is an error that names the parameter, its type, the path inside
 * it, and both remedies. Source: Streamlit, {@code UnhashableParamError}.
 */
@ExtendWith(CachesExtension.class)
class Promise05UnhashableArgumentsTest {

  @Test
  void theErrorSaysWhereAndWhatToDo(Caches caches) {
    Keyed_Cached keyed = new Keyed_Cached(new Keyed.Counting(), caches);
    Object secret = Map.of("secret", List.of(new Thread("secret")));

    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> keyed.ofObject(secret))
        .satisfies(e -> {
          assertThat(e.function()).isEqualTo("io.memoir.promises.Keyed.ofObject(Object)");
          assertThat(e.parameter()).isEqualTo("object");
          assertThat(e.typeName()).isEqualTo("java.lang.Thread");
          assertThat(e.path()).contains("[0]");
          assertThat(e)
              .hasMessageContaining("_object")
              .hasMessageContaining("hash function")
              .hasMessageNotContaining("secret");
        });
    assertThat(keyed.ofObject.stats().loads()).isZero();
  }

  @Test
  void thePathLeadsThroughFieldsOfRecords(Caches caches) {
    Keyed_Cached keyed = new Keyed_Cached(new Keyed.Counting(), caches);
    Object nested = List.of(new Job("a", new Job("b", new Thread("c"))));

    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> keyed.ofObject(nested))
        .satisfies(e -> assertThat(e.path()).isEqualTo("[0].work.work"));
  }

  @Test
  void anArgumentThatFailedOnceIsNotRemembered(Caches caches) {
    Keyed_Cached keyed = new Keyed_Cached(new Keyed.Counting(), caches);

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(UnhashableArgumentException.class)
          .isThrownBy(() -> keyed.ofObject(new Thread()));
    }
    assertThat(keyed.ofObject.size()).isZero();
  }

  /** Its type does not tell what the work is. */
  private record Job(String name, Object work) {}
}
