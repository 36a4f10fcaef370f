package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store against a list that does the same in the plainest way. */
class MemoryStoreModelTest {

  private static final int STEPS = 4000;

  private final AtomicLong clock = new AtomicLong();
  private Departures departures = new Departures(true);

  @ParameterizedTest
  @CsvSource({"1, 7", "2, 7", "3, 20", "4, 1", "5, 50", "6, 13", "7, 1000000", "8, 30"})
  void randomStepsDoWhatAListDoes(int maxEntries, long ttl) {
    for (long seed = 0; seed < 5; seed++) {
      compare(maxEntries, ttl, new Random(seed));
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
  void randomStepsWithoutTtlDoWhatAListDoes(int maxEntries) {
    compare(maxEntries, Long.MAX_VALUE, new Random(maxEntries));
  }

  private void compare(int maxEntries, long ttl, Random random) {
    MemoryStore store = new MemoryStore(new Bounds(maxEntries, ttl, clock::get));
    Model model = new Model(maxEntries, ttl);
    for (int step = 0; step < STEPS; step++) {
      departures = new Departures(true);
      model.evicted.clear();
      model.expired.clear();
      model.cleared.clear();
      int key = random.nextInt(12);
      step(store, model, random.nextInt(40), key, step);
      List<Object> gone = new ArrayList<>(model.expired);
      gone.addAll(model.evicted);
      gone.addAll(model.cleared);
      assertThat(departures.leaving())
          .as("step %d", step)
          .containsExactlyInAnyOrderElementsOf(gone);
      assertThat(departures.evicted()).as("step %d", step).isEqualTo(model.evicted.size());
      assertThat(departures.expired()).as("step %d", step).isEqualTo(model.expired.size());
      assertThat(store.size()).isLessThanOrEqualTo(maxEntries).isEqualTo(model.rows.size());
    }
  }

  private void step(MemoryStore store, Model model, int choice, int key, int value) {
    if (choice < 20) {
      Entry entry = store.find(key);
      if (entry != null) {
        store.use(entry);
      }
      assertThat(entry == null ? null : entry.kept()).isEqualTo(model.find(key, clock.get()));
    } else if (choice < 34) {
      Object there = put(store, key, value);
      assertThat(there).isEqualTo(model.put(key, value, clock.get()));
    } else if (choice < 37) {
      clock.addAndGet(key);
    } else if (choice < 38) {
      store.removeExpired(departures);
      model.expire(clock.get());
    } else if (choice < 39) {
      store.clear(key, departures);
      model.clear(row -> row.key == key);
    } else if (key == 0) {
      store.clear(departures);
      model.clear(row -> true);
    }
  }

  /** Executes and stores; returns what was there instead, if anything was. */
  private @Nullable Object put(MemoryStore store, Object key, Object value) {
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
  void resultIsUsedUntilJustBeforeItsTtl() {
    MemoryStore store = new MemoryStore(new Bounds(Integer.MAX_VALUE, 10, clock::get));
    put(store, "key", "kept");

    clock.set(9);
    assertThat(store.find("key")).isNotNull();
    clock.set(10);
    assertThat(store.find("key")).isNull();

    store.removeExpired(departures);
    assertThat(departures.leaving()).containsExactly("kept");
    assertThat(departures.expired()).isOne();
    assertThat(store.size()).isZero();
  }

  @Test
  void clockMayWrapAround() {
    clock.set(Long.MAX_VALUE - 4);
    MemoryStore store = new MemoryStore(new Bounds(2, 10, clock::get));
    put(store, "key", "kept");

    clock.addAndGet(9);
    assertThat(store.find("key")).isNotNull();
    clock.addAndGet(1);
    assertThat(store.find("key")).isNull();
  }

  @Test
  void fencedAndClosedStoresKeepNothing() {
    MemoryStore store = new MemoryStore(new Bounds(2, 10, clock::get));
    Flight fenced = new Flight("key");
    Flight open = new Flight("other");
    assertThat(store.begin(fenced, departures)).isSameAs(fenced);
    assertThat(store.begin(open, departures)).isSameAs(open);
    store.clear("key", departures);

    assertThat(store.put(fenced, "kept", departures)).isFalse();
    Flight next = new Flight("key");
    assertThat(store.begin(next, departures)).isSameAs(next);

    store.close(departures);
    assertThat(store.put(open, "kept", departures)).isFalse();
    assertThat(store.put(next, "kept", departures)).isFalse();
    assertThat(store.begin(new Flight("key"), departures)).isNull();
    assertThat(store.size()).isZero();
  }

  @Test
  void lateUseDoesNotMakeAnEntryOlder() {
    UsedEntry entry = new UsedEntry(new Flight("key"), "kept", 1);

    entry.use(7);
    entry.use(5);

    assertThat(entry.used()).isEqualTo(7);
  }

  private static final class Model {
    private final int maxEntries;
    private final long ttl;
    private final List<@Nullable Object> evicted = new ArrayList<>();
    private final List<@Nullable Object> expired = new ArrayList<>();
    private final List<@Nullable Object> cleared = new ArrayList<>();

    /** In the order of their writes. */
    private final List<Row> rows = new ArrayList<>();

    private long uses;

    Model(int maxEntries, long ttl) {
      this.maxEntries = maxEntries;
      this.ttl = ttl;
    }

    @Nullable
    Object find(int key, long now) {
      for (Row row : rows) {
        if (row.key == key && now - row.written < ttl) {
          row.used = ++uses;
          return row.value;
        }
      }
      return null;
    }

    @Nullable
    Object put(int key, Object value, long now) {
      expire(now);
      for (Row row : rows) {
        if (row.key == key) {
          return row.value;
        }
      }
      while (rows.size() >= maxEntries) {
        Row oldest =
            rows.stream().min(Comparator.comparingLong((Row row) -> row.used)).orElseThrow();
        rows.remove(oldest);
        evicted.add(oldest.value);
      }
      rows.add(new Row(key, value, now, ++uses));
      return null;
    }

    void clear(Predicate<Row> isMeant) {
      rows.stream().filter(isMeant).forEach(row -> cleared.add(row.value));
      rows.removeIf(isMeant);
    }

    void expire(long now) {
      rows.removeIf(row -> {
        boolean over = now - row.written >= ttl;
        if (over) {
          expired.add(row.value);
        }
        return over;
      });
    }
  }

  private static final class Row {
    private final int key;
    private final Object value;
    private final long written;
    private long used;

    Row(int key, Object value, long written, long used) {
      this.key = key;
      this.value = value;
      this.written = written;
      this.used = used;
    }
  }
}
