package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.size.SizeBound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that is bounded by number, size and time against a list that does the same plainly. */
class MaxSizeModelTest {

  private static final int STEPS = 4000;
  private static final int KEYS = 12;

  private final AtomicLong clock = new AtomicLong();

  @ParameterizedTest
  @CsvSource({
    "3, 1200, 1000000, false",
    "100, 1200, 1000000, false",
    "100, 3000, 40, false",
    "4, 3000, 40, true",
    "2147483647, 1, 1000000, true",
    "2147483647, 2000, 9223372036854775807, false",
    "2147483647, 2000, 9223372036854775807, true",
    "2, 100000, 9223372036854775807, true",
  })
  void randomStepsDoWhatAListDoes(int maxEntries, long maxBytes, long ttl, boolean isShared) {
    for (long seed = 0; seed < 4; seed++) {
      long ofAll = isShared ? Long.MAX_VALUE - 1 : Long.MAX_VALUE;
      SizeBound size = new SizeBound("f", maxBytes, ofAll);
      compare(new Bounds(maxEntries, ttl, clock::get, size), new Random(seed));
    }
  }

  private void compare(Bounds bounds, Random random) {
    MemoryStore store = new MemoryStore(bounds);
    Model model = new Model(bounds);
    for (int step = 0; step < STEPS; step++) {
      Departures departures = new Departures(true, new ConcurrentLinkedQueue<>());
      model.tooMany.clear();
      model.tooLarge.clear();
      int key = random.nextInt(KEYS);
      int choice = random.nextInt(40);
      if (choice < 18) {
        assertThat(hit(store, key)).isEqualTo(model.find(key, clock.get()));
      } else if (choice < 36) {
        byte[] value = new byte[random.nextInt(choice == 18 ? 5000 : 600)];
        assertThat(put(store, key, value, departures))
            .isEqualTo(model.put(key, value, clock.get()));
      } else if (choice < 38) {
        clock.addAndGet(key);
      } else {
        store.clear(key, departures);
        model.rows.removeIf(row -> row.key == key);
      }
      assertThat(departures.crowdedKeys()).as("step %d", step).isEqualTo(model.tooLarge);
      assertThat(told(departures)).as("step %d", step).isEqualTo(model.tooMany);
      assertThat(departures.evicted()).isEqualTo(model.tooMany.size() + model.tooLarge.size());
      assertThat(store.size()).as("step %d", step).isEqualTo(model.rows.size());
      assertThat(store.bytes()).as("step %d", step).isEqualTo(model.bytes());
      assertThat(store.bytes() <= Objects.requireNonNull(bounds.size()).maxBytes()
              || store.size() == 1)
          .isTrue();
    }
  }

  private static List<Object> told(Departures departures) {
    List<Object> told = new ArrayList<>();
    for (Object key = departures.tell(); key != null; key = departures.tell()) {
      told.add(key);
    }
    return told;
  }

  private static @Nullable Object hit(MemoryStore store, Object key) {
    Entry entry = store.hit(key);
    return entry == null ? null : entry.kept();
  }

  private static @Nullable Object put(
      MemoryStore store, Object key, Object value, Departures departures) {
    Flight flight = new Flight(key);
    Object begun = store.begin(flight, departures);
    if (begun != flight) {
      return ((Entry) Objects.requireNonNull(begun)).kept();
    }
    assertThat(store.put(flight, value, departures)).isTrue();
    store.end(flight);
    return null;
  }

  @Test
  void withoutABoundOfSizesNothingIsMeasured() {
    MemoryStore store = new MemoryStore(new Bounds(5, Long.MAX_VALUE, clock::get));

    put(store, 1, new byte[100], new Departures(false));

    assertThat(store.bytes()).isZero();
  }

  @Test
  void usesOfTwoStoresThatShareABoundCanBeCompared() {
    Bounds bounds = new Bounds(
        Integer.MAX_VALUE, Long.MAX_VALUE, clock::get, new SizeBound("f", Long.MAX_VALUE, 1000));
    MemoryStore one = new MemoryStore(bounds);
    MemoryStore other = new MemoryStore(bounds);
    assertThat(one.leastRecentUse()).isEqualTo(Long.MAX_VALUE);

    put(one, "a", "a", new Departures(false));
    put(other, "b", "b", new Departures(false));
    assertThat(one.leastRecentUse()).isLessThan(other.leastRecentUse());

    hit(one, "a");
    assertThat(one.leastRecentUse()).isGreaterThan(other.leastRecentUse());
  }

  @Test
  void whatWasUsedMeanwhileIsNotCrowdedOut() {
    Bounds bounds = new Bounds(
        Integer.MAX_VALUE, Long.MAX_VALUE, clock::get, new SizeBound("f", Long.MAX_VALUE, 1000));
    MemoryStore store = new MemoryStore(bounds);
    put(store, "a", "a", new Departures(false));
    long use = store.leastRecentUse();
    hit(store, "a");
    Departures departures = new Departures(true);

    store.crowdOut(use, departures);
    assertThat(departures.evicted()).isZero();

    store.crowdOut(store.leastRecentUse(), departures);
    assertThat(departures.leaving()).containsExactly("a");
    assertThat(store.bytes()).isZero();
  }

  /** The plainest store. */
  private static final class Model {
    private final Bounds bounds;
    private final List<Row> rows = new ArrayList<>();
    private final List<Object> tooMany = new ArrayList<>();
    private final List<Object> tooLarge = new ArrayList<>();
    private long uses;

    Model(Bounds bounds) {
      this.bounds = bounds;
    }

    long bytes() {
      return rows.stream().mapToLong(row -> row.bytes).sum();
    }

    @Nullable
    Object find(int key, long now) {
      for (Row row : rows) {
        if (row.key == key && now - row.written < bounds.ttlNanos()) {
          row.used = ++uses;
          return row.value;
        }
      }
      return null;
    }

    @Nullable
    Object put(int key, Object value, long now) {
      rows.removeIf(row -> now - row.written >= bounds.ttlNanos());
      for (Row row : rows) {
        if (row.key == key) {
          return row.value;
        }
      }
      long bytes = bounds.measure(key, value);
      while (rows.size() >= bounds.maxEntries()) {
        tooMany.add(removeOldest());
      }
      while (!rows.isEmpty()
          && bytes() + bytes > Objects.requireNonNull(bounds.size()).maxBytes()) {
        tooLarge.add(removeOldest());
      }
      rows.add(new Row(key, value, bytes, now, ++uses));
      return null;
    }

    private Object removeOldest() {
      Row oldest =
          rows.stream().min(Comparator.comparingLong((Row row) -> row.used)).orElseThrow();
      rows.remove(oldest);
      return oldest.key;
    }
  }

  private static final class Row {
    private final int key;
    private final Object value;
    private final long bytes;
    private final long written;
    private long used;

    Row(int key, Object value, long bytes, long written, long used) {
      this.key = key;
      this.value = value;
      this.bytes = bytes;
      this.written = written;
      this.used = used;
    }
  }
}
