package io.memoir.runtime.copy;

import static io.memoir.runtime.copy.Boxes.boxOf;
import static io.memoir.runtime.copy.Boxes.keep;
import static io.memoir.runtime.copy.Boxes.late;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.UnstorableResultException;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.copy.Boxes.Box;
import io.memoir.runtime.copy.Boxes.BoxCopier;
import io.memoir.runtime.copy.Boxes.Wider;
import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated copiers are used where they are right, and believed only as far as they are. */
// Results hold old dates too; and NullAway does not read bounds of type parameters in class files.
@SuppressWarnings({"NullAway", "JavaUtilDate"})
final class CopierTest {

  @Test
  void copierOfTheClassCopies() {
    Snapshot kept = keep(boxOf(new ArrayList<>(List.of(1))), late());

    Box copy = (Box) kept.copy();

    assertThat(copy.content).isEqualTo(List.of(1));
    assertThat(kept.way()).isEqualTo(Way.GENERATED);
  }

  @Test
  void copierThatDoesNotKnowAllFieldsIsNotCalled() {
    for (String[] fields : List.of(
        new String[] {},
        new String[] {"java.lang.String content"},
        new String[] {"java.lang.Object other"},
        new String[] {Boxes.FIELD, "int more"})) {
      BoxCopier copier = new BoxCopier((box, copies) -> new Box("wrong"), fields);

      Snapshot kept = keep(boxOf("right"), copier);

      assertThat(((Box) kept.copy()).content).isEqualTo("right");
      assertThat(kept.way()).isEqualTo(Way.CODEC);
      assertThat(copier.calls).isZero();
    }
  }

  @Test
  void copierIsNotUsedForSubclasses() {
    Snapshot kept = keep(new Wider(), late());

    assertThat(kept.copy()).isInstanceOf(Wider.class);
    assertThat(kept.way()).isEqualTo(Way.CODEC);
  }

