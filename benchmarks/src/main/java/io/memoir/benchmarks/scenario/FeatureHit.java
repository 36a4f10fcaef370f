package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.feature.Features;
import io.memoir.benchmarks.feature.Features_Cached;
import io.memoir.elements.Elements;
import io.memoir.runtime.Caches;
import io.memoir.spi.Element;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Reentry;
import io.memoir.spi.Showing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Hits of functions that declare features without using them, and of one that is replayed. */
@State(Scope.Benchmark)
public class FeatureHit {

  private static final int KEYS = 256;

  private Caches caches = Caches.builder().isolated().build();
  private Features functions = new Features_Cached(caches);
  private final long[] ids = Inputs.ids(KEYS);

  /** Makes a state without results. */
  public FeatureHit() {}

  /** Where a benchmark's thread shows elements; for that thread. */
  @State(Scope.Thread)
  public static class Page implements ElementSink {

    private long shown;
    private Reentry back = () -> {};

    /** Makes a page that is bound to nothing. */
    public Page() {}

    /** Binds the thread to it. */
    @Setup(Level.Iteration)
    public void show() {
      back = Elements.showOn(this);
    }

    /** Ends that. */
    @TearDown(Level.Iteration)
    public void stop() {
      back.close();
    }

    @Override
    public void emit(Element element, Showing showing) {
      shown += element.kind().length();
    }

    @Override
    public ElementSink open(Element container, Showing showing) {
      return this;
    }
  }

  /** Stores what will be hit. */
  @Setup
  public void fill() {
    for (long id : ids) {
      functions.bare(id);
      functions.plain(id);
      functions.declared(id);
      functions.shown(id);
    }
  }

  /** Fails if a hit was none. */
  @TearDown(Level.Trial)
  public void stop() {
    long loads = caches.stats().loads();
    caches.close();
    if (loads != 4L * KEYS) {
      throw new IllegalStateException(loads + " loads");
    }
  }

  /** A hit of the one that declares nothing. */
  @Benchmark
  public String bare(Cursor cursor) {
    return functions.bare(ids[cursor.next(KEYS)]);
  }

  /** A hit of the one with a ttl. */
  @Benchmark
  public String plain(Cursor cursor) {
    return functions.plain(ids[cursor.next(KEYS)]);
  }

  /** A hit of the one that declares a spinner, a refresh and inputs as well. */
  @Benchmark
  public String declared(Cursor cursor) {
    return functions.declared(ids[cursor.next(KEYS)]);
  }

  /** A hit that shows 100 elements again. */
  @Benchmark
  public String replayed(Cursor cursor, Page page, Blackhole hole) {
    String label = functions.shown(ids[cursor.next(KEYS)]);
    hole.consume(page.shown);
    return label;
  }
}
