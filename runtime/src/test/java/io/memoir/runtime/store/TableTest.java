package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  private final Table table = new Table();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1 << 30})
  void randomChangesDoWhatAMapDoes(int hashes) {
    Random random = new Random(hashes);
    Map<Object, Node> model = new HashMap<>();
    for (int step = 0; step < 3000; step++) {
      Key key = new Key(random.nextInt(60), hashes);
      Node there = model.get(key);
      if (there == null) {
        Node node = new Flight(key);
        table.link(node);
        model.put(key, node);
      } else if (random.nextBoolean()) {
        table.unlink(there);
        model.remove(key);
      } else {
        Node node = new Entry(there, "kept");
        table.relink(there, node);
        model.put(key, node);
      }
      Key looked = new Key(random.nextInt(60), hashes);
      assertThat(table.node(looked)).as("step %d", step).isSameAs(model.get(looked));
    }
    List<Node> all = new ArrayList<>();
    table.forEach(all::add);
    assertThat(all).containsExactlyInAnyOrderElementsOf(model.values());

    table.empty(new Departures(false));

    assertThat(model).isNotEmpty();
    model.keySet().forEach(key -> assertThat(table.node(key)).isNull());
    table.forEach(node -> assertThat(node).isNull());
  }

  @Test
  void equalHashesOfDifferentKeysAreToldApart() {
    Node node = new Flight("Aa");
    table.link(node);

    assertThat(table.node("BB")).isNull();
    assertThat(table.node("Aa")).isSameAs(node);
  }

  @Test
  void onlyANodeThatIsThereCanLeave() {
    table.link(new Flight("Aa"));

    assertThatIllegalStateException().isThrownBy(() -> table.unlink(new Flight("BB")));
  }

  @Test
  void readerThatIsAtANodeThatLeavesFindsTheOnesBehindIt() {
    for (int n = 0; n < 3; n++) {
      table.link(new Flight(new Key(n, 1)));
    }
    List<Node> chain = new ArrayList<>();
    table.forEach(chain::add);
    Node middle = chain.get(1);

    table.unlink(middle);

    assertThat(middle.next()).isSameAs(chain.get(2));
    assertThat(chain.get(0).next()).isSameAs(chain.get(2));
  }

  @Test
  void aThousandSmallNumbersAreInShortChains() {
    for (int n = 0; n < 1000; n++) {
      table.link(new Flight(n));
    }
    int[] longest = new int[1];
    table.forEach(node -> {
      int length = 1;
      for (Node next = node.next(); next != null; next = next.next()) {
        length++;
      }
      longest[0] = Math.max(longest[0], length);
    });

    assertThat(longest[0]).isLessThan(10);
  }

  private record Key(int n, int hashes) {
    @Override
    public int hashCode() {
      return n % hashes;
    }
  }
}
