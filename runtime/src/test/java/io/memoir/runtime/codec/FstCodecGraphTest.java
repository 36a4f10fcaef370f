package io.memoir.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.memoir.spi.CodecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Graphs keep their shape: what is one object stays one, what is two stays two. */
final class FstCodecGraphTest {

  private static final ClassLoader LOADER = FstCodecGraphTest.class.getClassLoader();
  private static final Bytes CODEC = Bytes.of(LOADER);

  /** Its hash code depends on what may not be complete while it is read. */
  private static final class Keyed {
    @Nullable
    Object first;

    String name;

    Keyed(String name) {
      this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Keyed k && name.equals(k.name);
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(name);
    }
  }

  @SuppressWarnings("unchecked") // a copy has the class of its original
  private static <T> T copy(T value) throws CodecException {
    return (T) CODEC.decode(CODEC.encode(value));
  }

  @Test
  void sharedObjectStaysOneObject() throws CodecException {
    Samples.Plain plain = new Samples.Plain(1, new ArrayList<>());

    List<Samples.Plain> copy = copy(new ArrayList<>(List.of(plain, plain)));

    assertThat(copy.get(0)).isSameAs(copy.get(1)).isNotSameAs(plain);
  }

  @Test
  void equalObjectsStayTwo() throws CodecException {
    List<List<Integer>> value = List.of(new ArrayList<>(List.of(1)), new ArrayList<>(List.of(1)));

    List<List<Integer>> copy = copy(value);

    assertThat(copy.get(0)).isNotSameAs(copy.get(1));
  }

  @Test
  void sharedRecordStaysOneObject() throws CodecException {
    Samples.Holder record = new Samples.Holder(new ArrayList<>());

    List<Samples.Holder> copy = copy(List.of(record, record));

    assertThat(copy.get(0)).isSameAs(copy.get(1));
  }

  @Test
  void sharedRowOfAnArrayStaysOneObject() throws CodecException {
    int[] row = {1};

    int[][] copy = copy(new int[][] {row, row});

    assertThat(copy[0]).isSameAs(copy[1]);
  }

  @Test
  void objectInAndBesideAThrowableStaysOneObject() throws CodecException {
    Samples.NamedList list = new Samples.NamedList("a");

    Object[] copy = copy(new Object[] {list, new Samples.Failed(list, new Exception())});

    assertThat(((Samples.Failed) copy[1]).detail).isSameAs(copy[0]);
  }

  @Test
  void viewStaysAViewOfTheCopiedList() throws CodecException {
    List<Integer> list = new ArrayList<>(List.of(1));

    List<List<Integer>> copy = copy(List.of(list, Collections.unmodifiableList(list)));
    copy.get(0).add(2);

    assertThat(copy.get(1)).containsExactly(1, 2);
    assertThat(list).containsExactly(1);
  }

  @Test
  void ringStaysARing() throws CodecException {
    Samples.Node first = new Samples.Node();
    first.next = new Samples.Node();
    first.next.next = first;
    first.others.add(first);

    Samples.Node copy = copy(first);

    assertThat(copy.next).isNotNull().isNotSameAs(copy);
    assertThat(Objects.requireNonNull(copy.next).next).isSameAs(copy);
    assertThat(copy.others.get(0)).isSameAs(copy);
  }

  @Test
  void containersThatContainThemselvesStaySo() throws CodecException {
    Object[] array = new Object[1];
    array[0] = array;
    List<Object> list = new ArrayList<>();
    list.add(list);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a", map);

    Object[] copy = copy(new Object[] {array, list, map});

    assertThat(((Object[]) copy[0])[0]).isSameAs(copy[0]);
    assertThat(((List<?>) copy[1]).get(0)).isSameAs(copy[1]);
    assertThat(((Map<?, ?>) copy[2]).get("a")).isSameAs(copy[2]);
  }

  @Test
  void recordThatRefersToItselfIsRefusedAndNamed() {
    List<Object> list = new ArrayList<>();
    Samples.Holder record = new Samples.Holder(list);
    list.add(record);

    CodecException e = catchThrowableOfType(CodecException.class, () -> copy(record));

    assertThat(e).hasMessageContaining("refers back to itself");
    assertThat(e.typeName()).isEqualTo(Samples.Holder.class.getName());
  }

