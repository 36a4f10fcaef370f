package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a wrapper says of the code of a function. */
class FunctionSpecTest {

  @Test
  void theCodeCountsAsFarAsItIsReachedUnlessItIsSaidOtherwise() {
    try (Caches caches = Caches.builder().isolated().build()) {
      FunctionSpec spec = caches.function(List.class, "size");

      assertThat(spec.source).isEqualTo(Source.DEEP);
      assertThat(spec.version).isNull();
      assertThat(spec.dependsOn).isEmpty();
    }
  }

  @Test
  void whatIsSaidOfTheCodeIsKept() {
    try (Caches caches = Caches.builder().isolated().build()) {
      FunctionSpec spec = caches
          .function(List.class, "size")
          .source(Source.MODULE)
          .version("3")
          .dependsOn(String.class, List.class);

      assertThat(spec.source).isEqualTo(Source.MODULE);
      assertThat(spec.version).isEqualTo("3");
      assertThat(spec.dependsOn).containsExactly(String.class, List.class);
    }
  }
}
