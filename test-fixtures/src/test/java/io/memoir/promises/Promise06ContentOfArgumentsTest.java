package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arguments of all these kinds are keyed by content, without any JVM flag. */
@ExtendWith(CachesExtension.class)
class Promise06ContentOfArgumentsTest {

  static Stream<Supplier<Object>> kinds() {
    return Stream.of(
        () -> new Point(1, 2.0),
        () -> DayOfWeek.MONDAY,
        () -> (Shape) new Circle(new Point(1, 2.0)),
        () -> new ArrayList<>(List.of(new Point(1, 2.0))),
        () -> Map.of("k", Set.of(1, 2)),
        () -> new int[][] {{1}, {2, 3}},
        () -> new String[] {"a", "b"},
        () -> Optional.of(List.of("x")),
        () -> LocalDate.of(2026, 1, 31),
        () -> ZonedDateTime.parse("2026-01-31T10:00:00+01:00[Europe/Berlin]"),
        () -> Duration.ofSeconds(3),
        () -> new BigInteger("12345678901234567890"),
        () -> new BigDecimal("1.50"),
        () -> new UUID(1, 2),
        () -> URI.create("http://example.com/a"),
        () -> Path.of("a", "b"),
        () -> new File("a"),
        () -> Pattern.compile("a+", Pattern.CASE_INSENSITIVE),
        () -> Locale.forLanguageTag("zh-Hant-TW"),
        Promise06ContentOfArgumentsTest::cycle,
        () -> new Person("Ada", List.of(new Person("Bob", List.of()))));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void equalContentIsOneKey(Supplier<Object> kind, Caches caches) {
    Keyed_Cached keyed = new Keyed_Cached(new Keyed.Counting(), caches);

    assertThatCall(() -> keyed.ofObject(kind.get())).isMiss();
    assertThatCall(() -> keyed.ofObject(kind.get())).isHit();
  }

  private static Object cycle() {
    List<Object> list = new ArrayList<>();
    list.add("a");
    list.add(list);
    return list;
  }

  /** A record. */
  record Point(int x, double y) {}

  /** A sealed hierarchy. */
  sealed interface Shape permits Circle {}

  /** Its one member. */
  record Circle(Point centre) implements Shape {}

  /** A class without equals. */
  static final class Person {
    @SuppressWarnings("unused") // It is in the key.
    private final String name;

    @SuppressWarnings("unused") // It is in the key.
    private final List<Person> friends;

    Person(String name, List<Person> friends) {
      this.name = name;
      this.friends = friends;
    }
  }
}
