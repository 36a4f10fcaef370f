package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.OnMutation;
import io.memoir.Scope;
import io.memoir.Unhashed;
import io.memoir.error.MutatedResultException;
import io.memoir.hook.EvictionReason;
import io.memoir.hook.KeyArguments;
import io.memoir.lease.Lease;
import io.memoir.runtime.Caches;
import io.memoir.session.Session;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hooks, leases and refreshes at once of functions that say other things, too. */
@ExtendWith(CachesExtension.class)
class HooksTogetherTest {

  private static final List<String> LEFT = new CopyOnWriteArrayList<>();

  @BeforeEach
  void forget() {
    LEFT.clear();
  }

  @Test
  void whatARefreshReplacesLeavesForThat(Caches caches, FakeClock clock) {
    var stock = new HooksTogetherTest_Stock_Cached(new Making(), caches);
    stock.refreshed("a");
    clock.advance(Duration.ofMinutes(11));

    assertThat(stock.refreshed("a")).hasToString("a 2");

    assertThat(LEFT).containsExactly("a 1 REPLACED");
  }

  @Test
  void anInstanceThatIsMadeAgainStays(Caches caches) {
    var stock = new HooksTogetherTest_Stock_Cached(new Making(), caches);
    StringBuilder only = stock.same("a");
    Lease<StringBuilder> before = stock.same.lease("a");

    assertThat(stock.same.refreshNow("a")).isSameAs(only);
    assertThat(LEFT).isEmpty();

    stock.same.clear();
    assertThat(LEFT).isEmpty();
    before.close();
    assertThat(LEFT).containsExactly("only CLEARED");
  }

  @Test
  void whatIsLeasedIsWatched(Caches caches) {
    var stock = new HooksTogetherTest_Stock_Cached(new Making(), caches);
    try (Lease<List<String>> lease = stock.watched.lease("a")) {
      assertThat(stock.watched("a")).isSameAs(lease.get());
      lease.get().add("b");

      assertThatThrownBy(() -> stock.watched("a")).isInstanceOf(MutatedResultException.class);
      assertThat(stock.watched("a")).containsExactly("a").isNotSameAs(lease.get());
      assertThat(LEFT).isEmpty();
    }
    assertThat(LEFT).containsExactly("[a, b] REFUSED");
  }

  @Test
  void valuesOfStagesAreValidatedWithArguments(Caches caches) {
    var stock = new HooksTogetherTest_Stock_Cached(new Making(), caches);
    StringBuilder first = stock.later("a", 3).join();
    assertThat(stock.later("a", 3).join()).isSameAs(first);
    first.setLength(1);

    assertThat(stock.later("a", 3).join()).isNotSameAs(first).hasToString("a 2");
    assertThat(LEFT).containsExactly("a REFUSED");
  }

  @Test
  void resourcesOfSessionsAreValidatedWithArguments(Caches caches) throws Exception {
    var stock = new HooksTogetherTest_Stock_Cached(new Making(), caches);
    try (Session session = Session.open("anna")) {
      StringBuilder first = session.call(() -> stock.own("a", 3));
      assertThat((Object) session.call(() -> stock.own("a", 3))).isSameAs(first);
      first.setLength(1);

      assertThat((Object) session.call(() -> stock.own("a", 3))).hasToString("a 2");
      assertThat(LEFT).containsExactly("a REFUSED");
    }
  }

  @Test
  void valuesOfStagesAreToldOfThatLeave(Caches caches) {
    var stock = new HooksTogetherTest_Stock_Cached(new Making(), caches);
    CompletableFuture<String> open = new CompletableFuture<>();
    var unused = stock.stage("s", open);
    stock.stage.clear();
    open.complete("never kept");
    assertThat(LEFT).isEmpty();

    unused = stock.stage("s", CompletableFuture.completedFuture("kept"));
    stock.stage.clear();

    assertThat(LEFT).containsExactly("kept CLEARED");
  }

  interface Stock {
    @CacheResource(ttl = "10m", staleIfError = "1h", onRelease = Show.class)
    StringBuilder refreshed(String name);

    @CacheResource(refreshNow = true, leases = true, onRelease = Show.class)
    StringBuilder same(String name);

    @CacheResource(leases = true, onMutation = OnMutation.FAIL, onRelease = Show.class)
    List<String> watched(String name);

    @CacheResource(validate = IsLong.class, onRelease = Show.class)
    CompletableFuture<StringBuilder> later(String name, int size);

    @CacheResource(scope = Scope.SESSION, validate = IsLong.class, onRelease = Show.class)
    StringBuilder own(String name, int size);

    @CacheData(onEvict = Show.class)
    CompletableFuture<String> stage(String name, @Unhashed CompletableFuture<String> source);
  }

  static final class IsLong implements BiPredicate<StringBuilder, KeyArguments> {

    @Override
    public boolean test(StringBuilder result, KeyArguments arguments) {
      return result.length() >= Objects.requireNonNull(arguments.get("size", int.class));
    }
  }

  static final class Show implements BiConsumer<Object, EvictionReason> {

    @Override
    public void accept(Object result, EvictionReason reason) {
      LEFT.add(result + " " + reason);
    }
  }

  private static final class Making implements Stock {

    private final StringBuilder only = new StringBuilder("only");
    private int runs;

    private StringBuilder next(String name) {
      runs++;
      return new StringBuilder(name + " " + runs);
    }

    @Override
    public StringBuilder refreshed(String name) {
      return next(name);
    }

    @Override
    public StringBuilder same(String name) {
      return only;
    }

    @Override
    public List<String> watched(String name) {
      return new ArrayList<>(List.of(name));
    }

    @Override
    public CompletableFuture<StringBuilder> later(String name, int size) {
      return CompletableFuture.completedFuture(next(name));
    }

    @Override
    public StringBuilder own(String name, int size) {
      return next(name);
    }

    @Override
    public CompletableFuture<String> stage(String name, CompletableFuture<String> source) {
      return source;
    }
  }
}
