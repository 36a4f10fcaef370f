package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;
import io.memoir.error.RecursiveCallException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A result is made anew at once, and the old one stays until it is. */
@ExtendWith(CachesExtension.class)
class RefreshNowTest {

  private static final List<String> LEFT = Collections.synchronizedList(new ArrayList<>());

  private final Making making = new Making();

  private RefreshNowTest_Prices_Cached prices(Caches caches) {
    return new RefreshNowTest_Prices_Cached(making, caches);
  }

  @BeforeEach
  void forgetWhatLeft() {
    LEFT.clear();
  }

  @Test
  void theNewResultTakesThePlaceOfTheOld(Caches caches) throws Exception {
    var prices = prices(caches);
    assertThat(prices.price.refreshNow("a", "x")).containsExactly("a x 1");

    assertThat(prices.price.refreshNow("a", "y")).containsExactly("a y 2");

    assertThatCall(() -> prices.price("a", "z")).isHit().result().isEqualTo(List.of("a y 2"));
    assertThat(prices.price.size()).isEqualTo(1);
    assertThat(prices.price.stats().loads()).isEqualTo(2);
    assertThat(prices.price.stats().hits()).isEqualTo(1);
    assertThat(prices.price.stats().misses()).isZero();
  }

  @Test
  void theOldResultStaysIfTheMethodThrows(Caches caches) throws Exception {
    var prices = prices(caches);
    prices.price("a", "x");
    making._thrown = new IOException("down");

    assertThatThrownBy(() -> prices.price.refreshNow("a", "x")).isSameAs(making._thrown);

    assertThatCall(() -> prices.price("a", "x")).isHit().result().isEqualTo(List.of("a x 1"));
    assertThat(prices.price.stats().loadFailures()).isEqualTo(1);
  }

  @Test
  void theOldResultStaysIfTheNewOneIsNotToBeKept(Caches caches) throws Exception {
    var prices = prices(caches);
    prices.price("a", "x");
    assertThat(prices.price.refreshNow("a", "unwanted")).containsExactly("a unwanted 2");

    assertThat(prices.price("a", "x")).containsExactly("a x 1");
  }

  @Test
  void aReplacedResourceIsReleasedOnce(Caches caches) {
    var prices = prices(caches);
    Object old = prices.feed("a");

    Object made = prices.feed.refreshNow("a");

    assertThat(prices.feed("a")).isSameAs(made).isNotSameAs(old);
    assertThat(LEFT).containsExactly("feed 1 REPLACED");
    caches.close();
    assertThat(LEFT).containsExactly("feed 1 REPLACED", "feed 2 CLOSED");
  }

  @Test
  void callersGetTheOldResultMeanwhile(Caches caches) throws Exception {
    var prices = prices(caches);
    prices.price("a", "x");
    making.hold();
    var refreshing = CompletableFuture.supplyAsync(() -> refresh(prices));
    making._entered.take();

    assertThat(prices.price("a", "x")).containsExactly("a x 1");
    making._leave.put("go");

    assertThat(refreshing.get()).containsExactly("a y 2");
    assertThat(prices.price("a", "x")).containsExactly("a y 2");
  }

  @Test
  void callersWithoutAResultWaitForIt(Caches caches) throws Exception {
    var prices = prices(caches);
    making.hold();
    var refreshing = CompletableFuture.supplyAsync(() -> refresh(prices));
    making._entered.take();
    var calling = new CompletableFuture<List<String>>();
    Thread caller = new Thread(() -> calling.complete(call(prices)));
    caller.start();
    while (caller.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    making._leave.put("go");

    assertThat(refreshing.get()).containsExactly("a y 1");
    assertThat(calling.get()).containsExactly("a y 1");
  }

  @Test
  void whatWasUnderWayBeforeIsNotKept(Caches caches) throws Exception {
    var prices = prices(caches);
    making.hold();
    var early = CompletableFuture.supplyAsync(() -> call(prices));
    making._entered.take();
    making.holdNoMore();
    assertThat(prices.price.refreshNow("a", "y")).containsExactly("a y 2");
    making._leave.put("go");

    assertThat(early.get()).containsExactly("a x 1");
    assertThat(prices.price("a", "x")).containsExactly("a y 2");
  }

  @Test
  void aClearMeanwhileFencesIt(Caches caches) throws Exception {
    var prices = prices(caches);
    prices.price("a", "x");
    making.hold();
    var refreshing = CompletableFuture.supplyAsync(() -> refresh(prices));
    making._entered.take();
    prices.price.clear("a");
    making._leave.put("go");
    assertThat(refreshing.get()).containsExactly("a y 2");

    assertThat(prices.price.size()).isZero();
    making.holdNoMore();
    assertThat(prices.price("a", "x")).containsExactly("a x 3");
  }

  @Test
  void aResourceThatIsClearedMeanwhileIsMadeAgain(Caches caches) throws Exception {
    var prices = prices(caches);
    prices.feed("a");
    making.hold();
    var refreshing = CompletableFuture.supplyAsync(() -> prices.feed.refreshNow("a"));
    making._entered.take();
    caches.clearResources();
    making._leave.put("go");
    making._entered.take();
    making._leave.put("go");

    Object made = refreshing.get();
    making.holdNoMore();
    assertThat(prices.feed("a")).isSameAs(made);
    assertThat(LEFT).containsExactly("feed 1 CLEARED", "feed 2 CLEARED");
  }

  @Test
  void whoComesWhileOneRunsGetsALaterResult(Caches caches) throws Exception {
    var prices = prices(caches);
    making.hold();
    var first = CompletableFuture.supplyAsync(() -> refresh(prices));
    making._entered.take();
    List<CompletableFuture<List<String>>> later = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      var result = new CompletableFuture<List<String>>();
      Thread thread = new Thread(() -> result.complete(refresh(prices)));
      thread.start();
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      later.add(result);
    }
    making._leave.put("go");
    making._entered.take();
    making.holdNoMore();
    making._leave.put("go");

    assertThat(first.get()).containsExactly("a y 1");
    for (CompletableFuture<List<String>> result : later) {
      assertThat(result.get()).isNotEqualTo(List.of("a y 1"));
    }
    assertThat(prices.price("a", "x")).isNotEqualTo(List.of("a y 1"));
    // One of the two has run it for both, unless it had ended before the other one saw it.
    assertThat(making._calls).isBetween(2, 3);
  }

