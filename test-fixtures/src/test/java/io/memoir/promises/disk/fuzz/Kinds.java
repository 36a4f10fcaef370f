package io.memoir.promises.disk.fuzz;

import io.memoir.CacheData;
import io.memoir.Persist;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Functions whose results are of many types; what a key gives is always the same. */
@SuppressWarnings("NonApiType") // results of exactly these classes are what is tried
interface Kinds {

  @CacheData(persist = Persist.DISK)
  String text(int key);

  @CacheData(persist = Persist.DISK)
  long number(int key);

  @CacheData(persist = Persist.DISK)
  List<String> list(int key);

  @CacheData(persist = Persist.DISK)
  Map<String, List<Integer>> map(int key);

  @CacheData(persist = Persist.DISK)
  TreeMap<LocalDate, BigDecimal> sorted(int key);

  @CacheData(persist = Persist.DISK)
  double[] numbers(int key);

  @CacheData(persist = Persist.DISK)
  int[][] table(int key);

  @CacheData(persist = Persist.DISK)
  Point point(int key);

  @CacheData(persist = Persist.DISK)
  List<Shape> shapes(int key);

  @CacheData(persist = Persist.DISK)
  EnumMap<DayOfWeek, Instant> days(int key);

  @CacheData(persist = Persist.DISK)
  Optional<Set<UUID>> maybe(int key);

  @CacheData(persist = Persist.DISK)
  Person person(int key);

  @CacheData(persist = Persist.DISK)
  Map<URI, BigInteger> links(int key);

  @CacheData(persist = Persist.DISK)
  ZonedDateTime time(int key);

  /** A record. */
  @SuppressWarnings("ArrayRecordComponent") // it compares them
  record Point(int x, String name, double[] weights) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Point that
          && x == that.x
          && name.equals(that.name)
          && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
      return x;
    }
  }

  /** A sealed type. */
  sealed interface Shape {}

  /** One of its kinds. */
  record Circle(double radius) implements Shape {}

  /** Another one. */
  record Group(List<Shape> parts, DayOfWeek day) implements Shape {}

  /** A class with fields, that refers to itself. */
  final class Person {
    private final String name;
    private final Map<String, Integer> scores = new LinkedHashMap<>();
    private Person friend = this;

    Person(String name) {
      this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Person that
          && name.equals(that.name)
          && scores.equals(that.scores)
          && friend.name.equals(that.friend.name)
          && hasFriend() == that.hasFriend();
    }

    private boolean hasFriend() {
      return !name.equals(friend.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** Computes. */
  final class Computed implements Kinds {

    @Override
    public String text(int key) {
      return "text \u00e4 " + key;
    }

    @Override
    public long number(int key) {
      return key * 0x9E3779B97F4A7C15L;
    }

    @Override
    public List<String> list(int key) {
      return new ArrayList<>(List.of(text(key), "b", text(-key)));
    }

    @Override
    public Map<String, List<Integer>> map(int key) {
      return new HashMap<>(Map.of("a", List.of(key, 2), text(key), List.of()));
    }

    @Override
    public TreeMap<LocalDate, BigDecimal> sorted(int key) {
      return new TreeMap<>(Map.of(
          LocalDate.EPOCH.plusDays(key), new BigDecimal("1.5"), LocalDate.MIN, BigDecimal.TEN));
    }

    @Override
    public double[] numbers(int key) {
      return new Random(key).doubles(20).toArray();
    }

    @Override
    public int[][] table(int key) {
      return new int[][] {{key, 1}, {}, {2, 3, key}};
    }

    @Override
    public Point point(int key) {
      return new Point(key, text(key), new double[] {key, 0.5});
    }

    @Override
    public List<Shape> shapes(int key) {
      Shape circle = new Circle(key);
      return List.of(circle, new Group(List.of(circle, new Circle(2)), DayOfWeek.MONDAY));
    }

    @Override
    public EnumMap<DayOfWeek, Instant> days(int key) {
      return new EnumMap<>(Map.of(DayOfWeek.FRIDAY, Instant.ofEpochSecond(key)));
    }

    @Override
    public Optional<Set<UUID>> maybe(int key) {
      return Optional.of(Set.of(new UUID(key, 1), new UUID(2, key)));
    }

    @Override
    public Person person(int key) {
      Person person = new Person(text(key));
      person.scores.put("a", key);
      if (key % 2 == 0) {
        person.friend = new Person("friend");
        person.friend.friend = person;
      }
      return person;
    }

    @Override
    public Map<URI, BigInteger> links(int key) {
      return Map.of(URI.create("http://localhost/" + key), BigInteger.valueOf(number(key)));
    }

    @Override
    public ZonedDateTime time(int key) {
      return Instant.ofEpochSecond(key).atZone(ZoneOffset.ofHours(2));
    }
  }
}
