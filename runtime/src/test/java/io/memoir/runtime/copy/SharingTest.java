package io.memoir.runtime.copy;

import static io.memoir.runtime.copy.Boxes.boxOf;
import static io.memoir.runtime.copy.Boxes.early;
import static io.memoir.runtime.copy.Boxes.keep;
import static io.memoir.runtime.copy.Boxes.late;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.UnstorableResultException;
import io.memoir.runtime.copy.Boxes.Box;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An object that is referred to twice is one in the copy, also if it refers to itself. */
@SuppressWarnings({"NullAway", "JavaUtilDate"}) // the content of a box is known here
final class SharingTest {

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

  /** Takes a list as careful constructors do. */
  private static Boxes.BoxCopier copying() {
    return new Boxes.BoxCopier(
        (box, copies) -> new Box(new ArrayList<>((List<?>) copies.of(box.content))), Boxes.FIELD);
  }

  @Test
  void constructorThatCutsACycleLeavesTheResultToTheCodec() {
    List<Object> list = new ArrayList<>();
    list.add(boxOf(list));
    Snapshot kept = keep(list, copying());

    List<?> copy = (List<?>) kept.copy();

    assertThat(((Box) copy.get(0)).content).isSameAs(copy);
    assertThat(kept.way()).isEqualTo(Way.CODEC);
  }

  @Test
  void constructorThatSplitsWhatIsSharedLeavesTheResultToTheCodec() {
    List<Object> list = new ArrayList<>(List.of(new Date(5)));
    Snapshot kept = keep(new ArrayList<>(List.of(list, boxOf(list))), copying());

    List<?> copy = (List<?>) kept.copy();

    assertThat(((Box) copy.get(1)).content).isSameAs(copy.get(0));
    assertThat(kept.way()).isEqualTo(Way.CODEC);
  }
}
