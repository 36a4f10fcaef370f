package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The same instance for all; {@code validate} on each access of an existing result;
 * {@code onRelease} exactly once for every way of leaving. Source: Streamlit,
 * {@code st.cache_resource}.
 */
@ExtendWith(CachesExtension.class)
class Promise11ResourcesAreSharedAndReleasedTest {

  private final Opening opening = new Opening();

  private Promise11ResourcesAreSharedAndReleasedTest_Doors_Cached doors(Caches caches) {
    return new Promise11ResourcesAreSharedAndReleasedTest_Doors_Cached(opening, caches);
  }

  @Test
  void allCallersGetTheSameInstance(Caches caches) {
    var doors = doors(caches);

    Door door = doors.open("a");

    assertThatCall(() -> doors.open("a")).isHit().result().isSameAs(door);
    assertThat(doors.open("b")).isNotSameAs(door);
    assertThat(door.validations).isEqualTo(1);
  }

  @Test
  void aRefusedResultIsReleasedAndReplaced(Caches caches) {
    var doors = doors(caches);
    Door first = doors.open("a");
    first.isBroken = true;

    Door second = doors.open("a");

    assertThat(second).isNotSameAs(first);
    assertThat(second.validations).isZero();
    assertThat(first.releases).isEqualTo(1);
    assertThat(second.releases).isZero();
  }

  @Test
  void aResultThatIsClearedIsReleased(Caches caches) {
    var doors = doors(caches);
    Door a = doors.open("a");
    Door b = doors.open("b");

    doors.open.clear("a");
    assertThat(List.of(a.releases, b.releases)).containsExactly(1, 0);
    caches.clearData();
    assertThat(List.of(a.releases, b.releases)).containsExactly(1, 0);
    caches.clearResources();
    assertThat(List.of(a.releases, b.releases)).containsExactly(1, 1);
  }

  @Test
  void aResultThatIsOneTooManyIsReleased(Caches caches) {
    var doors = doors(caches);

    List.of("a", "b", "c", "d").forEach(doors::open);

    assertThat(opening.releases()).containsExactly(1, 0, 0, 0);
  }

  @Test
  void anExpiredResultIsReleased(Caches caches, FakeClock clock) {
    var doors = doors(caches);
    Door door = doors.open("a");

    clock.advance(Duration.ofHours(1));

    assertThat(doors.open.size()).isZero();
    assertThat(door.releases).isEqualTo(1);
  }

  @Test
  void everyResultIsReleasedOnceWhenTheCachesAreClosed(Caches caches) {
    var doors = doors(caches);
    doors.open("a");
    doors.open("b");
    doors.open.clear("b");

    caches.close();
    caches.close();

    assertThat(opening.releases()).containsExactly(1, 1);
  }

  /** A function whose results have to be closed. */
  interface Doors {
    @CacheResource(ttl = "1h", maxEntries = 3, validate = IsWhole.class, onRelease = Close.class)
    Door open(String name);
  }

  /** Counts what happens to it. */
  static final class Door implements AutoCloseable {
    private boolean isBroken;
    private int validations;
    private int releases;

    @Override
    public void close() {
      releases++;
    }
  }

  /** Refuses broken doors. */
  static final class IsWhole implements Predicate<Door> {
    @Override
    public boolean test(Door door) {
      door.validations++;
      return !door.isBroken;
    }
  }

  /** Remembers all doors. */
  private static final class Opening implements Doors {
    private final List<Door> _doors = new ArrayList<>();

    @Override
    public Door open(String name) {
      _doors.add(new Door());
      return _doors.get(_doors.size() - 1);
    }

    List<Integer> releases() {
      return _doors.stream().map(door -> door.releases).toList();
    }
  }
}