  @Test
  void aBodyThatNeedsItsOwnResultIsToldSo(Caches caches) {
    var prices = prices(caches);
    making._inner = () -> prices.feed.refreshNow("a");

    assertThatThrownBy(() -> prices.feed.refreshNow("a"))
        .isInstanceOf(RecursiveCallException.class);
  }

  @Test
  void resultsOnDiskAreMadeAnewForAll(@TempDir Path directory) {
    try (Caches one = Caches.builder().isolated().directory(directory).build();
        Caches other = Caches.builder().isolated().directory(directory).build()) {
      var here = prices(one);
      assertThat(here.stored("a")).isEqualTo("stored 1");
      assertThat(prices(other).stored("a")).isEqualTo("stored 1");

      assertThat(here.stored.refreshNow("a")).isEqualTo("stored 2");

      assertThat(here.stored("a")).isEqualTo("stored 2");
      // Another process hears of it when it looks at the directory.
      prices(other).stored("b");
      assertThat(prices(other).stored("a")).isEqualTo("stored 2");
    }
  }

  @Test
  void aClassIsRunPastTheCache(Caches caches) {
    RefreshNowTest_Counter_Cached counter = new RefreshNowTest_Counter_Cached(caches);
    assertThat(counter.next(5)).isEqualTo(6);
    assertThat(counter.next.refreshNow(5)).isEqualTo(7);
    assertThat(counter.next(5)).isEqualTo(7);
  }

  private static List<String> refresh(RefreshNowTest_Prices_Cached prices) {
    try {
      return prices.price.refreshNow("a", "y");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> call(RefreshNowTest_Prices_Cached prices) {
    try {
      return prices.price("a", "x");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Functions that can be refreshed. */
  interface Prices {
    @CacheData(refreshNow = true, cacheIf = IsWanted.class)
    List<String> price(String symbol, String _source) throws IOException;

    @CacheResource(refreshNow = true, onRelease = Show.class)
    StringBuilder feed(String symbol);

    @CacheData(refreshNow = true, persist = Persist.DISK)
    String stored(String symbol);
  }

  /** Does not want one source. */
  static final class IsWanted implements Predicate<List<String>> {
    @Override
    public boolean test(List<String> prices) {
      return !prices.get(0).contains("unwanted");
    }
  }

  /** Notes what leaves. */
  static final class Show implements BiConsumer<StringBuilder, EvictionReason> {
    @Override
    public void accept(StringBuilder feed, EvictionReason reason) {
      LEFT.add(feed + " " + reason);
    }
  }

  /** Counts its calls, and waits in them if it is told to. */
  private static final class Making implements Prices {
    private int _calls;
    private volatile boolean _holds;
    private @Nullable IOException _thrown;
    private Runnable _inner = () -> {};
    private final BlockingQueue<String> _entered = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> _leave = new LinkedBlockingQueue<>();

    void hold() {
      _holds = true;
    }

    void holdNoMore() {
      _holds = false;
    }

    private synchronized int count() {
      return ++_calls;
    }

    private void meet() {
      try {
        if (_holds) {
          _entered.put("in");
          _leave.take();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<String> price(String symbol, String _source) throws IOException {
      int number = count();
      meet();
      if (_thrown != null) {
        throw _thrown;
      }
      return new ArrayList<>(List.of(symbol + " " + _source + " " + number));
    }

    @Override
    public StringBuilder feed(String symbol) {
      int number = count();
      meet();
      _inner.run();
      return new StringBuilder("feed " + number);
    }

    @Override
    public String stored(String symbol) {
      return "stored " + count();
    }
  }

  /** A class whose method counts on. */
  static class Counter {
    private int _added;

    @CacheData(refreshNow = true)
    int next(int n) {
      _added++;
      return n + _added;
    }
  }
}