  @Test
  void keyThatRefersBackToItsMapIsFoundInTheCopy() throws CodecException {
    // given keys that are read while their names are not known yet: "first" comes before "name"
    Map<Keyed, Integer> map = new HashMap<>();
    Keyed one = new Keyed("one");
    Keyed two = new Keyed("two");
    one.first = map;
    two.first = map;
    map.put(one, 1);
    map.put(two, 2);

    Keyed copy = copy(one);

    Map<?, ?> copied = (Map<?, ?>) Objects.requireNonNull(copy.first);
    assertThat(copied.size()).isEqualTo(2);
    assertThat(copied.get(copy)).isEqualTo(1);
    assertThat(copied.get(new Keyed("two"))).isEqualTo(2);
  }

  @Test
  void elementThatRefersBackToAFixedSetIsFoundOrRefused() {
    // given a set that is made while the name of its element is not read yet
    Keyed key = new Keyed("one");
    List<Object> list = new ArrayList<>();
    key.first = list;
    list.add(Set.of(key, 2, 3, 4, 5));

    // when
    Keyed copy;
    try {
      copy = copy(key);
    } catch (CodecException e) {
      assertThat(e).hasRootCauseMessage("a key refers back to its map");
      return;
    }

    // then the element lies where it is looked for, by the luck of this program's hash codes
    List<?> copied = (List<?>) Objects.requireNonNull(copy.first);
    assertThat(((Set<?>) copied.get(0)).contains(copy)).isTrue();
  }

  @Test
  void accessOrderIsKept() throws CodecException {
    Map<String, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
    map.put("z", 1);
    map.put("a", 2);

    Map<String, Integer> copy = copy(map);
    copy.get("z");

    assertThat(copy.keySet()).containsExactly("a", "z");
    assertThat(map.keySet()).containsExactly("z", "a");
  }

  @Test
  void insertionOrderIsKept() throws CodecException {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", 2);

    Map<String, Integer> copy = copy(map);
    copy.get("z");

    assertThat(copy.keySet()).containsExactly("z", "a");
  }

  @Test
  void emptyAccessOrderedMapIsKeptToo() throws CodecException {
    Map<String, Integer> copy = copy(new LinkedHashMap<>(16, 0.75f, true));
    copy.put("z", 1);
    copy.put("a", 2);
    copy.get("z");

    assertThat(copy.keySet()).containsExactly("a", "z");
  }

  @Test
  void fixedListsKeepWhetherTheyKnowNull() throws CodecException {
    List<Integer> strict = copy(List.of(1, 2, 3));
    List<Integer> lenient = copy(Arrays.asList(1, 2, 3).stream().toList());

    assertThatThrownBy(() -> strict.contains(null)).isInstanceOf(NullPointerException.class);
    assertThat(lenient.contains(null)).isFalse();
  }

  @Test
  void sortedMapKeepsItsComparator() throws CodecException {
    TreeMap<String, Integer> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    map.put("a", 1);

    assertThat(copy(map).get("A")).isEqualTo(1);
  }

  @Test
  void fieldBehindAnAccessorIsCopiedAsItIs() throws CodecException {
    Samples.Hiding record = new Samples.Hiding(new ArrayList<>(List.of("a")));

    assertThat(copy(record)).isEqualTo(record);
  }

  @Test
  void listLongerThanTheStackIsDeepIsCopied() throws CodecException {
    Samples.Node first = new Samples.Node();
    Samples.Node last = first;
    int length = 100_000;
    for (int i = 1; i < length; i++) {
      last.next = new Samples.Node();
      last = last.next;
    }

    Samples.Node copy = copy(first);

    int count = 0;
    for (Samples.Node node = copy; node != null; node = node.next) {
      count++;
    }
    assertThat(count).isEqualTo(length);
  }

  @Test
  void manySharedAndDistinctObjectsKeepTheirIdentities() throws CodecException {
    // given 5000 references to 700 objects, over many small positions in the stream
    List<List<Integer>> objects = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      objects.add(new ArrayList<>(List.of(i)));
    }
    List<List<Integer>> value = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      value.add(objects.get(i * 31 % 700));
    }

    List<List<Integer>> copy = copy(value);

    Map<Integer, List<Integer>> byNumber = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < value.size(); i++) {
      List<Integer> element = copy.get(i);
      assertThat(element).isEqualTo(value.get(i));
      List<Integer> known = byNumber.putIfAbsent(element.get(0), element);
      assertThat(known == null || known == element).isTrue();
      seen.add(element.get(0));
    }
    assertThat(seen).hasSize(700);
  }
}
