package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheKey;
import io.memoir.Unhashed;
import io.memoir.runtime.key.Arguments.Mode;
import io.memoir.runtime.key.identity.Origins;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Funnel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

// The fields are there to be found by reflection.
@SuppressWarnings({"UnusedVariable", "ArrayRecordComponent"})
class FunnelsTest {
  private static final String[] SCALARS = {
    "boolean a", "byte b", "short c", "char d", "int e", "long f", "float g", "double h"
  };

  @ParameterizedTest
  @EnumSource
  void keyIsTheSameWithAFunnelAndWithout(Mode mode) {
    Scalars scalars = new Scalars(true, (byte) 1, (short) 2, 'c', 4, 5, 6f, 7.0);
    ScalarsFunnel funnel = new ScalarsFunnel();

    assertThat(key(mode, scalars, funnel)).isEqualTo(key(mode, scalars));
    for (Object inside : new Object[] {"text", List.of(1), new double[1000], scalars}) {
      Parts value = new Parts(inside, new int[] {8});

      assertThat(key(mode, value, new PartsFunnel(), funnel)).isEqualTo(key(mode, value));
      assertThat(key(mode, List.of(value), funnel, new PartsFunnel()))
          .isEqualTo(key(mode, List.of(value)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void funnelIsWhatIsRead(Mode mode) {
    Funnel<Point> lying = funnel(
        Point.class,
        (point, to) -> {
          to.add(7);
          to.add(8);
        },
        "int x",
        "int y");

    assertThat(key(mode, new Point(1, 2), lying)).isEqualTo(key(mode, new Point(7, 8)));
    assertThat(key(mode, List.of(new Point(1, 2)), lying))
        .isEqualTo(key(mode, List.of(new Point(7, 8))));
  }

  @ParameterizedTest
  @EnumSource
  void funnelThatDoesNotReadExactlyWhatCountsIsNotUsed(Mode mode) {
    BiConsumer<Point, FieldSink> none = (point, to) -> {
      throw new AssertionError("used");
    };
    Object expected = key(mode, new Point(1, 2));

    assertThat(key(mode, new Point(1, 2), funnel(Point.class, none, "int y", "int x")))
        .isEqualTo(expected);
    assertThat(key(mode, new Point(1, 2), funnel(Point.class, none, "int x"))).isEqualTo(expected);
    assertThat(key(mode, new Point(1, 2), funnel(Point.class, none, "int x", "long y")))
        .isEqualTo(expected);
    assertThat(key(mode, new Point(1, 2), funnel(Point.class, none, "int x", "int y", "int z")))
        .isEqualTo(expected);
    assertThat(key(mode, new Point(1, 2), funnel(Point.class, none, "int x", "int y()")))
        .isEqualTo(expected);
  }

  @Test
  void funnelServesNoSubclass() {
    Funnel<Base> funnel = funnel(Base.class, (base, to) -> to.add(base.id), "int id");

    assertThat(key(Mode.STABLE, new Derived(1, 2), funnel))
        .isEqualTo(key(Mode.STABLE, new Derived(1, 2)))
        .isNotEqualTo(key(Mode.STABLE, new Derived(1, 3), funnel));
  }

  @ParameterizedTest
  @EnumSource
  void superclassesComeFirstAndFieldsLeftOutAreNotNamed(Mode mode) {
    Funnel<Derived> funnel = funnel(
        Derived.class,
        (derived, to) -> {
          to.add(derived.id);
          to.add(derived.extra);
        },
        "int id",
        "int extra");

    assertThat(key(mode, new Derived(1, 2), funnel)).isEqualTo(key(mode, new Derived(1, 2)));
    assertThat(key(mode, new Derived(3, 4), funnel)).isNotEqualTo(key(mode, new Derived(1, 2)));
  }

  @ParameterizedTest
  @EnumSource
  void funnelReadsTheMembersThatIdentify(Mode mode) {
    Funnel<Keyed> funnel =
        funnel(Keyed.class, (keyed, to) -> to.add(keyed.id()), "java.lang.String id()");

    assertThat(key(mode, new Keyed("a"), funnel)).isEqualTo(key(mode, new Keyed("a")));
  }

  @ParameterizedTest
  @EnumSource
  void funnelOfACollectionReadsItsFieldsAndTheContentCountsToo(Mode mode) {
    Funnel<Names> funnel =
        funnel(Names.class, (names, to) -> to.add(names.owner), "java.lang.String owner");

    assertThat(key(mode, new Names("a", "b"), funnel))
        .isEqualTo(key(mode, new Names("a", "b")))
        .isNotEqualTo(key(mode, new Names("a", "c"), funnel))
        .isNotEqualTo(key(mode, new Names("c", "b"), funnel));
  }

  @Test
  void funnelThatGivesTooManyOrTooFewValuesIsAnError() {
    Funnel<Point> few = funnel(Point.class, (point, to) -> to.add(1), "int x", "int y");
    Funnel<Point> many = funnel(
        Point.class,
        (point, to) -> {
          to.add(1);
          to.add(2);
          to.add(3);
        },
        "int x",
        "int y");

    assertThatThrownBy(() -> key(Mode.MEMORY, new Point(1, 2), few))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key(Mode.STABLE, new Point(1, 2), many))
        .isInstanceOf(IllegalStateException.class);
  }

  private static @Nullable Object key(Mode mode, Object value, Funnel<?>... funnels) {
    return Keys.arguments(mode, HashFunctions.none(), new Origins(), funnels).of("model", value);
  }

  private static <T> Funnel<T> funnel(
      Class<T> type, BiConsumer<T, FieldSink> reading, String... members) {
    return new Funnel<>(type, members) {
      @Override
      public void read(T value, FieldSink fields) {
        reading.accept(value, fields);
      }
    };
  }

  private record Scalars(boolean a, byte b, short c, char d, int e, long f, float g, double h) {}

  private static final class ScalarsFunnel extends Funnel<Scalars> {
    ScalarsFunnel() {
      super(Scalars.class, SCALARS);
    }

    @Override
    public void read(Scalars value, FieldSink fields) {
      fields.add(value.a());
      fields.add(value.b());
      fields.add(value.c());
      fields.add(value.d());
      fields.add(value.e());
      fields.add(value.f());
      fields.add(value.g());
      fields.add(value.h());
    }
  }

  private record Parts(Object held, int[] ints) {}

  private static final class PartsFunnel extends Funnel<Parts> {
    PartsFunnel() {
      super(Parts.class, "java.lang.Object held", "int[] ints");
    }

    @Override
    public void read(Parts value, FieldSink fields) {
      fields.add(value.held());
      fields.add(value.ints());
    }
  }

  private record Point(int x, int y) {}

  private static class Base {
    final int id;

    Base(int id) {
      this.id = id;
    }
  }

  private static final class Derived extends Base {
    final int extra;
    final int _left;

    @Unhashed
    final int out;

    Derived(int id, int extra) {
      super(id);
      this.extra = extra;
      this._left = 0;
      this.out = 0;
    }
  }

  private static final class Keyed {
    private final String text;

    Keyed(String text) {
      this.text = text;
    }

    @CacheKey
    String id() {
      return text;
    }
  }

  private static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
    private final String owner;

    Names(String owner, String name) {
      super(List.of(name));
      this.owner = owner;
    }
  }
}
