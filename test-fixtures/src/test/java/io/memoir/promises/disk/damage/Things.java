package io.memoir.promises.disk.damage;

import io.memoir.CacheData;
import io.memoir.Persist;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Functions whose results are of several types; a key has one value, whoever computes it. */
interface Things {

  AtomicInteger RUNS = new AtomicInteger();

  @CacheData(persist = Persist.DISK)
  String text(String key);

  @CacheData(persist = Persist.DISK)
  List<Pair> pairs(String key);

  @CacheData(persist = Persist.DISK)
  double[] numbers(String key);

  @CacheData(persist = Persist.DISK)
  Map<String, TimeUnit> units(String key);

  @CacheData(persist = Persist.DISK)
  @Nullable
  Pair nothing(String key);

  @CacheData(persist = Persist.DISK)
  int count(String key);

  /** A record of the user's. */
  record Pair(String name, int number) {}

  /** Computes, and counts. */
  final class Computed implements Things {

    @Override
    public String text(String key) {
      RUNS.incrementAndGet();
      return "text of " + key;
    }

    @Override
    public List<Pair> pairs(String key) {
      RUNS.incrementAndGet();
      return List.of(new Pair(key, 1), new Pair("next", -7));
    }

    @Override
    public double[] numbers(String key) {
      RUNS.incrementAndGet();
      return new double[] {key.hashCode(), 0.5, -1};
    }

    @Override
    public Map<String, TimeUnit> units(String key) {
      RUNS.incrementAndGet();
      return Map.of(key, TimeUnit.DAYS);
    }

    @Override
    public int count(String key) {
      RUNS.incrementAndGet();
      return key.length();
    }

    @Override
    public @Nullable Pair nothing(String key) {
      RUNS.incrementAndGet();
      return null;
    }
  }
}
