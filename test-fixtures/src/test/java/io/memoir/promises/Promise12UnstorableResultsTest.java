package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.CacheData;
import io.memoir.error.UnstorableResultException;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A result that cannot be stored is an error that names the function, the type and the path to the
 * culprit, and says {@code @CacheResource}. Source: Streamlit,
 * {@code UnserializableReturnValueError}.
 */
@ExtendWith(CachesExtension.class)
class Promise12UnstorableResultsTest {

  @Test
  void theErrorSaysWhereAndWhatToDo(Caches caches) {
    Opaque delegate = name -> Map.of("rows", List.of(1, new Thread(name)));
    var opaque = new Promise12UnstorableResultsTest_Opaque_Cached(delegate, caches);

    assertThatExceptionOfType(UnstorableResultException.class)
        .isThrownBy(() -> opaque.find("secret"))
        .satisfies(e -> {
          assertThat(e.function()).contains("Opaque.find(String)");
          assertThat(e.typeName()).isEqualTo("java.lang.Thread");
          assertThat(e.path()).contains("[1]");
          assertThat(e).hasMessageContaining("@CacheResource").hasMessageNotContaining("secret");
        });
    assertThat(opaque.find.size()).isZero();
    assertThat(opaque.find.stats().loadFailures()).isEqualTo(1);
  }

  @Test
  void thePathLeadsThroughFieldsOfRecords(Caches caches) {
    Opaque delegate = name -> new Job(name, List.of(new Job(name, new Thread(name))));
    var opaque = new Promise12UnstorableResultsTest_Opaque_Cached(delegate, caches);

    assertThatExceptionOfType(UnstorableResultException.class)
        .isThrownBy(() -> opaque.find("a"))
        .satisfies(e -> {
          assertThat(e.typeName()).isEqualTo("java.lang.Thread");
          assertThat(e.path()).contains("work").contains("[0]").endsWith("work");
        });
  }

  @Test
  void aLambdaIsNoData(Caches caches) {
    Runnable nothing = () -> {};
    Opaque delegate = name -> List.of(nothing);
    var opaque = new Promise12UnstorableResultsTest_Opaque_Cached(delegate, caches);

    assertThatExceptionOfType(UnstorableResultException.class)
        .isThrownBy(() -> opaque.find("a"))
        .withMessageContaining("@CacheResource");
    assertThat(opaque.find.size()).isZero();
  }

  /** Its type does not tell what the work is. */
  private record Job(String name, Object work) {}

  /** Its type does not tell what it returns. */
  interface Opaque {
    @CacheData
    Object find(String name);
  }
}
