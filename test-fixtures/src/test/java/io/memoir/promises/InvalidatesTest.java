package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Invalidates;
import io.memoir.Persist;
import io.memoir.Unhashed;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** When a method ends that changes what others return, these have forgotten. */
class InvalidatesTest {

  @RegisterExtension
  final CachesExtension caches = new CachesExtension();

  private final Book book = new Book();

  private InvalidatesTest_Orders_Cached orders() {
    return new InvalidatesTest_Orders_Cached(book, caches.caches());
  }

  @Test
  void itsEndIsSeenByAllThatItNames() {
    Orders orders = orders();
    assertThat(orders.open("a")).isEmpty();
    assertThat(orders.open("a", 5)).isEmpty();
    assertThat(orders.count()).isZero();
    assertThat(orders.add("a", "pen")).isEqualTo(1);

    assertThat(orders.open("a")).containsExactly("pen");
    assertThat(orders.open("a", 5)).containsExactly("pen");
    assertThat(orders.count()).isEqualTo(1);
  }

  @Test
  void whatItDoesNotNameStays() {
    InvalidatesTest_Orders_Cached orders = orders();
    Object log = orders.log();
    orders.add("a", "pen");
    assertThat(orders.log()).isSameAs(log);

    orders.rotate();

    assertThat(orders.log()).isNotSameAs(log);
  }

  @Test
  void aMethodThatThrowsMayHaveChangedSomething() {
    Orders orders = orders();
    assertThat(orders.count()).isZero();
    assertThatThrownBy(() -> orders.add("", "half"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no customer");

    assertThat(orders.count()).isEqualTo(1);
  }

  @Test
  void whatWasBeingComputedMeanwhileIsNotKept() throws Exception {
    Orders orders = orders();
    book.entered = new CountDownLatch(1);
    book.leave = new CountDownLatch(1);
    CompletableFuture<List<String>> early = CompletableFuture.supplyAsync(() -> orders.open("a"));
    book.entered.await();
    orders.add("a", "pen");
    book.leave.countDown();
    assertThat(early.get()).isEmpty();

    assertThat(orders.open("a")).containsExactly("pen");
  }

  @Test
  void resultsOnDiskAreForgottenByAllProcesses(@TempDir Path directory) {
    try (Caches one = Caches.builder().isolated().directory(directory).build();
        Caches other = Caches.builder().isolated().directory(directory).build()) {
      Orders here = new InvalidatesTest_Orders_Cached(book, one);
      Orders there = new InvalidatesTest_Orders_Cached(book, other);
      assertThat(here.kept("a")).isEmpty();
      here.add("a", "pen");
      there.forgetKept();

      assertThat(here.kept("b")).isEmpty();
      assertThat(here.kept("a")).containsExactly("pen");
    }
  }

  @Test
  void aClassForgetsWhenItsOwnMethodsCallEachOther() {
    InvalidatesTest_Stock_Cached stock = new InvalidatesTest_Stock_Cached(caches.caches());
    assertThat(stock.left()).isZero();
    stock.fillTwice();

    assertThat(stock.left()).isEqualTo(2);
    assertThat(stock.left.stats().loads()).isEqualTo(3);
  }

  /** Orders. */
  interface Orders {

    @CacheData
    List<String> open(String customer);

    @CacheData
    List<String> open(String customer, int most);

    @CacheData
    int count();

    @CacheData(persist = Persist.DISK)
    List<String> kept(String customer);

    @CacheResource
    Object log();

    @Invalidates({"open", "count"})
    int add(String customer, String item);

    @Invalidates("log")
    void rotate();

    @Invalidates("kept")
    void forgetKept();
  }

  /** Has one list of items for all customers. */
  static final class Book implements Orders {
    @Unhashed
    private final List<String> items = new ArrayList<>();

    @Unhashed
    private CountDownLatch entered = new CountDownLatch(0);

    @Unhashed
    private CountDownLatch leave = new CountDownLatch(0);

    @Override
    public List<String> open(String customer) {
      List<String> found = List.copyOf(items);
      try {
        entered.countDown();
        leave.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return found;
    }

    @Override
    public List<String> open(String customer, int most) {
      return List.copyOf(items);
    }

    @Override
    public int count() {
      return items.size();
    }

    @Override
    public List<String> kept(String customer) {
      return customer.equals("a") ? List.copyOf(items) : List.of();
    }

    @Override
    public Object log() {
      return new Object();
    }

    @Override
    public int add(String customer, String item) {
      items.add(item);
      if (customer.isEmpty()) {
        throw new IllegalArgumentException("no customer");
      }
      return items.size();
    }

    @Override
    public void rotate() {
      // The next log is another one.
    }

    @Override
    public void forgetKept() {
      // The next result is another one.
    }
  }

  /** Pieces. */
  static class Stock {
    private final AtomicInteger pieces = new AtomicInteger();

    @CacheData
    int left() {
      return pieces.get();
    }

    @Invalidates("left")
    void fill() {
      pieces.incrementAndGet();
    }

    void fillTwice() {
      fill();
      assertThat(left()).isEqualTo(1);
      fill();
    }
  }
}
