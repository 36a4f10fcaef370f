package io.memoir.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.UnstorableResultException;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

  /** Has one field, which holds anything. */
  private static class Box implements Beans.Parted {
    @Nullable
    Object content;

    Box(@Nullable Object content) {
      this.content = content;
    }

    @Override
    public List<? extends @Nullable Object> parts() {
      return new ArrayList<>(java.util.Arrays.asList(content));
    }
  }

  private static final class Wider extends Box {
    Wider() {
      super(new ArrayList<>());
    }
  }

  /** Copies a {@link Box} as it is told. */
  private static final class BoxCopier extends Copier<Box> {
    private final BiFunction<Box, Copies, @Nullable Box> copy;
    private int calls;

    BoxCopier(BiFunction<Box, Copies, @Nullable Box> copy, String... fields) {
      super(Box.class, fields);
      this.copy = copy;
    }

    @Override
    public Box copy(Box original, Copies copies) {
      calls++;
      return copy.apply(original, copies);
    }
  }

  private static final String FIELD = "java.lang.Object content";

  private static BoxCopier late() {
    return new BoxCopier((box, copies) -> new Box(copies.of(box.content)), FIELD);
  }

  private static BoxCopier early() {
    return new BoxCopier(
        (box, copies) -> {
          Box copy = copies.begin(box, new Box(null));
          copy.content = copies.of(box.content);
          return copy;
        },
        FIELD);
  }

  private static Snapshot keep(Object value, Copier<?>... copiers) {
    ClassLoader loader = CopierTest.class.getClassLoader();
    Snapshots snapshots = new Snapshots("f", new FstCodec(), loader, List.of(copiers));
    return (Snapshot) Objects.requireNonNull(snapshots.keep(value));
  }

  private static Box boxOf(Object content) {
    return new Box(content);
  }

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
        new String[] {FIELD, "int more"})) {
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
        new BoxCopier((box, copies) -> box, FIELD),
        new BoxCopier((box, copies) -> null, FIELD),
        new BoxCopier((box, copies) -> new Wider(), FIELD),
        new BoxCopier((box, copies) -> copies.begin(box, box), FIELD),
        new BoxCopier((box, copies) -> copies.begin(new Box(1), new Box(2)), FIELD),
        new BoxCopier(
            (box, copies) -> {
              copies.begin(box, new Box(2));
              return new Box(3);
            },
            FIELD),
        new BoxCopier(
            (box, copies) -> {
              throw new IllegalStateException("refused");
            },
            FIELD),
        new BoxCopier(
            (box, copies) -> {
              throw new NoSuchMethodError("gone");
            },
            FIELD));
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
        FIELD);
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
        FIELD);
    Snapshot kept = keep(boxOf(new Date(5)), copier);

    Box copy = (Box) kept.copy();

    assertThat(copy.content).isEqualTo(new Date(5)).isNotSameAs(((Box) kept.copy()).content);
    assertThat(kept.way()).isEqualTo(Way.GENERATED);
  }

  @Test
  void constructorThatCopiesItsListIsNoReasonForTheCodec() {
    BoxCopier copier = new BoxCopier(
        (box, copies) -> new Box(new ArrayList<>((List<?>) copies.of(box.content))), FIELD);
    List<Object> list = new ArrayList<>(List.of(new Date(5)));
    Snapshot kept = keep(boxOf(list), copier);

    Box copy = (Box) kept.copy();

    assertThat(copy.content).isEqualTo(list);
    assertThat(GraphText.shared(copy, kept.copy())).isEmpty();
    assertThat(kept.way()).isEqualTo(Way.GENERATED);
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

  @Test
  void objectReferredToTwiceIsOneInTheCopy() {
    Box shared = boxOf(new Date(5));
    Snapshot kept = keep(new ArrayList<>(List.of(shared, List.of(shared))), late());

    List<?> copy = (List<?>) kept.copy();

    assertThat(((List<?>) copy.get(1)).get(0)).isSameAs(copy.get(0));
    assertThat(((Box) copy.get(0)).content).isEqualTo(new Date(5));
  }

  @Test
  void cycleThroughClassesThatBeginIsKept() {
    Box box = new Box(null);
    box.content = new ArrayList<>(List.of(box));
    Snapshot kept = keep(box, early());

    Box copy = (Box) kept.copy();

    assertThat(((List<?>) Objects.requireNonNull(copy.content)).get(0)).isSameAs(copy);
    assertThat(kept.way()).isEqualTo(Way.GENERATED);
  }

  @Test
  void cycleThroughARecordIsAnErrorThatSaysSo() {
    List<Object> list = new ArrayList<>();
    Beans.Pair pair = new Beans.Pair(list, new int[0]);
    list.add(pair);

    assertThatThrownBy(() -> keep(pair, new Beans.PairCopier()))
        .isInstanceOf(UnstorableResultException.class)
        .hasMessageContaining("Pair");
  }

  @Test
  void cycleThroughARecordIsKeptIfItBeginsElsewhere() {
    List<Object> list = new ArrayList<>();
    list.add(new Beans.Pair(list, new int[0]));
    Snapshot kept = keep(list, new Beans.PairCopier());

    List<?> copy = (List<?>) kept.copy();

    assertThat(((Beans.Pair) copy.get(0)).first()).isSameAs(copy);
    assertThat(kept.way()).isEqualTo(Way.GENERATED);
  }

  @Test
  void cycleThroughASetIsLeftToTheCodec() {
    Box box = new Box(null);
    box.content = new HashSet<>(List.of(box));
    Snapshot kept = keep(box, early());

    Box copy = (Box) kept.copy();

    assertThat(((HashSet<?>) Objects.requireNonNull(copy.content)).contains(copy))
        .isTrue();
    assertThat(kept.way()).isEqualTo(Way.CODEC);
  }

  @Test
  void cycleThroughValuesOfAMapIsNot() {
    Box box = new Box(null);
    box.content = new TreeMap<>(Map.of("a", box));
    Snapshot kept = keep(box, early());

    Box copy = (Box) kept.copy();

    assertThat(((TreeMap<?, ?>) Objects.requireNonNull(copy.content)).get("a")).isSameAs(copy);
    assertThat(kept.way()).isEqualTo(Way.GENERATED);
  }

  private static Box chain(int length) {
    Box box = new Box(new Date(5));
    for (int i = 1; i < length; i++) {
      box = new Box(box);
    }
    return box;
  }

  @Test
  void deepGraphIsLeftToTheCodec() {
    assertThat(keep(chain(199), late()).way()).isEqualTo(Way.GENERATED);
    assertThat(keep(chain(200), late()).way()).isEqualTo(Way.CODEC);
    assertThat(GraphText.of(keep(chain(1000), late()).copy())).isEqualTo(GraphText.of(chain(1000)));
  }

  @Test
  void elementsThatBecomeEqualAreAnErrorOfTheCodec() {
    List<Integer> first = new ArrayList<>(List.of(1));
    HashSet<List<Integer>> set = new HashSet<>(List.of(first, new ArrayList<>(List.of(2))));
    first.set(0, 2);
    Snapshot kept = keep(set);

    assertThat(kept.way()).isEqualTo(Way.CODEC);
    assertThatThrownBy(kept::copy).isInstanceOf(UnstorableResultException.class);
  }
}