  static Stream<BoxCopier> wrong() {
    return Stream.of(
        new BoxCopier((box, copies) -> box, Boxes.FIELD),
        new BoxCopier((box, copies) -> null, Boxes.FIELD),
        new BoxCopier((box, copies) -> new Wider(), Boxes.FIELD),
        new BoxCopier((box, copies) -> copies.begin(box, box), Boxes.FIELD),
        new BoxCopier((box, copies) -> copies.begin(new Box(1), new Box(2)), Boxes.FIELD),
        new BoxCopier(
            (box, copies) -> {
              copies.begin(box, new Box(2));
              return new Box(3);
            },
            Boxes.FIELD),
        new BoxCopier(
            (box, copies) -> {
              throw new IllegalStateException("refused");
            },
            Boxes.FIELD),
        new BoxCopier(
            (box, copies) -> {
              throw new NoSuchMethodError("gone");
            },
            Boxes.FIELD));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void wrongCopierLeavesTheResultToTheCodec(BoxCopier wrong) {
    Box box = boxOf(new ArrayList<>(List.of(1)));

    Snapshot kept = keep(box, wrong);

    Box copy = (Box) kept.copy();
    assertThat(copy).isNotSameAs(box);
    assertThat(copy.getClass()).isSameAs(Box.class);
    assertThat(copy.content).isEqualTo(List.of(1)).isNotSameAs(box.content);
    assertThat(kept.way()).isEqualTo(Way.CODEC);
  }

  /** Right for a while, then what {@code later} does. */
  private static BoxCopier changing(BiFunction<Box, Copies, @Nullable Box> later) {
    int[] calls = {0};
    return new BoxCopier(
        (box, copies) ->
            ++calls[0] <= 2 ? new Box(copies.of(box.content)) : later.apply(box, copies),
        Boxes.FIELD);
  }

  static Stream<BoxCopier> changing() {
    return Stream.of(
        changing((box, copies) -> box),
        changing((box, copies) -> null),
        changing((box, copies) -> new Wider()),
        changing((box, copies) -> new Box(null)),
        changing((box, copies) -> copies.begin(box, box)),
        changing((box, copies) -> copies.begin(new Box(1), new Box(2))),
        changing((box, copies) -> {
          copies.begin(box, new Box(2));
          return new Box(copies.of(box.content));
        }),
        changing((box, copies) -> new Box(copies.of(new ArrayList<>()))),
        changing((box, copies) -> {
          copies.of(box.content);
          return new Box(copies.of(box.content));
        }),
        changing((box, copies) -> {
          throw new IllegalStateException("refused");
        }));
  }

  @ParameterizedTest
  @MethodSource("changing")
  void copierThatChangesItsMindLeavesTheResultToTheCodec(BoxCopier changing) {
    Snapshot kept = keep(boxOf(new ArrayList<>(List.of(1))), changing);

    Box first = (Box) kept.copy();
    Box second = (Box) kept.copy();

    assertThat(first.content).isEqualTo(List.of(1)).isNotSameAs(second.content);
    assertThat(second.content).isEqualTo(List.of(1));
    assertThat(first.getClass()).isSameAs(Box.class);
    assertThat(kept.way()).isEqualTo(Way.CODEC);
  }

  @Test
  void accessorThatCopiesADateIsNoReasonForTheCodec() {
    BoxCopier copier = new BoxCopier(
        (box, copies) -> new Box(copies.of(((Date) Objects.requireNonNull(box.content)).clone())),
        Boxes.FIELD);
    Snapshot kept = keep(boxOf(new Date(5)), copier);

    Box copy = (Box) kept.copy();

    assertThat(copy.content).isEqualTo(new Date(5)).isNotSameAs(((Box) kept.copy()).content);
    assertThat(kept.way()).isEqualTo(Way.GENERATED);
  }

  @Test
  void constructorThatCopiesItsListIsNoReasonForTheCodec() {
    BoxCopier copier = new BoxCopier(
        (box, copies) -> new Box(new ArrayList<>((List<?>) copies.of(box.content))), Boxes.FIELD);
    List<Object> list = new ArrayList<>(List.of(new Date(5)));
    Snapshot kept = keep(boxOf(list), copier);

    Box copy = (Box) kept.copy();

    assertThat(copy.content).isEqualTo(list);
    assertThat(GraphText.shared(copy, kept.copy())).isEmpty();
    assertThat(kept.way()).isEqualTo(Way.GENERATED);
  }

  /** Its constructor makes something else of what it has made itself. */
  private record Growing(int size, List<Integer> list) {
    Growing {
      size++;
    }
  }

  private static final class GrowingCopier extends Copier<Growing> {
    GrowingCopier() {
      super(Growing.class, "int size", "java.util.List list");
    }

    @Override
    public Growing copy(Growing original, Copies copies) {
      return new Growing(original.size(), copies.of(original.list()));
    }
  }

  @Test
  void recordWhoseConstructorChangesItsOwnValuesIsNotReturnedChanged() {
    Snapshot kept = keep(new Growing(1, new ArrayList<>()), new GrowingCopier());

    assertThatThrownBy(kept::copy)
        .isInstanceOf(UnstorableResultException.class)
        .hasRootCauseMessage("the constructor of " + Growing.class.getName()
            + " changes values that it has made itself");
  }

  /** Its accessor hides what its field holds. */
  private record Hiding(List<Integer> list) {
    @Override
    public List<Integer> list() {
      return List.copyOf(list);
    }
  }

  @Test
  void recordWhoseAccessorHidesItsFieldIsLeftToTheCodec() {
    Copier<Hiding> copier = new Copier<>(Hiding.class, "java.util.List list") {
      @Override
      public Hiding copy(Hiding original, Copies copies) {
        return new Hiding(copies.of(original.list()));
      }
    };

    Snapshot kept = keep(new Hiding(new ArrayList<>(List.of(1))), copier);

    assertThat(kept.way()).isEqualTo(Way.CODEC);
  }

  @Test
  void immutableRecordIsSharedWithoutItsCopier() {
    Beans.PairCopier copier = new Beans.PairCopier();
    Snapshots snapshots =
        new Snapshots("f", new FstCodec(), getClass().getClassLoader(), List.of(copier));
    Beans.Pair pair = new Beans.Pair("a", null);

    assertThat(snapshots.keep(pair)).isSameAs(pair);
  }
}
