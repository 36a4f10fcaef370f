package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of uses and the order of writes against lists. */
class OrdersTest {

  private final UseOrder byUse = new UseOrder(false);
  private final WriteOrder byWrite = new WriteOrder();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theLeastRecentlyUsedIsFoundWhateverWasUsed(long seed) {
    Random random = new Random(seed);
    List<UsedEntry> model = new ArrayList<>();
    long now = 0;
    for (int step = 0; step < 4000; step++) {
      int choice = random.nextInt(10);
      if (model.isEmpty() || (choice < 3 && model.size() < 100)) {
        UsedEntry entry = new UsedEntry(new Flight(step), step, ++now);
        byUse.add(entry, 0);
        model.add(entry);
      } else if (choice < 7) {
        model.get(random.nextInt(model.size())).use(++now);
      } else if (choice < 8) {
        byUse.remove(model.remove(random.nextInt(model.size())));
      } else {
        UsedEntry least = Collections.min(model, Comparator.comparingLong(UsedEntry::used));
        assertThat(byUse.leastRecentlyUsed(now)).as("step %d", step).isSameAs(least);
        byUse.remove(least);
        model.remove(least);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatEntriesTakeGoesWithThem(long seed) {
    UseOrder measured = new UseOrder(true);
    Random random = new Random(seed);
    Map<UsedEntry, Long> model = new LinkedHashMap<>();
    long now = 0;
    for (int step = 0; step < 4000; step++) {
      List<UsedEntry> entries = List.copyOf(model.keySet());
      int choice = random.nextInt(10);
      if (entries.isEmpty() || (choice < 4 && entries.size() < 100)) {
        UsedEntry entry = new UsedEntry(new Flight(step), step, ++now);
        long bytes = 1 + random.nextInt(1000);
        measured.add(entry, bytes);
        model.put(entry, bytes);
      } else if (choice < 7) {
        entries.get(random.nextInt(entries.size())).use(++now);
      } else {
        UsedEntry leaving = choice < 9
            ? measured.leastRecentlyUsed(now)
            : entries.get(random.nextInt(entries.size()));
        measured.remove(leaving);
        model.remove(leaving);
      }
      assertThat(measured.bytes())
          .as("step %d", step)
          .isEqualTo(model.values().stream().mapToLong(Long::longValue).sum());
    }
  }

  @Test
  void usesThatComeWhileItLooksAreNotWaitedFor() {
    UsedEntry busy = new UsedEntry(new Flight("busy"), "kept", 5) {};
    byUse.add(busy, 0);
    busy.use(9);

    assertThat(byUse.leastRecentlyUsed(4)).isSameAs(busy);
    assertThat(busy.filed()).isEqualTo(5);
    assertThat(byUse.leastRecentlyUsed(5)).isSameAs(busy);
    assertThat(busy.filed()).isEqualTo(9);
  }

  @Test
  void whatWasUsedSinceThatWasAskedIsTold() {
    UsedEntry a = new UsedEntry(new Flight("a"), "kept", 1);
    UsedEntry b = new UsedEntry(new Flight("b"), "kept", 2);
    byUse.add(a, 0);
    byUse.add(b, 0);

    assertThat(byUse.keysSinceAsked(3)).containsExactly("a", "b");
    assertThat(byUse.keysSinceAsked(4)).isEmpty();
    b.use(5);
    a.use(6);
    assertThat(byUse.keysSinceAsked(7)).containsExactly("b", "a");
    b.use(8);
    assertThat(byUse.keysSinceAsked(9)).containsExactly("b");
    assertThat(byUse.keys()).containsExactly("a", "b");
  }

  @Test
  void clearedOrderBeginsAnew() {
    for (int n = 0; n < 40; n++) {
      byUse.add(new UsedEntry(new Flight(n), n, n), 0);
    }
    byUse.clear();
    UsedEntry next = new UsedEntry(new Flight("next"), "kept", 50);
    byUse.add(next, 0);

    assertThat(next.position()).isZero();
    assertThat(byUse.leastRecentlyUsed(50)).isSameAs(next);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOldestIsTheFirstWrittenOfThoseThatAreLeft(long seed) {
    Random random = new Random(seed);
    List<TimedEntry> model = new ArrayList<>();
    for (int step = 0; step < 2000; step++) {
      if (model.isEmpty() || random.nextInt(5) < 2) {
        TimedEntry entry = new TimedEntry(new Flight(step), step, 0, step);
        byWrite.add(entry);
        model.add(entry);
      } else {
        byWrite.remove(model.remove(random.nextInt(model.size())));
      }
      assertThat(byWrite.oldest()).isSameAs(model.isEmpty() ? null : model.get(0));
    }
  }

  @Test
  void whatLeftTheOrderOfWritesHoldsNothing() {
    TimedEntry first = new TimedEntry(new Flight(1), 1, 0, 1);
    TimedEntry middle = new TimedEntry(new Flight(2), 2, 0, 2);
    TimedEntry last = new TimedEntry(new Flight(3), 3, 0, 3);
    byWrite.add(first);
    byWrite.add(middle);
    byWrite.add(last);

    byWrite.remove(middle);

    assertThat(middle.older).isNull();
    assertThat(middle.newer).isNull();
    assertThat(first.newer).isSameAs(last);
    assertThat(last.older).isSameAs(first);
    byWrite.clear();
    assertThat(byWrite.oldest()).isNull();
    byWrite.add(middle);
    assertThat(byWrite.oldest()).isSameAs(middle);
    assertThat(middle.older).isNull();
  }
}
