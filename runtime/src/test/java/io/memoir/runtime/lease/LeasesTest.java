package io.memoir.runtime.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.hook.EvictionReason;
import io.memoir.lease.Lease;
import io.memoir.runtime.copy.Leasable;
import io.memoir.runtime.hook.Farewell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** However leases and departures meet, a resource is released once, and after its last lease. */
class LeasesTest {

  private static final int RACES = 5_000;

  private final List<String> released = Collections.synchronizedList(new ArrayList<>());
  private final Leases leases = new Leases(
      "f()", Farewell.of("onRelease", (result, reason) -> released.add(result + " " + reason)));

  @Test
  void aLostLeaseIsClosed() {
    Leasable leasable = new Leasable("r");
    Holding holding = Objects.requireNonNull(leases.holding(leasable));
    leases.left(leasable, EvictionReason.EXPIRED);
    assertThat(released).isEmpty();

    // What the garbage collector does when nobody can reach the lease.
    holding.run();
    holding.run();
    holding.end();

    assertThat(released).containsExactly("r EXPIRED");
  }

  @Test
  void aReleasedResourceIsNotLeased() {
    Leasable leasable = new Leasable("r");
    leases.left(leasable, EvictionReason.SIZE);

    assertThat(leases.begin(leasable)).isNull();
    assertThat(released).containsExactly("r SIZE");
  }

  @Test
  void leasesAndADepartureRace() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    CyclicBarrier start = new CyclicBarrier(3);
    try {
      for (int i = 0; i < RACES; i++) {
        String name = "r" + i;
        Leasable leasable = new Leasable(name);
        Future<Boolean> one = threads.submit(() -> leased(start, leasable, name));
        Future<Boolean> other = threads.submit(() -> leased(start, leasable, name));
        Future<Boolean> leaving = threads.submit(() -> {
          start.await();
          leases.left(leasable, EvictionReason.CLEARED);
          return true;
        });
        assertThat(List.of(one.get(), other.get(), leaving.get())).containsOnly(true);
        assertThat(released).containsExactly(name + " CLEARED");
        released.clear();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whether a resource that is leased was not released meanwhile. */
  private boolean leased(CyclicBarrier start, Leasable leasable, String name) throws Exception {
    start.await();
    Lease<String> lease = leases.begin(leasable);
    if (lease == null) {
      return true;
    }
    boolean isFine = !released.contains(name + " CLEARED");
    lease.close();
    lease.close();
    return isFine;
  }
}
