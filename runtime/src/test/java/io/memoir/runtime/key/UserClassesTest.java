package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.Unhashed;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

// The fields and accessors are there to be found by reflection, or not to be.
@SuppressWarnings({"UnusedVariable", "UnusedMethod", "HidingField"})
class UserClassesTest {
  @Test
  void recordsAreKeyedByTheirComponents() {
    assertThat(Keys.of(new Point(1, 2)))
        .isEqualTo(Keys.of(new Point(1, 2)))
        .isNotEqualTo(Keys.of(new Point(2, 1)))
        .isNotEqualTo(Keys.of(new Size(1, 2)))
        .isNotEqualTo(Keys.of(List.of(1, 2)));
  }

  @Test
  void recordsThatHideAComponentInItsAccessorStillDifferByIt() {
    assertThat(Keys.of(new Hiding("a"))).isNotEqualTo(Keys.of(new Hiding("b")));
  }

  @Test
  void fieldsLeftOutDoNotCount() {
    assertThat(Keys.of(new Partial(1, 2, new Thread())))
        .isEqualTo(Keys.of(new Partial(1, 3, new Thread())))
        .isNotEqualTo(Keys.of(new Partial(2, 2, new Thread())));
    assertThat(Keys.of(new PartialRecord(1, 2, new Thread())))
        .isEqualTo(Keys.of(new PartialRecord(1, 3, new Thread())))
        .isNotEqualTo(Keys.of(new PartialRecord(2, 2, new Thread())));
  }

  @Test
  void objectsAreKeyedByAllOtherFieldsInheritedAndTransientOnesIncluded() {
    assertThat(Keys.of(new Derived(1, 2, 3)))
        .isEqualTo(Keys.of(new Derived(1, 2, 3)))
        .isNotEqualTo(Keys.of(new Derived(9, 2, 3)))
        .isNotEqualTo(Keys.of(new Derived(1, 9, 3)))
        .isNotEqualTo(Keys.of(new Derived(1, 2, 9)));
  }

  @Test
  void fieldsOfOneNameInTwoClassesAreToldApart() {
    assertThat(Keys.of(new Derived(1, 2, 2)).equals(Keys.of(new Derived(2, 1, 2))))
        .isFalse();
  }

  @Test
  void ownEqualsIsNotAsked() {
    assertThat(Keys.of(new AlwaysEqual(1))).isNotEqualTo(Keys.of(new AlwaysEqual(2)));
  }

  @Test
  void objectsWithoutFieldsAreKeyedByTheirClass() {
    assertThat(Keys.of(new Nothing())).isEqualTo(Keys.of(new Nothing()));
    assertThat(Keys.of(new Nothing())).isNotEqualTo(Keys.of(new NothingElse()));
  }

  @Test
  void capturedVariablesOfAnAnonymousClassCount() {
    assertThat(Keys.of(supplier(1)))
        .isEqualTo(Keys.of(supplier(1)))
        .isNotEqualTo(Keys.of(supplier(2)));
  }

  @Test
  void subclassOfAJdkListIsKeyedByContentAndItsOwnFields() {
    assertThat(Keys.of(new Tags("x", List.of("a", "b"))))
        .isEqualTo(Keys.of(new Tags("x", List.of("a", "b"))))
        .isNotEqualTo(Keys.of(new Tags("y", List.of("a", "b"))))
        .isNotEqualTo(Keys.of(new Tags("x", List.of("b", "a"))))
        .isNotEqualTo(Keys.of(List.of("a", "b")));
  }

  @Test
  void subclassOfAJdkMapIsKeyedByContentWhateverItsOrder() {
    assertThat(Keys.of(new Headers(Map.of("a", 1, "b", 2))))
        .isEqualTo(Keys.of(new Headers(new HashMap<>(Map.of("b", 2, "a", 1)))))
        .isNotEqualTo(Keys.of(new Headers(Map.of("a", 2, "b", 1))))
        .isNotEqualTo(Keys.of(Map.of("a", 1, "b", 2)));
  }

  @Test
  void ownListIsKeyedByItsFields() {
    assertThat(Keys.of(new Repeated("a", 2)))
        .isEqualTo(Keys.of(new Repeated("a", 2)))
        .isNotEqualTo(Keys.of(new Repeated("a", 3)))
        .isNotEqualTo(Keys.of(List.of("a", "a")));
  }

  private static IntSupplier supplier(int value) {
    return new IntSupplier() {
      @Override
      public int getAsInt() {
        return value;
      }
    };
  }

  private record Point(int x, int y) {}

  private record Size(int x, int y) {}

  private record Hiding(String secret) {
    @Override
    public String secret() {
      return "***";
    }
  }

  private record PartialRecord(int id, @Unhashed int clicks, Thread _owner) {}

  private static final class Partial {
    final int id;

    @Unhashed
    final int clicks;

    final Thread _owner;

    Partial(int id, int clicks, Thread owner) {
      this.id = id;
      this.clicks = clicks;
      this._owner = owner;
    }
  }

  private static class Base {
    final int value;

    Base(int value) {
      this.value = value;
    }
  }

  private static final class Derived extends Base {
    final int value;
    final transient int cached;

    Derived(int inherited, int value, int cached) {
      super(inherited);
      this.value = value;
      this.cached = cached;
    }
  }

  private static final class AlwaysEqual {
    final int id;

    AlwaysEqual(int id) {
      this.id = id;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof AlwaysEqual;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  private static final class Nothing {}

  private static final class NothingElse {}

  private static final class Tags extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
    final String name;

    Tags(String name, List<String> tags) {
      super(tags);
      this.name = name;
    }
  }

  private static final class Headers extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1L;

    Headers(Map<String, Integer> headers) {
      super(headers);
    }
  }

  private static final class Repeated extends AbstractList<String> {
    private final String text;
    private final int times;

    Repeated(String text, int times) {
      this.text = text;
      this.times = times;
    }

    @Override
    public String get(int index) {
      return text;
    }

    @Override
    public int size() {
      return times;
    }
  }
}
