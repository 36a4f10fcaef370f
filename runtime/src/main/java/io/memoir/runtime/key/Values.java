package io.memoir.runtime.key;

import io.memoir.runtime.key.Rule.Refusal;
import io.memoir.runtime.key.bytes.Sink;
import io.memoir.runtime.key.bytes.Tag;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the value classes of the JDK: values without parts, by the scalars that make them up.
 * Stateless, safe for any threads.
 */
final class Values {
  private static final Map<Class<?>, Rule> EXACT = exact();
  private static final Map<Class<?>, Rule> FAMILIES = families();

  private Values() {}

  /** The rule for a value class, including any enum; null if the class is none. */
  static @Nullable Rule ruleFor(Class<?> type) {
    Rule exact = EXACT.get(type);
    if (exact != null) {
      return exact;
    }
    if (Enum.class.isAssignableFrom(type) && type != Enum.class) {
      return new Rule.Leaf(true, Values::constant);
    }
    for (Map.Entry<Class<?>, Rule> family : FAMILIES.entrySet()) {
      if (isMember(type, family.getKey())) {
        return family.getValue();
      }
    }
    return Date.class.isAssignableFrom(type) && Rules.isJdk(type) ? date(type) : null;
  }

  // Of these types only Path is an interface that file systems outside the JDK implement.
  private static boolean isMember(Class<?> type, Class<?> family) {
    return family.isAssignableFrom(type) && (family == Path.class || Rules.isJdk(type));
  }

  private static Map<Class<?>, Rule> exact() {
    Map<Class<?>, Rule> rules = new HashMap<>();
    addScalars(rules);
    // Immutable, with an equals that tells apart exactly what their text does.
    List<Class<?>> byText = List.of(
        BigDecimal.class,
        BigInteger.class,
        Currency.class,
        UUID.class,
        Duration.class,
        Instant.class,
        LocalDate.class,
        LocalDateTime.class,
        LocalTime.class,
        MonthDay.class,
        OffsetDateTime.class,
        OffsetTime.class,
        Period.class,
        Year.class,
        YearMonth.class,
        ZoneOffset.class,
        ZonedDateTime.class);
    byText.forEach(type -> add(rules, true, type, (sink, it) -> sink.text(it.toString())));
    add(rules, true, Locale.class, Values::locale);
    addOptionals(rules);
    addOthers(rules);
    addMutable(rules);
    addComparators(rules);
    return Map.copyOf(rules);
  }

  private static void addScalars(Map<Class<?>, Rule> rules) {
    scalar(rules, Boolean.class, Tag.BOOLEAN, (sink, it) -> sink.int8(it ? 1 : 0));
    scalar(rules, Byte.class, Tag.BYTE, (sink, it) -> sink.int8(it));
    scalar(rules, Short.class, Tag.SHORT, (sink, it) -> sink.int16(it));
    scalar(rules, Character.class, Tag.CHAR, (sink, it) -> sink.int16(it));
    scalar(rules, Integer.class, Tag.INT, Sink::int32);
    scalar(rules, Long.class, Tag.LONG, Sink::int64);
    scalar(rules, Float.class, Tag.FLOAT, (sink, it) -> sink.int32(Float.floatToIntBits(it)));
    scalar(rules, Double.class, Tag.DOUBLE, (sink, it) -> sink.int64(Double.doubleToLongBits(it)));
    scalar(rules, String.class, Tag.STRING, Sink::text);
  }

  private static void addOptionals(Map<Class<?>, Rule> rules) {
    add(rules, true, OptionalInt.class, (sink, it) -> {
      sink.int8(it.isPresent() ? 1 : 0);
      sink.int32(it.orElse(0));
    });
    add(rules, true, OptionalLong.class, (sink, it) -> {
      sink.int8(it.isPresent() ? 1 : 0);
      sink.int64(it.orElse(0));
    });
    add(rules, true, OptionalDouble.class, (sink, it) -> {
      sink.int8(it.isPresent() ? 1 : 0);
      sink.int64(Double.doubleToLongBits(it.orElse(0)));
    });
  }

  // Their equals is not exact (URI and File may ignore case, URL asks the network), is by identity
  // (Pattern, Class), or holds on to more than the content (Class to its loader).
  private static void addOthers(Map<Class<?>, Rule> rules) {
    add(rules, false, URI.class, (sink, it) -> sink.text(it.toString()));
    add(rules, false, URL.class, (sink, it) -> sink.text(it.toExternalForm()));
    add(rules, false, File.class, (sink, it) -> sink.text(it.getPath()));
    add(rules, false, InetSocketAddress.class, (sink, it) -> sink.text(it.toString()));
    add(rules, false, Pattern.class, (sink, it) -> {
      sink.text(it.pattern());
      sink.int32(it.flags());
    });
    add(rules, false, Class.class, Values::className);
  }

