package io.memoir.promises.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Scope;
import io.memoir.error.ClosedSessionException;
import io.memoir.runtime.Caches;
import io.memoir.session.Session;
import io.memoir.testing.CachesExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Results of sessions can come later. */
@ExtendWith(CachesExtension.class)
class Promise25StagesOfSessionsTest {

  private final Session anna = Session.open("anna");
  private final Session bob = Session.open("bob");
  private final Making making = new Making();
  private Promise25StagesOfSessionsTest_Carts_Cached carts;

  @BeforeEach
  void open(Caches caches) {
    carts = new Promise25StagesOfSessionsTest_Carts_Cached(making, caches);
    Forget.FORGOTTEN.clear();
  }

  @AfterEach
  void close() {
    anna.close();
    bob.close();
  }

  @Test
  void eachSessionHasAComputationOfItsOwn() throws Exception {
    assertThat(anna.call(() -> carts.cart("a")).join()).containsExactly("a 1");
    assertThat(anna.call(() -> carts.cart("a")).join()).containsExactly("a 1");
    assertThat(bob.call(() -> carts.cart("a")).join()).containsExactly("a 2");
  }

  @Test
  void everyCallerGetsItsOwnCopy() throws Exception {
    anna.call(() -> carts.cart("a")).join().add("mine");

    assertThat(anna.call(() -> carts.cart("a")).join()).containsExactly("a 1");
  }

  @Test
  void resourcesAreReleasedWithTheirSession() throws Exception {
    String made = anna.call(() -> carts.shelf("s")).join();
    assertThat(Forget.FORGOTTEN).isEmpty();

    anna.close();

    assertThat(Forget.FORGOTTEN).containsExactly(made);
  }

  @Test
  void whatComesAfterTheEndIsReleasedAndNotKept() throws Exception {
    CompletableFuture<String> later = new CompletableFuture<>();
    making._later = later;
    CompletableFuture<String> shelf = anna.call(() -> carts.shelf("s"));
    anna.close();
    later.complete("late");

    assertThat(shelf.join()).isEqualTo("late");
    assertThat(Forget.FORGOTTEN).containsExactly("late");
  }

  @Test
  void aClosedSessionHasNoMore() {
    anna.close();

    assertThatThrownBy(() -> anna.call(() -> carts.cart("a")))
        .isInstanceOf(ClosedSessionException.class);
  }

  /** What each session has. */
  interface Carts {

    @CacheData(scope = Scope.SESSION)
    CompletableFuture<List<String>> cart(String name);

    @CacheResource(scope = Scope.SESSION, onRelease = Forget.class)
    @SuppressWarnings("CacheValueResource") // It is easy to compare.
    CompletableFuture<String> shelf(String name);
  }

  static final class Forget implements Consumer<String> {

    static final List<String> FORGOTTEN = new ArrayList<>();

    @Override
    public void accept(String shelf) {
      FORGOTTEN.add(shelf);
    }
  }

  private static final class Making implements Carts {

    private int _made;

    /** What the next shelf is; null for one that is there at once. */
    private @Nullable CompletableFuture<String> _later;

    @Override
    public CompletableFuture<List<String>> cart(String name) {
      _made++;
      return CompletableFuture.completedFuture(new ArrayList<>(List.of(name + " " + _made)));
    }

    @Override
    public CompletableFuture<String> shelf(String name) {
      CompletableFuture<String> told = _later;
      return told == null ? CompletableFuture.completedFuture(name) : told;
    }
  }
}
