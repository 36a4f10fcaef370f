package com.acme.shapes;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.HashFunc;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Records, sealed and generic ones, nested and elsewhere. */
public interface Geometry {
  @CacheData
  Page<Shape> shapes(Page<? extends Shape> page, Map<String, Point[]> points);

  @CacheData
  <T extends Labelled<String>> Map<T, Wide> labelled(T first, Wide wide);

  @CacheData(hashFuncs = @HashFunc(type = Shape.class, with = AreaOf.class))
  double area(Shape shape, Holder holder);

  @CacheResource
  Bag resource(Color color);

  @CacheData
  Point immutable(Outer.Point nested);

  /** A sealed hierarchy. */
  sealed interface Shape permits Circle, Polygon {}

  /** Immutable. */
  record Circle(Point centre, double radius) implements Shape {}

  /** Mutable by its array. */
  record Polygon(String name, Point[] corners, Color color, int[][] _cache) implements Shape {}

  /** Nothing to copy. */
  record Point(int x, long y) {}

  /** An enum. */
  enum Color {
    RED
  }

  /** What a hash function reads. */
  final class AreaOf implements Function<Shape, Double> {
    @Override
    public Double apply(Shape shape) {
      return 1.0;
    }
  }
}

/** A generic record. */
record Page<T>(List<T> items, T first, int size) {}

/** A generic record, bounded. */
record Labelled<L extends CharSequence>(L label, Map<String, List<? super L>> notes) {}

/** Refers to a shape that has a hash function. */
record Holder(Geometry.Shape shape, String name) {}

/** Not copied: a resource. */
record Bag(List<String> content) {}

/** Each parameter refers to the next one. */
record Recursive<T extends Comparable<T>>(List<T> list) {}

/** Holds a class of the same simple name as another. */
final class Outer {
  private Outer() {}

  record Point(int[] coordinates, Recursive<String> recursive) {}
}

/** More than fits into a line. */
record Wide(
    Map<String, List<String>> theFirstOfManyComponents,
    Map<String, List<String>> theSecondOfManyComponents,
    Map<String, List<String>> theThirdOfManyComponents) {}
