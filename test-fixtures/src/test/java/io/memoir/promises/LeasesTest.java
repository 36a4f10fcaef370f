package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.hook.KeyArguments;
import io.memoir.lease.Lease;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A resource that is leased is not released before the last lease is closed. */
@ExtendWith(CachesExtension.class)
class LeasesTest {

  private final Opening opening = new Opening();

  private LeasesTest_Doors_Cached doors(Caches caches) {
    return new LeasesTest_Doors_Cached(opening, caches);
  }

  @Test
  void aLeaseHasTheInstanceThatAllShare(Caches caches) throws IOException {
    var doors = doors(caches);
    Door door = doors.open("a");

    try (Lease<Door> lease = doors.open.lease("a");
        Lease<Door> other = doors.open.lease("a")) {
      assertThat(lease.get()).isSameAs(door);
      assertThat(other.get()).isSameAs(door);
    }

    assertThat(doors.open("a")).isSameAs(door);
    assertThat(door.releases).isZero();
  }

  @Test
  void whatLeavesIsReleasedWithTheLastLease(Caches caches) throws IOException {
    var doors = doors(caches);
    Lease<Door> one = doors.open.lease("a");
    Lease<Door> other = doors.open.lease("a");
    Door door = one.get();
    doors.open.clear();
    assertThat(door.releases).isZero();
    one.close();
    one.close();
    assertThat(door.releases).isZero();
    assertThat(other.get()).isSameAs(door);

    other.close();

    assertThat(door.releases).isEqualTo(1);
    caches.close();
    assertThat(door.releases).isEqualTo(1);
  }

  @Test
  void everyWayOfLeavingWaitsForTheLease(Caches caches, FakeClock clock) throws IOException {
    var doors = doors(caches);
    List<Lease<Door>> leases = new ArrayList<>();
    leases.add(doors.open.lease("evicted"));
    leases.add(doors.open.lease("b"));
    leases.add(doors.open.lease("c"));
    leases.get(1).get().isBroken = true;
    leases.add(doors.open.lease("b"));
    clock.advance(Duration.ofHours(1));
    assertThat(doors.open.size()).isZero();
    assertThat(opening.releases()).containsExactly(0, 0, 0, 0);

    leases.forEach(Lease::close);

    assertThat(opening.releases()).containsExactly(1, 1, 1, 1);
  }

  @Test
  void closedCachesReleaseWhatIsNotLeased(Caches caches) throws IOException {
    var doors = doors(caches);
    Lease<Door> lease = doors.open.lease("a");
    doors.open("b");

    caches.close();
    assertThat(opening.releases()).containsExactly(0, 1);
    lease.close();

    assertThat(opening.releases()).containsExactly(1, 1);
  }

  @Test
  void withoutALeaseItIsReleasedAtOnce(Caches caches) throws IOException {
    var doors = doors(caches);
    doors.open("a");
    doors.open.lease("a").close();

    doors.open.clear("a");

    assertThat(opening.releases()).containsExactly(1);
  }

  @Test
  void aClosedLeaseGivesNothing(Caches caches) throws IOException {
    Lease<Door> lease = doors(caches).open.lease("a");
    lease.close();

    assertThatThrownBy(lease::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LeasesTest$Doors.open(String)");
  }

  @Test
  void aResultThatIsNotKeptIsTheLeasesOwn(Caches caches) throws IOException {
    var doors = doors(caches);
    try (Lease<Door> lease = doors.open.lease("unwanted")) {
      assertThat(lease.get().releases).isZero();
      assertThat(doors.open.size()).isZero();
    }

    assertThat(opening.releases()).containsExactly(1);
  }

  @Test
  void validateSeesTheResourceItself(Caches caches) throws IOException {
    var doors = doors(caches);
    Door door = doors.checked("a");
    assertThat(doors.checked("a")).isSameAs(door);
    door.isBroken = true;

    assertThat(doors.checked("a")).isNotSameAs(door);
    assertThat(door.releases).isEqualTo(1);
  }

  @Test
  void nullIsAResult(Caches caches) throws IOException {
    try (Lease<Door> lease = doors(caches).open.lease("null")) {
      assertThat(lease.get()).isNull();
    }
  }

  @Test
  void whatIsMadeAnewWaitsForTheLeaseOfTheOld(Caches caches) throws IOException {
    var doors = doors(caches);
    Door old;
    try (Lease<Door> lease = doors.checked.lease("a")) {
      old = lease.get();
      Door made = doors.checked.refreshNow("a");
      assertThat(made).isNotSameAs(old);
      assertThat(old.releases).isZero();
    }

    assertThat(old.releases).isEqualTo(1);
  }

  /** Functions whose results are leased. */
  interface Doors {
    @CacheResource(
        ttl = "1h",
        maxEntries = 2,
        validate = IsWhole.class,
        cacheIf = IsWanted.class,
        onRelease = Close.class,
        leases = true)
    Door open(String name) throws IOException;

    @CacheResource(
        validate = IsWholeFor.class,
        onRelease = Close.class,
        leases = true,
        refreshNow = true)
    Door checked(String name);
  }

  /** Counts what happens to it. */
  static final class Door implements AutoCloseable {
    private final String name;
    private boolean isBroken;
    private int releases;

    Door(String name) {
      this.name = name;
    }

    @Override
    public void close() {
      releases++;
    }
  }

  /** Refuses broken doors. */
  static final class IsWhole implements Predicate<Door> {
    @Override
    public boolean test(Door door) {
      return door == null || !door.isBroken;
    }
  }

  /** Refuses broken doors, and looks at the name. */
  static final class IsWholeFor implements BiPredicate<Door, KeyArguments> {
    @Override
    public boolean test(Door door, KeyArguments arguments) {
      return door.name.equals(arguments.get("name", String.class)) && !door.isBroken;
    }
  }

  /** Wants most doors. */
  static final class IsWanted implements Predicate<Door> {
    @Override
    public boolean test(Door door) {
      return door == null || !door.name.equals("unwanted");
    }
  }

  /** Remembers all doors. */
  private static final class Opening implements Doors {
    private final List<Door> _doors = new ArrayList<>();

    @Override
    @SuppressWarnings("NullAway") // One of the tests is about null.
    public Door open(String name) {
      return name.equals("null") ? null : checked(name);
    }

    @Override
    public Door checked(String name) {
      Door door = new Door(name);
      _doors.add(door);
      return door;
    }

    List<Integer> releases() {
      return _doors.stream().map(door -> door.releases).toList();
    }
  }
}
