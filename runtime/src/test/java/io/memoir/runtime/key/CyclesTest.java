package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.UnhashableArgumentException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CyclesTest {
  @Test
  void cyclesOfOneFormAreEqualAndOthersDiffer() {
    assertThat(Keys.of(ring(1))).isEqualTo(Keys.of(ring(1)));
    assertThat(Keys.of(ring(3))).isEqualTo(Keys.of(ring(3)));
    assertThat(Keys.of(ring(3))).isNotEqualTo(Keys.of(ring(4)));
    assertThat(Keys.of(ring(1))).isNotEqualTo(Keys.of(List.of(List.of())));
  }

  @Test
  void cyclesDifferByTheObjectThatTheyReturnTo() {
    Node toRoot = chain("a", "b", "c");
    last(toRoot).next = toRoot;
    Node toSecond = chain("a", "b", "c");
    last(toSecond).next = toSecond.next;

    assertThat(Keys.of(toRoot)).isNotEqualTo(Keys.of(toSecond));
  }

  @Test
  void sharedObjectsAreKeyedLikeCopies() {
    List<Integer> shared = new ArrayList<>(List.of(1));

    assertThat(Keys.of(List.of(shared, shared)))
        .isEqualTo(Keys.of(List.of(List.of(1), List.of(1))));
  }

  @Test
  void sharedBigObjectsAreKeyedLikeCopies() {
    List<Integer> shared = Collections.nCopies(1000, 7);

    assertThat(Keys.of(List.of(shared, shared)))
        .isEqualTo(Keys.of(List.of(Collections.nCopies(1000, 7), new ArrayList<>(shared))));
  }

  @Test
  void membersOfOneCycleAreKeyedTheSameInAnyOrderOfASet() {
    List<Object> keys = new ArrayList<>();
    for (int copy = 0; copy < 20; copy++) {
      keys.add(Keys.of(family()));
    }

    assertThat(keys.stream().distinct()).hasSize(1);
  }

  // Padding makes the digests worth remembering, so that a wrong use of one would show.
  private static Set<Node> family() {
    String padding = "p".repeat(2000);
    Node first = new Node("first" + padding);
    Node second = new Node("second" + padding);
    Node third = new Node("third" + padding);
    first.next = second;
    second.next = third;
    third.next = first;
    Node outside = new Node("outside" + padding);
    outside.next = second;
    Set<Node> set = Collections.newSetFromMap(new IdentityHashMap<>());
    Collections.addAll(set, first, second, third, outside);
    return set;
  }

  @Test
  void everyMemberOfACycleHasTheKeyThatItHasAlone() {
    String padding = "p".repeat(2000);
    Node first = new Node("a" + padding);
    Node second = new Node("b" + padding);
    first.next = second;
    second.next = first;
    Node otherFirst = new Node("a" + padding);
    Node otherSecond = new Node("b" + padding);
    otherFirst.next = otherSecond;
    otherSecond.next = otherFirst;

    assertThat(Keys.of(List.of(first, second))).isEqualTo(Keys.of(List.of(first, otherSecond)));
    assertThat(Keys.of(List.of(first, second, first)))
        .isEqualTo(Keys.of(List.of(otherFirst, second, first)));
  }

  @Test
  void sharedObjectsAreVisitedOnceForEachPlaceNotForEachWay() {
    Counting leaf = new Counting();
    leaf.add("x");
    Object graph = leaf;
    for (int level = 0; level < 200; level++) {
      graph = List.of(graph, graph);
    }

    Keys.of(graph);

    assertThat(leaf.visits).isBetween(1, 100);
  }

  @Test
  void sharedObjectsWithCyclesInsideAreVisitedOnceForEachPlaceNotForEachWay() {
    Counting leaf = new Counting();
    leaf.add(leaf);
    leaf.add(new ArrayList<Object>(List.of(leaf)));
    Object graph = leaf;
    for (int level = 0; level < 200; level++) {
      graph = List.of(graph, graph);
    }

    Keys.of(graph);

    assertThat(leaf.visits).isBetween(1, 100);
  }

  @Test
  void parentsAndChildrenThatKnowEachOtherHaveAKey() {
    assertThat(Keys.of(tree(2000))).isEqualTo(Keys.of(tree(2000)));
    assertThat(Keys.of(tree(2000))).isNotEqualTo(Keys.of(tree(2001)));
  }

  @Test
  void cycleTooDenseToEncodeIsAnErrorNotAHang() {
    List<List<Object>> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(new ArrayList<>(List.of(i)));
    }
    all.forEach(one -> one.addAll(all));

    assertThatThrownBy(() -> Keys.of(all))
        .isInstanceOf(UnhashableArgumentException.class)
        .hasMessageContaining("java.util.ArrayList")
        .hasMessageContaining("refer to each other in too many ways");
  }

  @Test
  void argumentMayBeNestedToAnyDepth() {
    Object key = Keys.of(nested(50_000));

    assertThat(key).isEqualTo(Keys.of(nested(50_000))).isNotEqualTo(Keys.of(nested(50_001)));
  }

  private static List<Object> ring(int length) {
    List<Object> first = new ArrayList<>();
    List<Object> last = first;
    for (int i = 1; i < length; i++) {
      List<Object> next = new ArrayList<>();
      last.add(next);
      last = next;
    }
    last.add(first);
    return first;
  }

  private static Node chain(String... names) {
    Node first = new Node(names[0]);
    Node node = first;
    for (int i = 1; i < names.length; i++) {
      Node next = new Node(names[i]);
      node.next = next;
      node = next;
    }
    return first;
  }

  private static Node last(Node first) {
    Node node = first;
    while (node.next != null) {
      node = node.next;
    }
    return node;
  }

  private static List<Object> tree(int children) {
    List<Object> parent = new ArrayList<>();
    for (int i = 0; i < children; i++) {
      parent.add(new ArrayList<>(List.of(i, parent)));
    }
    return parent;
  }

  private static Node nested(int depth) {
    Node node = new Node("end");
    for (int i = 0; i < depth; i++) {
      Node outer = new Node("");
      outer.next = node;
      node = outer;
    }
    return node;
  }

  private static final class Node {
    final String name;

    @Nullable
    Node next;

    Node(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final class Counting extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    @io.memoir.Unhashed
    private int visits;

    @Override
    public Iterator<Object> iterator() {
      visits++;
      return super.iterator();
    }
  }
}
