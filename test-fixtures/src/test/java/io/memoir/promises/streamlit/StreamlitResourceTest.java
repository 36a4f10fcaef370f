package io.memoir.promises.streamlit;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.streamlit.Functions.Adding;
import io.memoir.promises.streamlit.Functions.Box;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What Streamlit promises of functions that return resources, of ours, where no other test says it.
 * Source: Streamlit 1.64, {@code cache_resource_api_test.py}.
 */
@ExtendWith(CachesExtension.class)
class StreamlitResourceTest {

  /** {@code test_cached_st_function_clear_args}. */
  @Test
  void clearOfOneArgumentIsOfNoOther(Caches caches) {
    Functions_Cached functions = new Functions_Cached(new Adding(), caches);

    Box first = functions.box(1);
    functions.box.clear(2);
    assertThat(functions.box(1)).isSameAs(first);
    functions.box.clear(1);
    assertThat(functions.box(1)).isEqualTo(new Box(2));
  }

  /** {@code test_cached_class_method_clear_args}. */
  @Test
  void clearOfOneArgumentOfAMethodIsOfNoOther(Caches caches) {
    var example = new Functions_Example_Cached(caches);

    Box first = example.box(1);
    example.box.clear(2);
    assertThat(example.box(1)).isSameAs(first);
    example.box.clear(1);
    assertThat(example.box(1)).isEqualTo(new Box(2));
  }

  /** {@code test_cached_class_method_clear}. */
  @Test
  void clearOfAMethodIsOfAllItsResults(Caches caches) {
    var example = new Functions_Example_Cached(caches);
    example.box(1);
    example.box(2);

    example.box.clear();

    assertThat(example.box(1)).isEqualTo(new Box(4));
    assertThat(example.box(2)).isEqualTo(new Box(6));
  }
}
