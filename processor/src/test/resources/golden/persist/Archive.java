package com.acme.persist;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Results that outlive the process. */
public interface Archive {
  @CacheData(persist = Persist.DISK, ttl = "7d", maxEntries = 500, maxSize = "500 MB")
  List<Quote> history(String symbol, LocalDate from, Object _db);

  @CacheData(persist = Persist.DISK)
  Map<String, Page<Shape>> shapes(long[] ids);

  @CacheData(persist = Persist.DISK, maxSize = "1 KiB")
  Shape[] byNames(String... names);

  @CacheData(
      persist = Persist.DISK,
      resultTypes = {Loud.class, Quiet.class, int[].class})
  List<? extends Voice> voices();

  @SuppressWarnings("CacheOpenResult")
  @CacheData(persist = Persist.DISK)
  <T extends Comparable<T> & CharSequence> Labelled<? super T> labelled(T only);

  @CacheData(persist = Persist.DISK, resultTypes = String.class)
  <T> List<T> sorted(T[] elements);

  @CacheData(persist = Persist.DISK)
  Overloaded overloaded(Object name);

  @CacheData(persist = Persist.DISK)
  int count(Nothing nothing, String name);

  @CacheData(persist = Persist.DISK)
  Nothing nothing();

  @CacheData(persist = Persist.DISK)
  void warmUp(String key);

  @CacheData(persist = Persist.NONE, maxSize = "64 MB")
  Quote inMemory(String found, Object key);

  @CacheResource
  Map<String, Object> settings(String[] path);

  /** Immutable: written, never copied. */
  record Quote(String symbol, LocalDate day, double price, Currency currency) {}

  /** An enum. */
  enum Currency {
    EUR,
    USD
  }

  /** A sealed hierarchy. */
  sealed interface Shape permits Circle, Polygon, Circle.Dot {}

  /** A plain bean. */
  final class Circle implements Shape {
    private int radius;
    private Shape inside;
    private List<Map<String, int[]>> notes;
    byte small;
    short medium;
    char letter;
    float half;

    int getRadius() {
      return radius;
    }

    void setRadius(int radius) {
      this.radius = radius;
    }

    Shape getInside() {
      return inside;
    }

    void setInside(Shape inside) {
      this.inside = inside;
    }

    List<Map<String, int[]>> getNotes() {
      return notes;
    }

    void setNotes(List<Map<String, int[]>> notes) {
      this.notes = notes;
    }

    /** A record of no components. */
    record Dot() implements Shape {}
  }

  /** Made by its constructor, of other order. */
  final class Polygon implements Shape {
    private final long[] corners;
    private final boolean closed;

    Polygon(boolean closed, long[] corners) {
      this.closed = closed;
      this.corners = corners;
    }

    long[] corners() {
      return corners;
    }

    boolean isClosed() {
      return closed;
    }
  }

  /** A generic record. */
  record Page<T>(List<T> items, T first, Integer size) {}

  /** A generic bean, bounded. */
  class Labelled<L extends CharSequence> {
    L label;
    private Map<String, List<? super L>> notes;

    Map<String, List<? super L>> notes() {
      return notes;
    }

    void notes(Map<String, List<? super L>> notes) {
      this.notes = notes;
    }
  }

  /** Not sealed, so the annotation says what there is. */
  interface Voice {}

  /** One that the annotation names. */
  record Loud(BitSet volume) implements Voice {}

  /** Another one. */
  record Quiet(String text) implements Voice {}

  /** Without fields. */
  class Nothing {}
}

/** What a value is to be has to be said: another constructor takes as many. */
record Overloaded(List<Part> parts, String name, long number) {
  Overloaded(Part[] parts, CharSequence name, int number) {
    this(List.of(parts), name.toString(), number);
  }

  /** A setter has the name of an inherited method. */
  static class Part extends Base {
    private String text;
    private long[] numbers;

    String text() {
      return text;
    }

    long[] numbers() {
      return numbers;
    }

    void set(String text) {
      this.text = text;
    }

    void setNumbers(long[] numbers) {
      this.numbers = numbers;
    }
  }

  /** Without fields. */
  static class Base {
    void set(Integer number) {}
  }
}
