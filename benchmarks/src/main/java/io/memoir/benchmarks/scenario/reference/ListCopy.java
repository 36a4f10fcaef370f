package io.memoir.benchmarks.scenario.reference;

import io.memoir.benchmarks.scenario.Cursor;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Quote;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** E: what a private list of the same records costs at least. */
@State(Scope.Benchmark)
public class ListCopy {

  private static final int KEYS = 16;

  private final List<List<Quote>> stored = new ArrayList<>();

  /** Makes the lists that are copied. */
  public ListCopy() {
    for (int year = 0; year < KEYS; year++) {
      stored.add(new Bodies().history(year));
    }
  }

  /** A copy. */
  @Benchmark
  public List<Quote> copy(Cursor cursor) {
    return new ArrayList<>(stored.get(cursor.next(KEYS)));
  }
}
