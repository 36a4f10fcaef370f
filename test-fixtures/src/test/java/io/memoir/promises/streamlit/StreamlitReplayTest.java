package io.memoir.promises.streamlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.elements.Elements;
import io.memoir.inputs.Inputs;
import io.memoir.runtime.Caches;
import io.memoir.spi.Element;
import io.memoir.spi.Media;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.ShownElements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What Streamlit promises of elements in cached functions, of ours, where no other test says it.
 * Source: Streamlit 1.64, {@code common_cache_test.py}, {@code cache_data_api_test.py} and
 * {@code cache_resource_api_test.py}.
 */
@ExtendWith(CachesExtension.class)
class StreamlitReplayTest {

  private static final Logger LOG = Logger.getLogger("io.memoir");

  private final ShownElements page = new ShownElements();
  private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
  private final Handler noting = new Noting();
  private StreamlitReplayTest_Page_Cached functions;

  @BeforeEach
  void open(Caches caches) {
    functions = new StreamlitReplayTest_Page_Cached(caches);
    LOG.addHandler(noting);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    LOG.removeHandler(noting);
    LOG.setUseParentHandlers(true);
  }

  private void run(Runnable call) {
    Elements.showOn(page, () -> Inputs.with(name -> 7, call));
  }

  /** {@code test_cached_st_function_warning}: of inputs only, and the state is as before. */
  @Test
  void onlyInputsAreWarnedOf() {
    run(() -> functions.text(1));
    run(() -> functions.outer(2));
    run(() -> assertThatThrownBy(() -> functions.failing(3)).hasMessage("avast"));
    run(() -> Elements.text("outside"));
    run(() -> Inputs.value("slider", Integer.class));
    run(() -> functions.counted(4));
    assertThat(warnings).isEmpty();

    run(() -> functions.slider(5));
    assertThat(warnings).singleElement().asString().contains("slider(int) reads the input");
    run(() -> functions.text(6));

    assertThat(warnings).hasSize(1);
  }

  /** {@code test_shows_cached_widget_replay_warning}, of data and of a resource. */
  @Test
  void anInputIsWarnedOfInDataAndInResources() {
    run(() -> functions.slider(1));
    run(() -> functions.sliderOfResource(1));

    assertThat(warnings).hasSize(2);
    assertThat(warnings.get(1)).contains("sliderOfResource(int) reads the input \"slider\"");
  }

  /** {@code test_media_data_tracking_only_in_cached_functions}. */
  @Test
  void mediaBelongToTheFunctionThatShowsThem() {
    Element outside = image(1);
    run(() -> Elements.emit(outside));
    run(() -> functions.picture(2));
    run(() -> Elements.emit(outside));
    page.clear();

    run(() -> functions.picture(2));

    assertThat(page.elements()).containsExactly(image(2));
    assertThat(functions.picture.stats().hits()).isEqualTo(1);
  }

  /** {@code test_works_with_element_replay}: shown on each call, and made by the first. */
  @Test
  void elementsAreShownOnEachCall() {
    for (int call = 0; call < 3; call++) {
      run(() -> functions.text(1));
      run(() -> functions.textOfResource(1));
    }

    assertThat(page.lines())
        .containsExactly(
            "1", "of 1", "1 (replayed)", "of 1 (replayed)", "1 (replayed)", "of 1 (replayed)");
  }

  /** {@code test_layout_config_preserved_during_replay}, of data and of a resource. */
  @Test
  void layoutIsKept() {
    run(() -> functions.code());
    run(() -> functions.code());
    run(() -> functions.codeOfResource());
    run(() -> functions.codeOfResource());

    assertThat(page.elements()).hasSize(4).allSatisfy(element -> {
      assertThat(element.get("width")).isEqualTo(400);
      assertThat(element.get("height")).isEqualTo(200);
    });
    assertThat(page.elements()).containsOnly(page.elements().get(0));
  }

  private static Element image(int content) {
    return Element.of("image").with("data", Media.of("image/png", new byte[] {(byte) content}));
  }

  /** Notes what is logged of the functions here. */
  private final class Noting extends Handler {
    @Override
    public void publish(LogRecord entry) {
      if (entry.getMessage().contains(StreamlitReplayTest.class.getSimpleName())) {
        warnings.add(entry.getMessage());
      }
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  /** Functions that show something, or read what a user has chosen. */
  @CacheData
  static class Page {

    Page() {}

    int text(int n) {
      Elements.text("" + n);
      return n;
    }

    int outer(int n) {
      Elements.text("outer");
      return text(n);
    }

    int failing(int n) {
      Elements.text("about to throw");
      throw new IllegalStateException("avast");
    }

    int slider(int n) {
      return n + Inputs.value("slider", Integer.class);
    }

    @CacheData(inputs = true)
    int counted(int n) {
      return n + Inputs.value("slider", Integer.class);
    }

    @CacheResource
    Object sliderOfResource(int n) {
      return List.of(n, Inputs.value("slider", Integer.class));
    }

    int picture(int n) {
      Elements.emit(image(n));
      return n;
    }

    @CacheResource
    Object textOfResource(int n) {
      Elements.text("of " + n);
      return new Object();
    }

    int code() {
      Elements.emit(Element.of("code").with("width", 400).with("height", 200));
      return 1;
    }

    @CacheResource
    Object codeOfResource() {
      Elements.emit(Element.of("code").with("width", 400).with("height", 200));
      return new Object();
    }
  }
}
