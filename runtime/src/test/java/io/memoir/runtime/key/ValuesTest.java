package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.key.exact.Tuple;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings({"JavaUtilDate", "JdkObsolete", "UnnecessaryStringBuilder"})
class ValuesTest {
  /** Values made anew by each call; all of them differ. */
  static List<Object> distinctValues() throws IOException {
    return List.of(
        new BigDecimal("1.0"),
        new BigDecimal("1.00"),
        BigInteger.valueOf(1),
        new UUID(1, 2),
        new UUID(2, 1),
        Duration.ofDays(1),
        Period.ofDays(1),
        Period.ofMonths(13),
        Period.of(1, 1, 0),
        LocalDate.of(2024, 1, 2),
        JapaneseDate.of(2024, 1, 2),
        ThaiBuddhistDate.from(LocalDate.of(2024, 1, 2)),
        ZoneOffset.UTC,
        ZoneId.of("UTC"),
        Locale.forLanguageTag("de-DE"),
        Locale.forLanguageTag("de-DE-u-co-phonebk"),
        Locale.forLanguageTag("zh-Hant"),
        new Locale.Builder().setLanguage("de").setVariant("posix").build(),
        Currency.getInstance("EUR"),
        StandardCharsets.UTF_8,
        StandardCharsets.US_ASCII,
        OptionalInt.empty(),
        OptionalInt.of(0),
        OptionalLong.of(0),
        OptionalDouble.of(0.0),
        OptionalDouble.of(-0.0),
        URI.create("http://example.org/a"),
        URI.create("HTTP://example.org/a"),
        URI.create("http://example.org/a").toURL(),
        URI.create("http://example.com/a").toURL(),
        new File("a"),
        Path.of("a"),
        Path.of("a/b"),
        Pattern.compile("a"),
        Pattern.compile("a", Pattern.CASE_INSENSITIVE),
        String.class,
        String[].class,
        int.class,
        InetAddress.getByAddress(new byte[] {1, 2, 3, 4}),
        InetAddress.getByAddress("a", new byte[] {1, 2, 3, 4}),
        InetAddress.getByAddress(new byte[16]),
        InetSocketAddress.createUnresolved("a", 80),
        InetSocketAddress.createUnresolved("a", 81),
        new Date(1000),
        new java.sql.Date(1000),
        new Timestamp(1000),
        timestamp(1000, 7),
        calendar("Europe/Paris"),
        calendar("Europe/Berlin"),
        TimeZone.getTimeZone("Europe/Paris"),
        new SimpleTimeZone(3_600_000, "Europe/Paris"),
        new SimpleTimeZone(3_600_000, "Europe/Paris", 1, 1, 0, 0, 5, 1, 0, 0),
        BitSet.valueOf(new long[] {5}),
        BitSet.valueOf(new long[] {5, 1}),
        new AtomicInteger(1),
        new AtomicLong(1),
        new AtomicBoolean(true),
        new StringBuilder("a"),
        new StringBuffer("a"),
        "a",
        'a');
  }

  @Test
  void copiesAreEqualAndDifferentValuesDiffer() throws IOException {
    List<Object> keys =
        distinctValues().stream().map(value -> Keys.of(List.of(value))).toList();
    List<Object> again =
        distinctValues().stream().map(value -> Keys.of(List.of(value))).toList();

    assertThat(again).isEqualTo(keys);
    assertThat(keys).doesNotHaveDuplicates();
  }

  static Stream<Object> mutableValues() {
    return Stream.of(new Date(1), new StringBuilder("a"), new AtomicInteger(1), new BitSet());
  }

  @ParameterizedTest
  @MethodSource("mutableValues")
  void mutableValueIsNeverItsOwnKey(Object value) {
    assertThat(Keys.of(value)).isInstanceOf(Tuple.class);
    assertThat(Keys.stable(value)).isInstanceOf(Digest.class);
  }

  @Test
  void valuesThatCompareLooselyOrByIdentityAreNotTheirOwnKeys() throws MalformedURLException {
    assertThat(Stream.of(
            URI.create("http://example.org"),
            URI.create("http://example.org").toURL(),
            Pattern.compile("a"),
            Path.of("a"),
            new File("a"),
            String.class))
        .allSatisfy(value -> {
          assertThat(Keys.of(value)).isInstanceOf(Tuple.class);
          assertThat(Keys.stable(value)).isInstanceOf(Digest.class);
        });
  }

  @Test
  void keyingALookedUpAddressDoesNotLookItUp() throws UnknownHostException {
    InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});

    Keys.of(address);

    assertThat(address).hasToString("/127.0.0.1");
  }

  @Test
  void enumConstantsOfTwoTypesDiffer() {
    assertThat(Keys.of(List.of(First.ONE))).isNotEqualTo(Keys.of(List.of(Second.ONE)));
    assertThat(Keys.of(List.of(First.ONE))).isNotEqualTo(Keys.of(List.of(First.TWO)));
    assertThat(Keys.of(Arrays.asList(First.ONE, null)))
        .isEqualTo(Keys.of(Arrays.asList(First.valueOf("ONE"), null)));
  }

  @Test
  void equalPathsOfTwoFileSystemsDiffer(@TempDir Path folder) throws IOException {
    try (FileSystem one = zip(folder.resolve("one.zip"));
        FileSystem other = zip(folder.resolve("other.zip"))) {
      assertThat(Keys.of(one.getPath("/a"))).isNotEqualTo(Keys.of(other.getPath("/a")));
      assertThat(Keys.of(one.getPath("/a"))).isEqualTo(Keys.of(one.getPath("/a")));
      assertThat(Keys.of(one.getPath("/a"))).isNotEqualTo(Keys.of(Path.of("/a")));
    }
  }

  private static FileSystem zip(Path file) throws IOException {
    return FileSystems.newFileSystem(file, Map.of("create", "true"));
  }

  private static Timestamp timestamp(long millis, int nanos) {
    Timestamp timestamp = new Timestamp(millis);
    timestamp.setNanos(nanos);
    return timestamp;
  }

  private static GregorianCalendar calendar(String zone) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(zone), Locale.ROOT);
    calendar.setTimeInMillis(1000);
    return calendar;
  }

  private enum First {
    ONE,
    TWO
  }

  private enum Second {
    ONE
  }
}
