package io.memoir.streamlit.resource;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class ResourcesTest {

  @Test
  void everyCallerGetsTheSameInstance(Caches caches) {
    Resources resources = new Resources_Cached(new OpenedResources(), caches);

    Model model = resources.loadModel("small");

    assertThat(resources.loadModel("small")).isSameAs(model);
    assertThat(resources.loadModel("large")).isNotSameAs(model);
  }

  @Test
  void aChangeOfAResourceIsSeenByAll(Caches caches) {
    Resources resources = new Resources_Cached(new OpenedResources(), caches);

    resources.guestbook().add("Ada was here");

    assertThat(resources.guestbook()).containsExactly("Ada was here");
  }

  @Test
  void aModelIsAnArgumentWithoutHashFunction(Caches caches) {
    Resources resources = new Resources_Cached(new OpenedResources(), caches);
    Model model = resources.loadModel("small");

    resources.classify(model, "hello");

    assertThatCall(() -> resources.classify(model, "hello")).isHit();
    assertThatCall(() -> resources.classify(model, "goodbye")).isMiss();
    Model large = resources.loadModel("large");
    assertThatCall(() -> resources.classify(large, "hello")).isMiss();
  }

  @Test
  void aSessionThatWasClosedIsReplaced(Caches caches) {
    Resources resources = new Resources_Cached(new OpenedResources(), caches);
    Session session = resources.session("db:1");
    assertThat(resources.session("db:1")).isSameAs(session);

    session.close(); // as the other side may do

    assertThat(resources.session("db:1")).isNotSameAs(session);
  }

  @Test
  void whatLeavesIsReleased(Caches caches) {
    Resources_Cached resources = new Resources_Cached(new OpenedResources(), caches);
    Session first = resources.session("db:1");
    Session second = resources.session("db:2");

    resources.session.clear("db:1");
    assertThat(first.isOpen()).isFalse();
    assertThat(second.isOpen()).isTrue();

    caches.close(); // as the program's own are, when it ends
    assertThat(second.isOpen()).isFalse();
  }
}
