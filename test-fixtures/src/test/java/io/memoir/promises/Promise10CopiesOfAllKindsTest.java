package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a copy keeps, by the kind of result. docs/copies.md has the whole table. */
@ExtendWith(CachesExtension.class)
class Promise10CopiesOfAllKindsTest {

  private final Remembering remembering = new Remembering();
  private Promise10CopiesOfAllKindsTest_Shop_Cached shop;

  @BeforeEach
  void wrap(Caches caches) {
    shop = new Promise10CopiesOfAllKindsTest_Shop_Cached(remembering, caches);
  }

  @Test
  void anImmutableRecordIsTheSameInstance() {
    Price first = shop.price("tea");

    assertThat(shop.price("tea")).isSameAs(first).isSameAs(remembering.last);
  }

  @Test
  void aListOfImmutableRecordsIsAnotherListOfTheSameElements() {
    List<Price> first = shop.prices("tea");
    List<Price> second = shop.prices("tea");

    assertThat(second).isNotSameAs(first).isExactlyInstanceOf(ArrayList.class);
    assertThat(second.get(0)).isSameAs(first.get(0));
    second.clear();
    assertThatCall(() -> shop.prices("tea")).isHit().returns(first);
  }

  @Test
  void aBeanIsCopiedWithAllItHolds() {
    Customer first = shop.customer("Ada");
    first.setName("Bob");
    first.getDays().set(5);

    Customer second = shop.customer("Ada");

    assertThat(second.getName()).isEqualTo("Ada");
    assertThat(second.getDays()).isEqualTo(new BitSet());
  }

  @Test
  void aSealedHierarchyIsCopiedByItsClasses() {
    Shape first = shop.shape("polygon");
    ((Polygon) first).corners()[0] = -1;

    assertThat(shop.shape("polygon"))
        .isInstanceOfSatisfying(
            Polygon.class, polygon -> assertThat(polygon.corners()).containsExactly(1, 2));
    assertThat(shop.shape("circle")).isSameAs(shop.shape("circle")).isEqualTo(new Circle(1));
  }

  @Test
  void sharedReferencesAndCyclesStay() {
    Node first = shop.cycle("n");
    Node second = shop.cycle("n");

    Node next = second.next;
    assertThat(next).isNotNull().isNotSameAs(first.next);
    assertThat(next == null ? null : next.next).isSameAs(second);
    assertThat(second.neighbours).hasSize(2).allSatisfy(node -> assertThat(node).isSameAs(next));
    second.neighbours.clear();
    assertThat(shop.cycle("n").neighbours).hasSize(2);
  }

  @Test
  void aMapInAccessOrderStaysOne() {
    Map<String, Integer> map = shop.recent("m");
    assertThat(map.keySet()).containsExactly("a", "b");
    map.get("a");
    assertThat(map.keySet()).containsExactly("b", "a");

    Map<String, Integer> again = shop.recent("m");

    assertThat(again.keySet()).containsExactly("a", "b");
    again.get("a");
    assertThat(again.keySet()).containsExactly("b", "a");
  }

  @Test
  void aSortedMapKeepsItsComparator() {
    SortedMap<String, Integer> map = shop.sorted("m");
    assertThat(map.keySet()).containsExactly("b", "a");
    map.put("c", 3);

    SortedMap<String, Integer> again = shop.sorted("m");

    assertThat(again).isExactlyInstanceOf(TreeMap.class);
    assertThat(again.keySet()).containsExactly("b", "a");
    again.put("c", 3);
    assertThat(again.firstKey()).isEqualTo("c");
  }

  @Test
  void whatTheFunctionDoesLaterToItsResultReachesNobody() {
    Customer first = shop.customer("Ada");
    Customer original = (Customer) remembering.last;

    original.setName("Bob");
    original.getDays().set(5);

    assertThat(first.getName()).isEqualTo("Ada");
    assertThat(first.getDays()).isEqualTo(new BitSet());
    assertThat(shop.customer("Ada").getName()).isEqualTo("Ada");
    assertThat(shop.customer("Ada").getDays()).isEqualTo(new BitSet());
  }

  /** Functions with results of many kinds. */
  interface Shop {
    @CacheData
    Price price(String product);

    @CacheData
    List<Price> prices(String product);

    @CacheData
    Customer customer(String name);

    @CacheData
    Shape shape(String name);

    @CacheData
    Node cycle(String name);

    @CacheData
    Map<String, Integer> recent(String name);

    @CacheData
    SortedMap<String, Integer> sorted(String name);
  }

  /** Immutable. */
  record Price(String product, double amount) {}

  /** Mutable; the processor sees that its methods do nothing else. */
  static class Customer {
    private String name = "";
    private BitSet days = new BitSet();

    String getName() {
      return name;
    }

    void setName(String name) {
      this.name = name;
    }

    BitSet getDays() {
      return days;
    }

    void setDays(BitSet days) {
      this.days = days;
    }
  }

  /** One kind is immutable, the other is not. */
  sealed interface Shape permits Circle, Polygon {}

  /** Immutable. */
  record Circle(double radius) implements Shape {}

  /** Mutable by its array. */
  @SuppressWarnings("ArrayRecordComponent") // That is what the test is about.
  record Polygon(int[] corners) implements Shape {}

  /** Part of a cycle. */
  static class Node {
    @Nullable
    Node next;

    List<Node> neighbours = new ArrayList<>();
  }

  /** Keeps a reference to what it returned. */
  private static final class Remembering implements Shop {
    private Object last = "";

    private <T> T remembered(T result) {
      last = result;
      return result;
    }

    @Override
    public Price price(String product) {
      return remembered(new Price(product, 1));
    }

    @Override
    public List<Price> prices(String product) {
      return new ArrayList<>(List.of(new Price(product, 1), new Price(product, 2)));
    }

    @Override
    public Customer customer(String name) {
      Customer customer = new Customer();
      customer.setName(name);
      customer.setDays(new BitSet());
      return remembered(customer);
    }

    @Override
    public Shape shape(String name) {
      return "circle".equals(name) ? new Circle(1) : new Polygon(new int[] {1, 2});
    }

    @Override
    public Node cycle(String name) {
      Node one = new Node();
      Node other = new Node();
      one.next = other;
      other.next = one;
      one.neighbours.addAll(List.of(other, other));
      return one;
    }

    @Override
    public Map<String, Integer> recent(String name) {
      Map<String, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
      map.put("a", 1);
      map.put("b", 2);
      return map;
    }

    @Override
    public SortedMap<String, Integer> sorted(String name) {
      SortedMap<String, Integer> map = new TreeMap<>(Comparator.reverseOrder());
      map.putAll(Map.of("a", 1, "b", 2));
      return map;
    }
  }
}
