package io.memoir.runtime.size;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.copy.Snapshots;
import io.memoir.runtime.key.exact.Elements;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Flight;
import io.memoir.runtime.store.MemoryStore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The estimated sizes against the heap: a store is filled, and what the heap has grown by, after
 * collections, is compared with what the store says. Prints both.
 */
class SizeOnHeapTest {

  /** In parts of the heap's growth; docs/guide.md says the same. */
  private static final double MOST_WRONG = 0.1;

  private static final long ENOUGH_BYTES = 12_000_000;
  private static final int LOOKS = 4;
  private static final int COLLECTIONS = 1;

  /** What results are, each with no object that another one has. */
  enum Results {
    LONGS(n -> 1_000_000L + n),
    STRINGS(n -> "text number " + n + " of all that there are"),
    WIDE_STRINGS(n -> "текст " + n),
    BYTES(n -> new byte[n % 2000]),
    DOUBLES(n -> new double[n % 100]),
    STRING_ARRAYS(n -> new String[] {"a" + n, "b" + n, null}),
    RECORDS(n -> new Quote("ACME" + n, 1000.0 + n, LocalDateTime.of(2024, 1, 1 + n % 28, 1, 2))),
    LISTS_OF_RECORDS(n -> quotes(n, new ArrayList<>())),
    FIXED_LISTS_OF_RECORDS(n -> List.copyOf(quotes(n, new ArrayList<>()))),
    LINKED_LISTS(SizeOnHeapTest::linked),
    DEQUES(n -> new ArrayDeque<>(quotes(n, new ArrayList<>()))),
    HASH_MAPS(n -> map(n, new HashMap<>())),
    LINKED_MAPS(n -> map(n, new LinkedHashMap<>())),
    TREE_MAPS(n -> map(n, new TreeMap<>())),
    CONCURRENT_MAPS(n -> map(n, new ConcurrentHashMap<>())),
    FIXED_MAPS(n -> Map.copyOf(map(n, new HashMap<>()))),
    FIXED_SETS(n -> Set.copyOf(map(n, new HashMap<>()).keySet())),
    LINKED_SETS(n -> new LinkedHashSet<>(map(n, new HashMap<>()).keySet())),
    DECIMALS(n -> new BigDecimal(BigInteger.TEN.pow(30).add(BigInteger.valueOf(n)), 2)),
    IDS(n -> List.of(new UUID(n, n), Optional.of("x" + n))),
    DATES(SizeOnHeapTest::dates),
    BIT_SETS(n -> BitSet.valueOf(new long[] {n, n, n, n + 1})),
    TABLES(n -> new ArrayList<>(List.of(map(n, new HashMap<>()), map(n + 1, new TreeMap<>())))),
    BY_CODEC(n -> new Account("name " + n, n));

    @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
    private final IntFunction<Object> nth;

    Results(IntFunction<Object> nth) {
      this.nth = nth;
    }
  }

  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  private static List<Quote> linked(int n) {
    return quotes(n, new LinkedList<>());
  }

  @SuppressWarnings("JavaUtilDate") // results hold old dates too
  private static List<Date> dates(int n) {
    return new ArrayList<>(List.of(new Date(n), new Date(n + 1)));
  }

  private static List<Quote> quotes(int n, List<Quote> quotes) {
    for (int i = 0; i <= n % 20; i++) {
      quotes.add(new Quote("S" + n, i, LocalDateTime.of(2024, 1, 1 + i, 1, 2)));
    }
    return quotes;
  }

  private static Map<String, Integer> map(int n, Map<String, Integer> map) {
    for (int i = 0; i <= n % 40; i++) {
      map.put("key " + n + " " + i, 1000 + i);
    }
    return map;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsEstimatedIsWhatTheHeapHas(Results results) {
    double ratio = 0;
    // What other tests have left in this JVM may go meanwhile, or come.
    for (int look = 0; look < LOOKS && Math.abs(ratio - 1) > MOST_WRONG; look++) {
      ratio = estimatedOfGrown(results);
    }

    assertThat(ratio).isBetween(1 - MOST_WRONG, 1 + MOST_WRONG);
  }

  private double estimatedOfGrown(Results results) {
    Snapshots snapshots =
        new Snapshots("f", new FstCodec(), getClass().getClassLoader(), List.of());
    SizeBound bound = new SizeBound("f", Long.MAX_VALUE - 1, Long.MAX_VALUE);
    MemoryStore store =
        new MemoryStore(new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE, () -> 0, bound));
    fill(store, snapshots, results, 0, 100);
    int count = (int) (100 * ENOUGH_BYTES / store.bytes());

    long estimatedBefore = store.bytes();
    long before = usedBytes();
    fill(store, snapshots, results, 100, 100 + count);
    double grown = usedBytes() - before;
    double estimated = store.bytes() - estimatedBefore;

    System.out.println(String.format(
        Locale.ROOT,
        "%s: %.0f bytes each, estimated %.0f, %+.1f %%",
        results,
        grown / count,
        estimated / count,
        100 * (estimated / grown - 1)));
    // So that it is there until here.
    assertThat(store.size()).isEqualTo(100 + count);
    return estimated / grown;
  }

  private static void fill(
      MemoryStore store, Snapshots snapshots, Results results, int from, int to) {
    for (int n = from; n < to; n++) {
      Flight flight = new Flight(Elements.copyOf(new int[] {n, n}));
      Departures departures = new Departures(false);
      assertThat(store.begin(flight, departures)).isSameAs(flight);
      store.put(flight, snapshots.keep(results.nth.apply(n)), departures);
      store.end(flight);
    }
  }

  private static long usedBytes() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Immutable, and so shared. */
  record Quote(String symbol, double price, LocalDateTime time) {}

  /** Mutable and without a copier, and so kept as bytes. */
  static final class Account implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    String name;
    int number;

    Account(String name, int number) {
      this.name = name;
      this.number = number;
    }
  }
}
