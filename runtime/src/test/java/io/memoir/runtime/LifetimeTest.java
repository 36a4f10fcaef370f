package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.Unhashed;
import io.memoir.runtime.Handles.Data;
import io.memoir.runtime.Handles.Resource;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose results are shared with whom, and how long they stay. */
class LifetimeTest {

  private static final int TRIES = 200;

  private final Caches caches = Caches.builder().build();

  @AfterEach
  void close() {
    caches.close();
  }

  @Test
  void delegatesWithoutStateShareResults() {
    assertThat(share(new Handles.Stateless(), new Handles.Stateless())).isTrue();
    assertThat(share(new LeftOut("a", 1), new LeftOut("b", 2))).isTrue();
    assertThat(share(lambda(), lambda())).isTrue();
  }

  @Test
  void delegatesWithStateShareOnlyWithThemselves() {
    Sized sized = new Sized(1);

    assertThat(share(sized, sized)).isTrue();
    assertThat(share(sized, new Sized(1))).isFalse();
    assertThat(share(new SubOfSized(), new SubOfSized())).isFalse();
    assertThat(share(capturing(1), capturing(2))).isFalse();
    assertThat(share(Constant.ONE, Constant.TWO)).isFalse();
    assertThat(share(new Recorded(1), new Recorded(2))).isFalse();
    assertThat(share(proxy(1), proxy(2))).isFalse();
  }

  @Test
  void differentImplementationsDoNotShare() {
    assertThat(share(new Handles.Stateless(), new OtherStateless())).isFalse();
    assertThat(share(lambda(), (IntUnaryOperator) n -> n + 1)).isFalse();
  }

  @Test
  void hashFunctionForTheReceiverDecides() {
    try (Caches keyed = Caches.builder().hashFunc(Sized.class, Sized::size).build()) {
      Data one = new Data(Handles.spec(keyed, "f", new Sized(1)));
      Data same = new Data(Handles.spec(keyed, "f", new Sized(1)));
      Data other = new Data(Handles.spec(keyed, "f", new Sized(2)));
      one.get(5, () -> "of size 1");

      assertThat(same.get(5, () -> "not reached")).isEqualTo("of size 1");
      assertThat(other.get(5, () -> "of size 2")).isEqualTo("of size 2");

      same.clear(5);
      assertThat(one.get(5, () -> "again")).isEqualTo("again");
      assertThat(other.get(5, () -> "not reached")).isEqualTo("of size 2");
    }
  }

  @Test
  void subclassWrapperIsJudgedByTheClassThatItExtends() {
    Wrapper one = new Wrapper(caches);
    Wrapper two = new Wrapper(caches);
    one.data.get(1, () -> "shared");

    assertThat(two.data.get(1, () -> "not reached")).isEqualTo("shared");
  }

  @Test
  void delegateAndItsResultsGoWithTheWrapper() {
    WeakReference<Sized> delegate = useOnce();

    assertThat(becomesTrue(() -> delegate.refersTo(null))).isTrue();
    assertThat(becomesTrue(() -> caches.functions().isEmpty())).isTrue();
  }

  private WeakReference<Sized> useOnce() {
    Sized delegate = new Sized(1);
    new Data(Handles.spec(caches, "f", delegate)).get(1, () -> "result of " + delegate.size());
    return new WeakReference<>(delegate);
  }

  @Test
  void resourceOfDelegateThatIsGoneIsStillReleased() {
    StringBuilder released = new StringBuilder();
    makeOnce(released);
    becomesTrue(() -> caches.functions().isEmpty());

    caches.close();

    assertThat(released).hasToString("one");
  }

  private void makeOnce(StringBuilder released) {
    new Resource(Handles.spec(caches, "r", new Sized(1))
            .onRelease((Object left) -> released.append(left)))
        .get(1, () -> "one");
  }

  @Test
  void handlesAreListedByNameAndKindsAreClearedApart() {
    Data data = new Data(Handles.spec(caches, "b"));
    Resource resource = new Resource(Handles.spec(caches, "a", new Sized(1)));
    data.get(1, () -> "data");
    resource.get(1, () -> "resource");
    assertThat(caches.functions()).containsExactly(resource, data);

    caches.clearData();
    assertThat(data.size()).isZero();
    assertThat(resource.size()).isEqualTo(1);

    caches.clearResources();
    assertThat(resource.size()).isZero();
  }

  @Test
  void statisticsCountWhatHappened() {
    Data data = new Data(Handles.spec(caches, "f").maxEntries(2));
    for (int n : new int[] {1, 2, 1, 3, 1, 2}) {
      data.get(n, () -> "result");
    }

    CacheStats stats = data.stats();
    assertThat(stats.hits()).isEqualTo(2);
    assertThat(stats.misses()).isEqualTo(4);
    assertThat(stats.loads()).isEqualTo(4);
    assertThat(stats.evictions()).isEqualTo(2);
    assertThat(stats.loadFailures() + stats.expirations()).isZero();
  }

  private boolean share(Object one, Object other) {
    Data first = new Data(Handles.spec(caches, "f", one));
    Data second = new Data(Handles.spec(caches, "f", other));
    first.clear();
    second.clear();
    first.get(1, () -> "first");
    return second.get(1, () -> "second").equals("first");
  }

  /** Whether the garbage collector makes it true, in a bounded number of tries. */
  private static boolean becomesTrue(BooleanSupplier condition) {
    for (int i = 0; i < TRIES && !condition.getAsBoolean(); i++) {
      System.gc();
    }
    return condition.getAsBoolean();
  }

  @SuppressWarnings("UnnecessaryLambda") // One place in the code, hence one class.
  private static IntUnaryOperator lambda() {
    return n -> n;
  }

  private static IntUnaryOperator capturing(int added) {
    return n -> n + added;
  }

  private static Object proxy(int size) {
    return Proxy.newProxyInstance(
        LifetimeTest.class.getClassLoader(),
        new Class<?>[] {Runnable.class},
        (self, method, arguments) -> size);
  }

  private enum Constant {
    ONE,
    TWO
  }

  private record Recorded(int size) {}

  private static final class OtherStateless {}

  private static class Sized {
    private final int size;

    Sized(int size) {
      this.size = size;
    }

    final int size() {
      return size;
    }
  }

  private static final class SubOfSized extends Sized {
    SubOfSized() {
      super(1);
    }
  }

  @SuppressWarnings({"unused", "UnusedVariable", "FieldCanBeLocal"}) // Its fields are the test.
  private static final class LeftOut {
    private final String _name;

    @Unhashed
    private final int number;

    LeftOut(String _name, int number) {
      this._name = _name;
      this.number = number;
    }
  }

  private static final class Wrapper extends Wrapped {
    private final Data data;

    Wrapper(Caches caches) {
      this.data = new Data(caches
          .function(Wrapped.class, "f", int.class)
          .bodyHash("00112233445566778899aabbccddeeff")
          .self(this));
    }
  }

  private static class Wrapped {}
}
