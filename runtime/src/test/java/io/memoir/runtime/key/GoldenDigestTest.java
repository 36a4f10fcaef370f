package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Pins the encoding: results on disk are found by these digests, in other runs, on other machines
 * and JDKs. A change here makes every stored result unreachable.
 */
@SuppressWarnings({"JavaUtilDate", "UnnecessaryStringBuilder"})
class GoldenDigestTest {
  private static final List<String> GOLDEN = List.of(
      "e889601243c2b9d3d2ee91c1142545737b86aeac5ea46ec038c3301f5af61d90",
      "cd995cf6ad6deb3fb1165983f4086d1540f24637fb54618c703407a9f78e808f",
      "adb80837c69b68c50f8260595b353d4f02f9352cddb0b3260f67a955f79a7f78",
      "d51612262254091e6b683704d63007c22343833effabe19c896b9b18840667df",
      "8c9e85e103809fab1ee6183dea0a484dc38d4e297dd5a3439b52abe801df5088",
      "0d186f89f70a1de55e2b179b143e7d90f44500d45f862b03079d5e42198543c8",
      "1cc9d08ef89a4f12d816c31ce3069adea54a650e3da7b787a23b88792c74341e",
      "89a10e31e0b552062e84ac509ea8eb9e3e459a42e2733298851c79f6bf40c89b",
      "844f82cc2be0ece54818e6459ff36ac3832696528b6b4c64c35fd8987b55f915",
      "3a1e78e244587b1c132818862fd3a9fdd18d098c9818c97eba296dd5e68bfce3",
      "03855ba404f073aee134d58ff500d60b54fb8a4a46c7da3ed5ab47b8e7f094bc",
      "de76b8246bab6fa44bae6881b500f15c14dd31c88f51acbf85754ae4d2b43504",
      "b9c2590308aa865d7d3afc94b8460e820b22f0657779c415ff8eea1c24e757dd",
      "bbf7b397328a4565beac98a8b679492ea5a511070902767edebb9ad1b710be54",
      "879267bea4f755e46e7713ea705934165004801798f97d2e3a67980ed1812e42",
      "8b1a95cff391c7afb256f5bb2c132e51c2f673ebf04d23cec7c76b1d9fc08a16",
      "0a328eaecfb5c35ea5ce4d75dca696be03ac4ecc3972bd3fbff9c5a500ba3d9d",
      "70e816c9d3add3d94e91c63a2e6ba593ff983e54c11ff40d59ebf64ca99bc897",
      "c55732cd890ff9a8defe98941abcd7bc9696976617b1ddf01029505c7fd06de9",
      "4c2708260eed6e293902c19779396ac759a9236e5a3fbdcfe9ac5f7fdc8d30e6",
      "17269f2756228176539ca691c72ceeca5a0b4329fe420c9f979c28b3da9215cc",
      "10790b31fd6dca23aa9869967b9e8a77f7dd4297773ab789952f33d91d944462",
      "9323d2b397983c0137c9aa8376825a0cdbbebd3636985c7842a60ef7550c8735",
      "85305b0a07a9367b5dd1918b91ddd4c612db2cdd4da50044d48e30fe7d8fb405",
      "0c50b92599d77888603eb273f001cc7931b778b175574fdb0181423c7c67b9cc",
      "3affb0d9235298d9ff5743f3bbd55ac3352561477aceb8308c02ebe8eff19875");

  @Test
  void digestsAreWhatTheyWereOnEveryJdk() throws IOException {
    List<String> digests = new ArrayList<>();
    for (Object value : values()) {
      digests.add(String.valueOf(Keys.stable(value)));
    }

    assertThat(digests).containsExactlyElementsOf(GOLDEN);
  }

  @Test
  void wholeKeyIsWhatItWas() {
    Object digest = Keys.stable(List.<Object>of("a", 1));

    assertThat(Arguments.whole("a", 1, null, digest))
        .hasToString("70108657115a0893bcc3940a5be64125592259bd9187e7052c145049a1440470");
  }

  @Test
  void encodingIsAsDocumented() throws NoSuchAlgorithmException {
    byte[] list = {18, 13, 0, 0, 0, 1, 0, 'a'};
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    byte[] tree = sha256.digest(list);

    sha256.update((byte) 2);

    assertThat(Keys.stable(List.of("a"))).isEqualTo(new Digest(sha256.digest(tree)));
  }

  private static List<Object> values() throws IOException {
    List<Object> ring = new ArrayList<>(List.<Object>of("ring"));
    ring.add(ring);
    return List.of(
        List.of(),
        Arrays.<Object>asList(true, (byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.5, "text", null),
        List.<Object>of("", "\u00e4\ud83d\ude00", "\ud800"),
        List.<Object>of(0.0, -0.0, Double.NaN, Float.NaN),
        List.<Object>of(new BigDecimal("1.00"), BigInteger.TEN, new UUID(1, 2), OptionalInt.of(3)),
        List.<Object>of(Duration.ofSeconds(90), Instant.EPOCH, LocalDate.of(2024, 2, 29)),
        List.<Object>of(ZonedDateTime.of(2024, 1, 2, 3, 4, 5, 6, ZoneId.of("Europe/Paris"))),
        List.<Object>of(Locale.forLanguageTag("de-DE-u-co-phonebk"), Currency.getInstance("EUR")),
        List.<Object>of(ZoneId.of("Europe/Paris"), ZoneOffset.UTC, StandardCharsets.UTF_8),
        List.<Object>of(
            URI.create("http://example.org/a?b#c"),
            URI.create("http://example.org").toURL()),
        List.<Object>of(
            new File("a"), Path.of("b"), Pattern.compile("a+", Pattern.CASE_INSENSITIVE)),
        List.<Object>of(
            String.class, int[][].class, InetAddress.getByAddress("h", new byte[] {1, 2, 3, 4})),
        List.<Object>of(new Date(1), BitSet.valueOf(new long[] {5, 6}), new StringBuilder("b")),
        List.<Object>of(calendar(), new SimpleTimeZone(3_600_000, "Own", 1, 1, 0, 0, 5, 1, 0, 0)),
        List.<Object>of(
            TimeUnit.DAYS, Level.HIGH, Optional.of("a"), Optional.empty(), Map.entry(1, 2)),
        new int[] {1, 2, 3},
        new double[] {1.5, -0.0, Double.NaN},
        new Object[] {new byte[] {1}, new char[] {'a'}, new boolean[] {true}, new String[] {"s"}},
        new long[100_000],
        Set.of("a", "b", "c"),
        Map.of("a", List.<Object>of(1), "b", List.<Object>of(2)),
        new TreeSet<>(String.CASE_INSENSITIVE_ORDER),
        new TreeMap<>(Collections.<String>reverseOrder()),
        new Order(7, "x", List.of(Level.LOW)),
        new Names("own", List.of("a")),
        ring);
  }

  private static GregorianCalendar calendar() {
    GregorianCalendar calendar =
        new GregorianCalendar(TimeZone.getTimeZone("Europe/Paris"), Locale.GERMANY);
    calendar.setTimeInMillis(1000);
    return calendar;
  }

  private enum Level {
    LOW,
    HIGH
  }

  private record Order(int id, String item, List<Level> levels) {}

  private static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
    private final String owner;

    Names(String owner, List<String> names) {
      super(names);
      this.owner = owner;
    }

    @Override
    public String toString() {
      return owner + super.toString();
    }
  }
}
