package io.memoir.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.error.CacheException;
import io.memoir.inputs.Functions.Data;
import io.memoir.inputs.Functions.Resource;
import io.memoir.runtime.Caches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resources whose making reads inputs. */
class ResourceInputsTest {

  private final Caches caches = Caches.builder().isolated().build();
  private final Map<String, Object> values = new HashMap<>();
  private final List<Object> released = new ArrayList<>();
  private Inputs.Bound bound;

  @BeforeEach
  void bind() {
    bound = Inputs.bind(values::get);
  }

  @AfterEach
  void close() {
    bound.close();
    caches.close();
  }

  private record Model(String size, int number) {}

  private Resource<Object> models(String name, int bound) {
    AtomicInteger made = new AtomicInteger();
    return new Resource<>(
        Functions.spec(caches, name)
            .maxEntries(bound)
            .onRelease((Object model) -> released.add(((Model) model).size())),
        argument -> new Model(Inputs.value("size", String.class), made.incrementAndGet()));
  }

  @Test
  void allCallersWithTheSameValueShareTheInstance() {
    Resource<Object> models = models("model", 10);

    values.put("size", "small");
    Object small = models.call("m");
    values.put("size", "large");
    Object large = models.call("m");

    assertThat(models.call("m")).isSameAs(large).isNotSameAs(small);
    values.put("size", "small");
    assertThat(models.call("m")).isSameAs(small);
    assertThat(released).isEmpty();
    models.clear();
    assertThat(released).containsExactlyInAnyOrder("small", "large");
  }

  @Test
  void theOneOfAnotherValueStaysUntilItIsOneTooMany() {
    Resource<Object> models = models("bounded", 2);

    for (String size : List.of("a", "b", "c", "b", "c")) {
      values.put("size", size);
      models.call("m");
    }

    assertThat(released).containsExactly("a");
  }

  @Test
  void validateIsAskedAboutTheOneForTheValue() {
    List<Object> asked = new ArrayList<>();
    AtomicInteger made = new AtomicInteger();
    Resource<Object> models = new Resource<>(
        Functions.spec(caches, "validated")
            .validate((Object model) -> asked.add(model) && ((Model) model).number() > 1)
            .onRelease((Object model) -> released.add(((Model) model).number())),
        argument -> new Model(Inputs.value("size", String.class), made.incrementAndGet()));
    values.put("size", "a");
    models.call("m");
    assertThat(asked).isEmpty();

    assertThat(models.call("m")).isEqualTo(new Model("a", 2));
    assertThat(asked).containsExactly(new Model("a", 1));
    assertThat(released).containsExactly(1);
    assertThat(models.call("m")).isEqualTo(new Model("a", 2));
  }

  @Test
  void asAnArgumentItStandsForTheCallWithItsInputs() {
    Resource<Object> models = models("argument", 10);
    Data<String> using = Data.of(caches, "using", argument -> "used " + models.call(argument));

    values.put("size", "a");
    assertThat(using.call("m")).isEqualTo("used Model[size=a, number=1]");
    values.put("size", "b");
    assertThat(using.call("m")).isEqualTo("used Model[size=b, number=2]");
  }

  @Test
  void oneWhoseInputAlwaysChangesMeanwhileIsAnErrorAndNotAnEndlessLoop() {
    AtomicInteger time = new AtomicInteger();
    Resource<Object> models = new Resource<>(
        Functions.spec(caches, "changing").onRelease((Object model) -> released.add(model)),
        argument ->
            Inputs.of("time", time::incrementAndGet) + Inputs.of("time", time::incrementAndGet));

    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> models.call("m"))
        .withMessageContaining("An input of io.memoir.inputs.Functions.changing(String)");
    assertThat(released).isNotEmpty().doesNotHaveDuplicates();
    assertThat(models.size()).isZero();
  }
}
