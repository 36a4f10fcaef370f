package io.memoir.runtime.key;

import io.memoir.runtime.key.Rule.Refusal;
import io.memoir.runtime.key.bytes.Sink;
import io.memoir.runtime.key.bytes.Tag;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.chrono.ChronoLocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.TreeSet;
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
  /**
   * Immutable, with an equals that tells apart exactly what their text does. By name: a program
   * that uses one of them need not load the others.
   */
  private static final Set<String> BY_TEXT = Set.of(
      "java.math.BigDecimal",
      "java.math.BigInteger",
      "java.util.Currency",
      "java.util.UUID",
      "java.time.Duration",
      "java.time.Instant",
      "java.time.LocalDate",
      "java.time.LocalDateTime",
      "java.time.LocalTime",
      "java.time.MonthDay",
      "java.time.OffsetDateTime",
      "java.time.OffsetTime",
      "java.time.Period",
      "java.time.Year",
      "java.time.YearMonth",
      "java.time.ZoneOffset",
      "java.time.ZonedDateTime");

  private Values() {}

  /** The rule for a value class, including any enum; null if the class is none. */
  static @Nullable Rule ruleFor(Class<?> type) {
    Tag scalar = Scalar.tagOf(type);
    if (scalar != null) {
      return new Rule.Leaf(true, new Scalar(scalar));
    }
    if (Enum.class.isAssignableFrom(type) && type != Enum.class) {
      return new Rule.Leaf(true, new Constant());
    }
    if (type.getClassLoader() == null && BY_TEXT.contains(type.getName())) {
      return new Rule.Leaf(true, new Text(type.getName()));
    }
    boolean isHolder = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    boolean isOwn = !Rules.isJdk(type) && !Path.class.isAssignableFrom(type);
    return isHolder || isOwn ? null : Rarer.ruleFor(type);
  }

  /** The values that few programs have as arguments: to know how to write them takes a while. */
  private static final class Rarer {

    private static final Map<Class<?>, Rule> EXACT = exact();
    private static final Map<Class<?>, Rule> FAMILIES = families();

    private Rarer() {}

    static @Nullable Rule ruleFor(Class<?> type) {
      Rule exact = EXACT.get(type);
      return exact == null ? ruleForMember(type) : exact;
    }
  }

  private static @Nullable Rule ruleForMember(Class<?> type) {
    for (Map.Entry<Class<?>, Rule> family : Rarer.FAMILIES.entrySet()) {
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
    add(rules, true, Locale.class, Values::locale);
    addOptionals(rules);
    addOthers(rules);
    addMutable(rules);
    addComparators(rules);
    return Map.copyOf(rules);
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

  private static <T> void add(
      Map<Class<?>, Rule> rules, boolean isOwnKey, Class<T> type, Content<T> content) {
    rules.put(type, new Rule.Leaf(isOwnKey, (sink, value) -> {
      sink.tag(Tag.VALUE);
      sink.text(type.getName());
      content.write(sink, type.cast(value));
    }));
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

  /** Writes strings and boxes. */
  private record Scalar(Tag tag) implements Rule.Writer {

    /** Null for a class that is none of them. */
    static @Nullable Tag tagOf(Class<?> type) {
      if (type == String.class) {
        return Tag.STRING;
      } else if (type == Long.class) {
        return Tag.LONG;
      } else if (type == Integer.class) {
        return Tag.INT;
      } else if (type == Double.class) {
        return Tag.DOUBLE;
      } else if (type == Boolean.class) {
        return Tag.BOOLEAN;
      }
      return tagOfRarer(type);
    }

    private static @Nullable Tag tagOfRarer(Class<?> type) {
      if (type == Byte.class) {
        return Tag.BYTE;
      } else if (type == Short.class) {
        return Tag.SHORT;
      } else if (type == Character.class) {
        return Tag.CHAR;
      }
      return type == Float.class ? Tag.FLOAT : null;
    }

    @Override
    public void write(Sink sink, Object value) {
      sink.tag(tag);
      if (value instanceof String text) {
        sink.text(text);
      } else if (value instanceof Long number) {
        sink.int64(number);
      } else if (value instanceof Integer number) {
        sink.int32(number);
      } else if (value instanceof Double number) {
        sink.int64(Double.doubleToLongBits(number));
      } else {
        writeRarer(sink, value);
      }
    }

    private static void writeRarer(Sink sink, Object value) {
      if (value instanceof Boolean truth) {
        sink.int8(truth ? 1 : 0);
      } else if (value instanceof Byte number) {
        sink.int8(number);
      } else if (value instanceof Short number) {
        sink.int16(number);
      } else if (value instanceof Character unit) {
        sink.int16(unit);
      } else {
        sink.int32(Float.floatToIntBits((Float) value));
      }
    }
  }

  /** Writes the constants of an enum. */
  private record Constant() implements Rule.Writer {

    @Override
    public void write(Sink sink, Object value) {
      Enum<?> constant = (Enum<?>) value;
      sink.tag(Tag.ENUM);
      sink.text(constant.getDeclaringClass().getName());
      sink.text(constant.name());
    }
  }

  /** Writes values whose text is all that counts. */
  private record Text(String typeName) implements Rule.Writer {

    @Override
    public void write(Sink sink, Object value) {
      sink.tag(Tag.VALUE);
      sink.text(typeName);
      sink.text(value.toString());
    }
  }

  /** Writes the scalars of a value. */
  @FunctionalInterface
  private interface Content<T> {
    void write(Sink sink, T value);
  }
}