  private static void addMutable(Map<Class<?>, Rule> rules) {
    add(rules, false, StringBuilder.class, Sink::text);
    add(rules, false, StringBuffer.class, (sink, it) -> sink.text(it.toString()));
    add(rules, false, AtomicBoolean.class, (sink, it) -> sink.int8(it.get() ? 1 : 0));
    add(rules, false, AtomicInteger.class, (sink, it) -> sink.int32(it.get()));
    add(rules, false, AtomicLong.class, (sink, it) -> sink.int64(it.get()));
    add(rules, false, BitSet.class, (sink, it) -> {
      long[] words = it.toLongArray();
      sink.int32(words.length);
      for (long word : words) {
        sink.int64(word);
      }
    });
    add(rules, false, GregorianCalendar.class, Values::calendar);
  }

  // The comparators of the JDK without a state; Comparator.naturalOrder() is an enum.
  private static void addComparators(Map<Class<?>, Rule> rules) {
    add(rules, false, String.CASE_INSENSITIVE_ORDER.getClass(), (sink, it) -> {});
    add(rules, false, Collections.reverseOrder().getClass(), (sink, it) -> {});
  }

  private static Map<Class<?>, Rule> families() {
    Map<Class<?>, Rule> rules = new HashMap<>();
    add(rules, false, Path.class, Values::path);
    add(rules, false, ZoneId.class, (sink, it) -> sink.text(it.getId()));
    add(rules, false, Charset.class, (sink, it) -> sink.text(it.name()));
    add(rules, false, InetAddress.class, (sink, it) -> sink.text(it.toString()));
    add(rules, false, TimeZone.class, Values::timeZone);
    add(rules, false, ChronoLocalDate.class, (sink, it) -> {
      sink.text(it.getChronology().getId());
      sink.int64(it.toEpochDay());
    });
    return Map.copyOf(rules);
  }

  private static <T> void scalar(
      Map<Class<?>, Rule> rules, Class<T> type, Tag tag, Content<T> content) {
    rules.put(type, new Rule.Leaf(true, (sink, value) -> {
      sink.tag(tag);
      content.write(sink, type.cast(value));
    }));
  }

  private static <T> void add(
      Map<Class<?>, Rule> rules, boolean isOwnKey, Class<T> type, Content<T> content) {
    rules.put(type, new Rule.Leaf(isOwnKey, (sink, value) -> {
      sink.tag(Tag.VALUE);
      sink.text(type.getName());
      content.write(sink, type.cast(value));
    }));
  }

  private static void constant(Sink sink, Object value) {
    Enum<?> constant = (Enum<?>) value;
    sink.tag(Tag.ENUM);
    sink.text(constant.getDeclaringClass().getName());
    sink.text(constant.name());
  }

  // A language tag would lose variants that are not well-formed.
  private static void locale(Sink sink, Locale locale) {
    sink.text(locale.getLanguage());
    sink.text(locale.getScript());
    sink.text(locale.getCountry());
    sink.text(locale.getVariant());
    sink.int32(locale.getExtensionKeys().size());
    for (char key : new TreeSet<>(locale.getExtensionKeys())) {
      sink.int16(key);
      sink.text(locale.getExtension(key));
    }
  }

  private static void className(Sink sink, Class<?> type) {
    if (Rules.isNameless(type)) {
      throw new Refusal("java.lang.Class", "of a class whose name is made up at run time");
    }
    sink.text(type.getName());
  }

  // The text alone does not say which file system a path is in; a URI does.
  private static void path(Sink sink, Path path) {
    boolean isDefault = path.getFileSystem().equals(FileSystems.getDefault());
    sink.text(path.getFileSystem().provider().getScheme());
    sink.text(path.toString());
    sink.text(isDefault ? "" : path.toUri().toString());
  }

  // A copy is asked: a calendar computes its fields when they are read. Users still have calendars
  // and dates, whatever we think of them.
  @SuppressWarnings("JavaUtilDate")
  private static void calendar(Sink sink, GregorianCalendar value) {
    GregorianCalendar calendar = (GregorianCalendar) value.clone();
    sink.int64(calendar.getTimeInMillis());
    sink.int64(calendar.getGregorianChange().getTime());
    sink.int8(calendar.isLenient() ? 1 : 0);
    sink.int32(calendar.getFirstDayOfWeek());
    sink.int32(calendar.getMinimalDaysInFirstWeek());
    timeZone(sink, calendar.getTimeZone());
  }

  // A zone can be given another's name, so a name alone is trusted only if it is the zone's own.
  private static void timeZone(Sink sink, TimeZone zone) {
    boolean isSimple = zone.getClass() == SimpleTimeZone.class;
    if (!isSimple && !TimeZone.getTimeZone(zone.getID()).hasSameRules(zone)) {
      throw new Refusal(zone.getClass().getName(), "which differs from the zone of its name");
    }
    sink.text(zone.getID());
    sink.text(isSimple ? zone.toString() : "");
  }

  // The types of java.sql are met by name, so that its module need not be there.
  @SuppressWarnings("JavaUtilDate")
  private static Rule date(Class<?> type) {
    boolean hasNanos = type.getName().equals("java.sql.Timestamp");
    return new Rule.Leaf(false, (sink, value) -> {
      Date date = (Date) value;
      sink.tag(Tag.VALUE);
      sink.text(type.getName());
      sink.text(hasNanos ? date.toInstant().toString() : Long.toString(date.getTime()));
    });
  }

  /** Writes the scalars of a value. */
  @FunctionalInterface
  private interface Content<T> {
    void write(Sink sink, T value);
  }
}
