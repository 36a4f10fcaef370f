package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.hook.EvictionReason;
import io.memoir.hook.KeyArguments;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What classes that an annotation names see of results: the arguments, and why one leaves. */
@ExtendWith(CachesExtension.class)
class HooksTest {

  private static final List<String> LEFT = new ArrayList<>();

  private final Making making = new Making();

  private HooksTest_Pools_Cached pools(Caches caches) {
    return new HooksTest_Pools_Cached(making, caches);
  }

  @BeforeEach
  void forgetWhatLeft() {
    LEFT.clear();
  }

  @Test
  void validateSeesTheArgumentsOfTheCallThatAsks(Caches caches) {
    HooksTest_Pools_Cached pools = pools(caches);
    Pool pool = pools.open("db", 3, "secret");
    assertThatCall(() -> pools.open("db", 3, "another")).isHit().result().isSameAs(pool);
    assertThat(pool.asked).containsExactly("[url, size] db 3");

    pool.size = 2;

    assertThatCall(() -> pools.open("db", 3, "secret")).isMiss().result().isNotSameAs(pool);
    assertThat(LEFT).containsExactly("db REFUSED");
  }

  @Test
  void argumentsAreAskedForByNameAndType(Caches caches) {
    HooksTest_Pools_Cached pools = pools(caches);
    pools.open("name", 1, "");
    pools.open("type", 1, "");

    assertThatThrownBy(() -> pools.open("name", 1, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no parameter \"_password\" in its key")
        .hasMessageContaining("url, size");
    assertThatThrownBy(() -> pools.open("type", 1, ""))
        .isInstanceOf(ClassCastException.class)
        .hasMessageContaining("\"url\"")
        .hasMessageContaining("java.lang.String")
        .hasMessageContaining("java.lang.Integer");
    assertThat(pools.open.size()).isEqualTo(2);
  }

  @Test
  void dataThatIsNotToBeKeptIsReturnedOnly(Caches caches) {
    HooksTest_Pools_Cached pools = pools(caches);

    assertThatCall(() -> pools.names("")).isMiss().result().isEqualTo(List.of(""));
    assertThatCall(() -> pools.names("")).isMiss();
    assertThatCall(() -> pools.names("a")).isMiss();
    assertThatCall(() -> pools.names("a")).isHit();
    assertThat(pools.names.size()).isEqualTo(1);
    assertThat(pools.names.stats().loads()).isEqualTo(3);
  }

  @Test
  void aResourceThatIsNotToBeKeptIsItsMakersOwn(Caches caches) {
    HooksTest_Pools_Cached pools = pools(caches);
    Pool first = pools.open("broken", 1, "");
    Pool second = pools.open("broken", 1, "");

    assertThat(second).isNotSameAs(first);
    caches.close();
    assertThat(LEFT).isEmpty();
  }

  @Test
  void whoWaitedForAResourceThatIsNotKeptMakesItsOwn(Caches caches) throws Exception {
    HooksTest_Pools_Cached pools = pools(caches);
    making._entered = new CountDownLatch(1);
    making._leave = new CountDownLatch(1);
    CompletableFuture<Pool> one = CompletableFuture.supplyAsync(() -> pools.open("broken", 1, ""));
    making._entered.await();
    CompletableFuture<Pool> other =
        CompletableFuture.supplyAsync(() -> pools.open("broken", 1, ""));
    making._leave.countDown();

    assertThat(one.get()).isNotSameAs(other.get());
    assertThat(making._made).hasSize(2);
  }

  @Test
  void whatCacheIfThrowsReachesTheCaller(Caches caches) {
    HooksTest_Pools_Cached pools = pools(caches);

    assertThatThrownBy(() -> pools.names("throw")).hasMessage("cacheIf throws");
    assertThatThrownBy(() -> pools.open("throw", 1, "")).hasMessage("cacheIf throws");

    assertThat(pools.names.size()).isZero();
    assertThat(pools.open.size()).isZero();
    assertThat(LEFT).containsExactly("throw REFUSED");
  }

  @Test
  void whyAResourceLeavesIsSaid(Caches caches, FakeClock clock) {
    HooksTest_Pools_Cached pools = pools(caches);
    pools.open("expired", 1, "");
    clock.advance(Duration.ofHours(1));
    assertThat(pools.open.size()).isZero();
    List.of("size", "cleared", "all", "closed").forEach(url -> pools.open(url, 1, ""));
    pools.open.clear("cleared", 1);
    pools.open.clear("size", 1);
    assertThat(LEFT).containsExactly("expired EXPIRED", "size SIZE", "cleared CLEARED");
    LEFT.clear();

    pools.open.clear("closed", 1);
    caches.clearResources();
    pools.open("closed", 1, "");
    caches.close();

    assertThat(LEFT).containsExactly("closed CLEARED", "all CLEARED", "closed CLOSED");
  }

  @Test
  void dataThatLeavesIsShownAsACopyWithTheReason(Caches caches, FakeClock clock) {
    HooksTest_Pools_Cached pools = pools(caches);
    pools.names("a");
    pools.names("b");
    pools.names("c");
    assertThat(LEFT).containsExactly("[a] SIZE");
    assertThat(pools.names("b")).containsExactly("b");
    pools.names.clear("b");
    clock.advance(Duration.ofHours(1));
    assertThat(pools.names.size()).isZero();
    pools.names("d");

    caches.close();

    assertThat(LEFT).containsExactly("[a] SIZE", "[b] CLEARED", "[c] EXPIRED", "[d] CLOSED");
  }

  @Test
  void dataThatWasNeverKeptDoesNotLeave(Caches caches) {
    HooksTest_Pools_Cached pools = pools(caches);
    making._meanwhile = pools.names::clear;

    pools.names("a");

    assertThat(pools.names.size()).isZero();
    assertThat(LEFT).isEmpty();
  }

  @Test
  void whatOnEvictThrowsReachesNobody(Caches caches) {
    HooksTest_Pools_Cached pools = pools(caches);
    pools.names("fail");
    pools.names("b");

    pools.names.clear();

    assertThat(LEFT).containsExactly("[b] CLEARED");
  }

  /** Functions with hooks. */
  interface Pools {
    @CacheResource(
        ttl = "1h",
        maxEntries = 3,
        validate = Serves.class,
        cacheIf = IsWhole.class,
        onRelease = Retire.class)
    Pool open(String url, int size, String _password);

    @CacheData(ttl = "1h", maxEntries = 2, cacheIf = IsFound.class, onEvict = Show.class)
    List<String> names(String name);
  }

  /** Knows what it was asked for. */
  static final class Pool {
    private final String url;
    private final List<String> asked = new ArrayList<>();
    private int size;

    Pool(String url, int size) {
      this.url = url;
      this.size = size;
    }
  }

  /** Whether a pool has the size that was asked for. */
  static final class Serves implements BiPredicate<Pool, KeyArguments> {
    @Override
    public boolean test(Pool pool, KeyArguments arguments) {
      if (pool.url.equals("name")) {
        return arguments.get("_password", String.class) == null;
      }
      if (pool.url.equals("type")) {
        return arguments.get("url", Integer.class) == null;
      }
      Integer size = arguments.get("size", int.class);
      pool.asked.add(arguments.names() + " " + arguments.get("url", String.class) + " " + size);
      return size != null && pool.size == size;
    }
  }

  /** Whether a pool works. */
  static final class IsWhole implements Predicate<Pool> {
    @Override
    public boolean test(Pool pool) {
      if (pool.url.equals("throw")) {
        throw new IllegalStateException("cacheIf throws");
      }
      return !pool.url.equals("broken");
    }
  }

  /** Notes that a pool leaves. */
  static final class Retire implements BiConsumer<Pool, EvictionReason> {
    @Override
    public void accept(Pool pool, EvictionReason reason) {
      LEFT.add(pool.url + " " + reason);
    }
  }

  /** Whether something was found. */
  static final class IsFound implements Predicate<List<String>> {
    @Override
    public boolean test(List<String> names) {
      if (names.contains("throw")) {
        throw new IllegalStateException("cacheIf throws");
      }
      return !names.contains("");
    }
  }

  /** Notes that a result leaves, and changes it. */
  static final class Show implements BiConsumer<List<String>, EvictionReason> {
    @Override
    public void accept(List<String> names, EvictionReason reason) {
      if (names.contains("fail")) {
        throw new IllegalStateException("onEvict throws");
      }
      LEFT.add(names + " " + reason);
      names.clear();
    }
  }

  /** Makes what is asked for. */
  private static final class Making implements Pools {
    private final List<Pool> _made = new ArrayList<>();
    private Runnable _meanwhile = () -> {};
    private CountDownLatch _entered = new CountDownLatch(0);
    private CountDownLatch _leave = new CountDownLatch(0);

    @Override
    public Pool open(String url, int size, String _password) {
      _entered.countDown();
      try {
        _leave.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      Pool pool = new Pool(url, size);
      _made.add(pool);
      return pool;
    }

    @Override
    public List<String> names(String name) {
      _meanwhile.run();
      return new ArrayList<>(List.of(name));
    }
  }
}
