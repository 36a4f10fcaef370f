package com.acme.shapes;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Funnel;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Geometry} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code shapes(page, points)} is data: a copy for each caller.
 *   <li>{@code labelled(first, wide)} is data: a copy for each caller.
 *   <li>{@code area(shape, holder)} is data: a copy for each caller.
 *   <li>{@code resource(color)} is a resource: one instance, shared by all callers.
 *   <li>{@code immutable(nested)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Geometry_Cached implements Geometry {
  /** The source of {@code shapes}, hashed: when it changes, older results are not used. */
  private static final String SHAPES_BODY_HASH = "c2c746a3ea57fb718e9934138cccb742";

  /** The source of {@code labelled}, hashed: when it changes, older results are not used. */
  private static final String LABELLED_BODY_HASH = "7ff5b22e56b7b7ce956b8ebf7371de18";

  /** The source of {@code area}, hashed: when it changes, older results are not used. */
  private static final String AREA_BODY_HASH = "38f6fb16fbbf0b0c8b5566126897916e";

  /** The source of {@code resource}, hashed: when it changes, older results are not used. */
  private static final String RESOURCE_BODY_HASH = "0e7a73339ec34bdf50799c23f8c4a082";

  /** The source of {@code immutable}, hashed: when it changes, older results are not used. */
  private static final String IMMUTABLE_BODY_HASH = "85082680dd6c957e0afde3150a70796f";

  /** What {@code shapes} returned; {@code shapes.clear()} forgets it. */
  public final ShapesCache shapes;

  /** What {@code labelled} returned; {@code labelled.clear()} forgets it. */
  public final LabelledCache labelled;

  /** What {@code area} returned; {@code area.clear()} forgets it. */
  public final AreaCache area;

  /** What {@code resource} returned; {@code resource.clear()} forgets it. */
  public final ResourceCache resource;

  /** What {@code immutable} returned; {@code immutable.clear()} forgets it. */
  public final ImmutableCache immutable;

  private final Geometry delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Geometry_Cached(Geometry delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Geometry_Cached(Geometry delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.shapes = new ShapesCache(caches, delegate);
    this.labelled = new LabelledCache(caches, delegate);
    this.area = new AreaCache(caches, delegate);
    this.resource = new ResourceCache(caches, delegate);
    this.immutable = new ImmutableCache(caches, delegate);
  }

  @Override
  public Page<Geometry.Shape> shapes(
      Page<? extends Geometry.Shape> page, Map<String, Geometry.Point[]> points) {
    Call<Page<Geometry.Shape>> call = shapes.call(page, points);
    while (call.mustRun()) {
      try {
        call.returned(delegate.shapes(page, points));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T extends Labelled<String>> Map<T, Wide> labelled(T first, Wide wide) {
    Call<Map<T, Wide>> call = labelled.call(first, wide);
    while (call.mustRun()) {
      try {
        call.returned(delegate.labelled(first, wide));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public double area(Geometry.Shape shape, Holder holder) {
    Call<Double> call = area.call(shape, holder);
    while (call.mustRun()) {
      try {
        call.returned(delegate.area(shape, holder));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Bag resource(Geometry.Color color) {
    Call<Bag> call = resource.call(color);
    while (call.mustRun()) {
      try {
        call.returned(delegate.resource(color));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Geometry.Point immutable(Outer.Point nested) {
    Call<Geometry.Point> call = immutable.call(nested);
    while (call.mustRun()) {
      try {
        call.returned(delegate.immutable(nested));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code shapes(page, points)}. */
  public static final class ShapesCache extends DataCache<Page<Geometry.Shape>> {
    private ShapesCache(Caches caches, Geometry delegate) {
      super(caches
          .function(Geometry.class, "shapes", Page.class, Map.class)
          .bodyHash(SHAPES_BODY_HASH)
          .delegate(delegate)
          .keyedBy("page", "points")
          .returns(Page.class, Geometry.Shape.class)
          .funnel(new PageFunnel())
          .funnel(new PointFunnel())
          .funnel(new CircleFunnel())
          .funnel(new PolygonFunnel())
          .copier(new PageCopier())
          .copier(new PolygonCopier()));
    }

    /** Forgets the result of {@code shapes(page, points)}; the next such call runs the method. */
    public void clear(Page<? extends Geometry.Shape> page, Map<String, Geometry.Point[]> points) {
      forget(key(page, points), page, points);
    }

    /** Says why {@code shapes(page, points)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(
        Page<? extends Geometry.Shape> page, Map<String, Geometry.Point[]> points) {
      return explanation(key(page, points), page, points);
    }

    private Call<Page<Geometry.Shape>> call(
        Page<? extends Geometry.Shape> page, Map<String, Geometry.Point[]> points) {
      Object key = key(page, points);
      Call<Page<Geometry.Shape>> found = find(key);
      return found != null ? found : begin(key, page, points);
    }

    private Object key(Page<? extends Geometry.Shape> page, Map<String, Geometry.Point[]> points) {
      return new Key(argument("page", page), argument("points", points));
    }

    private record Key(Object page, Object points) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(page, that.page)
            && Objects.equals(points, that.points);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(page);
        return mixed(hash, Objects.hashCode(points));
      }
    }
  }

  /** The results of {@code labelled(first, wide)}. */
  public static final class LabelledCache extends DataCache<Map<?, Wide>> {
    private LabelledCache(Caches caches, Geometry delegate) {
      super(caches
          .function(Geometry.class, "labelled", Labelled.class, Wide.class)
          .bodyHash(LABELLED_BODY_HASH)
          .delegate(delegate)
          .keyedBy("first", "wide")
          .returns(Map.class, Labelled.class, String.class, Wide.class)
          .funnel(new WideFunnel())
          .funnel(new LabelledFunnel())
          .copier(new WideCopier())
          .copier(new LabelledCopier()));
    }

    /** Forgets the result of {@code labelled(first, wide)}; the next such call runs the method. */
    public <T extends Labelled<String>> void clear(T first, Wide wide) {
      forget(key(first, wide), first, wide);
    }

    /** Says why {@code labelled(first, wide)} would hit or miss now; runs and changes nothing. */
    public <T extends Labelled<String>> Explanation explain(T first, Wide wide) {
      return explanation(key(first, wide), first, wide);
    }

    private <T extends Labelled<String>> Call<Map<T, Wide>> call(T first, Wide wide) {
      Object key = key(first, wide);
      Call<Map<T, Wide>> found = find(key);
      return found != null ? found : begin(key, first, wide);
    }

    private <T extends Labelled<String>> Object key(T first, Wide wide) {
      return new Key(argument("first", first), argument("wide", wide));
    }

    private record Key(Object first, Object wide) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(first, that.first)
            && Objects.equals(wide, that.wide);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(first);
        return mixed(hash, Objects.hashCode(wide));
      }
    }
  }

  /** The results of {@code area(shape, holder)}. */
  public static final class AreaCache extends DataCache<Double> {
    private AreaCache(Caches caches, Geometry delegate) {
      super(caches
          .function(Geometry.class, "area", Geometry.Shape.class, Holder.class)
          .bodyHash(AREA_BODY_HASH)
          .delegate(delegate)
          .keyedBy("shape", "holder")
          .hashFunc(Geometry.Shape.class, new Geometry.AreaOf())
          .funnel(new HolderFunnel()));
    }

    /** Forgets the result of {@code area(shape, holder)}; the next such call runs the method. */
    public void clear(Geometry.Shape shape, Holder holder) {
      forget(key(shape, holder), shape, holder);
    }

    /** Says why {@code area(shape, holder)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Geometry.Shape shape, Holder holder) {
      return explanation(key(shape, holder), shape, holder);
    }

    private Call<Double> call(Geometry.Shape shape, Holder holder) {
      Object key = key(shape, holder);
      Call<Double> found = find(key);
      return found != null ? found : begin(key, shape, holder);
    }

    private Object key(Geometry.Shape shape, Holder holder) {
      return new Key(argument("shape", shape), argument("holder", holder));
    }

    private record Key(Object shape, Object holder) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(shape, that.shape)
            && Objects.equals(holder, that.holder);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(shape);
        return mixed(hash, Objects.hashCode(holder));
      }
    }
  }

  /** The results of {@code resource(color)}. */
  public static final class ResourceCache extends io.memoir.runtime.ResourceCache<Bag> {
    private ResourceCache(Caches caches, Geometry delegate) {
      super(caches
          .function(Geometry.class, "resource", Geometry.Color.class)
          .bodyHash(RESOURCE_BODY_HASH)
          .delegate(delegate)
          .keyedBy("color"));
    }

    /** Forgets the result of {@code resource(color)}; the next such call runs the method. */
    public void clear(Geometry.Color color) {
      forget(key(color), color);
    }

    /** Says why {@code resource(color)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Geometry.Color color) {
      return explanation(key(color), color);
    }

    private Call<Bag> call(Geometry.Color color) {
      Call<Bag> found = find(key(color));
      return found != null ? found : begin(key(color), color);
    }

    private Object key(Geometry.Color color) {
      return new Key(exact("color", color));
    }

    private record Key(Object color) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(color, that.color);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(color);
      }
    }
  }

  /** The results of {@code immutable(nested)}. */
  public static final class ImmutableCache extends DataCache<Geometry.Point> {
    private ImmutableCache(Caches caches, Geometry delegate) {
      super(caches
          .function(Geometry.class, "immutable", Outer.Point.class)
          .bodyHash(IMMUTABLE_BODY_HASH)
          .delegate(delegate)
          .keyedBy("nested")
          .returns(Geometry.Point.class)
          .funnel(new OuterPointFunnel())
          .funnel(new RecursiveFunnel()));
    }

    /** Forgets the result of {@code immutable(nested)}; the next such call runs the method. */
    public void clear(Outer.Point nested) {
      forget(key(nested), nested);
    }

    /** Says why {@code immutable(nested)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Outer.Point nested) {
      return explanation(key(nested), nested);
    }

    private Call<Geometry.Point> call(Outer.Point nested) {
      Object key = key(nested);
      Call<Geometry.Point> found = find(key);
      return found != null ? found : begin(key, nested);
    }

    private Object key(Outer.Point nested) {
      return new Key(argument("nested", nested));
    }

    private record Key(Object nested) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(nested, that.nested);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(nested);
      }
    }
  }

  /** Reads a {@link Page} for keys. */
  private static final class PageFunnel extends Funnel<Page<?>> {
    private PageFunnel() {
      super(Page.class, "java.lang.Object first", "java.util.List items", "int size");
    }

    @Override
    public void read(Page<?> value, FieldSink fields) {
      fields.add(value.first());
      fields.add(value.items());
      fields.add(value.size());
    }
  }

  /** Reads a {@link Geometry.Point} for keys. */
  private static final class PointFunnel extends Funnel<Geometry.Point> {
    private PointFunnel() {
      super(Geometry.Point.class, "int x", "long y");
    }

    @Override
    public void read(Geometry.Point value, FieldSink fields) {
      fields.add(value.x());
      fields.add(value.y());
    }
  }

  /** Reads a {@link Geometry.Circle} for keys. */
  private static final class CircleFunnel extends Funnel<Geometry.Circle> {
    private CircleFunnel() {
      super(Geometry.Circle.class, "com.acme.shapes.Geometry$Point centre", "double radius");
    }

    @Override
    public void read(Geometry.Circle value, FieldSink fields) {
      fields.add(value.centre());
      fields.add(value.radius());
    }
  }

  /** Reads a {@link Geometry.Polygon} for keys. */
  private static final class PolygonFunnel extends Funnel<Geometry.Polygon> {
    private PolygonFunnel() {
      super(
          Geometry.Polygon.class,
          "com.acme.shapes.Geometry$Color color",
          "[Lcom.acme.shapes.Geometry$Point; corners",
          "java.lang.String name");
    }

    @Override
    public void read(Geometry.Polygon value, FieldSink fields) {
      fields.add(value.color());
      fields.add(value.corners());
      fields.add(value.name());
    }
  }

  /** Reads a {@link Wide} for keys. */
  private static final class WideFunnel extends Funnel<Wide> {
    private WideFunnel() {
      super(
          Wide.class,
          "java.util.Map theFirstOfManyComponents",
          "java.util.Map theSecondOfManyComponents",
          "java.util.Map theThirdOfManyComponents");
    }

    @Override
    public void read(Wide value, FieldSink fields) {
      fields.add(value.theFirstOfManyComponents());
      fields.add(value.theSecondOfManyComponents());
      fields.add(value.theThirdOfManyComponents());
    }
  }

  /** Reads a {@link Labelled} for keys. */
  private static final class LabelledFunnel extends Funnel<Labelled<?>> {
    private LabelledFunnel() {
      super(Labelled.class, "java.lang.CharSequence label", "java.util.Map notes");
    }

    @Override
    public void read(Labelled<?> value, FieldSink fields) {
      fields.add(value.label());
      fields.add(value.notes());
    }
  }

  /** Reads a {@link Holder} for keys. */
  private static final class HolderFunnel extends Funnel<Holder> {
    private HolderFunnel() {
      super(Holder.class, "java.lang.String name", "com.acme.shapes.Geometry$Shape shape");
    }

    @Override
    public void read(Holder value, FieldSink fields) {
      fields.add(value.name());
      fields.add(value.shape());
    }
  }

  /** Reads a {@link Outer.Point} for keys. */
  private static final class OuterPointFunnel extends Funnel<Outer.Point> {
    private OuterPointFunnel() {
      super(Outer.Point.class, "[I coordinates", "com.acme.shapes.Recursive recursive");
    }

    @Override
    public void read(Outer.Point value, FieldSink fields) {
      fields.add(value.coordinates());
      fields.add(value.recursive());
    }
  }

  /** Reads a {@link Recursive} for keys. */
  private static final class RecursiveFunnel extends Funnel<Recursive<?>> {
    private RecursiveFunnel() {
      super(Recursive.class, "java.util.List list");
    }

    @Override
    public void read(Recursive<?> value, FieldSink fields) {
      fields.add(value.list());
    }
  }

  /** Copies a {@link Page}. */
  private static final class PageCopier extends Copier<Page<?>> {
    private PageCopier() {
      super(Page.class, "java.util.List items", "java.lang.Object first", "int size");
    }

    @Override
    public Page<?> copy(Page<?> original, Copies copies) {
      return copyOf(original, copies);
    }

    private static <T> Page<T> copyOf(Page<T> original, Copies copies) {
      return new Page<>(copies.of(original.items()), copies.of(original.first()), original.size());
    }
  }

  /** Copies a {@link Geometry.Polygon}. */
  private static final class PolygonCopier extends Copier<Geometry.Polygon> {
    private PolygonCopier() {
      super(
          Geometry.Polygon.class,
          "java.lang.String name",
          "[Lcom.acme.shapes.Geometry$Point; corners",
          "com.acme.shapes.Geometry$Color color",
          "[[I _cache");
    }

    @Override
    public Geometry.Polygon copy(Geometry.Polygon original, Copies copies) {
      return new Geometry.Polygon(
          original.name(),
          copies.of(original.corners()),
          original.color(),
          copies.of(original._cache()));
    }
  }

  /** Copies a {@link Wide}. */
  private static final class WideCopier extends Copier<Wide> {
    private WideCopier() {
      super(
          Wide.class,
          "java.util.Map theFirstOfManyComponents",
          "java.util.Map theSecondOfManyComponents",
          "java.util.Map theThirdOfManyComponents");
    }

    @Override
    public Wide copy(Wide original, Copies copies) {
      return new Wide(
          copies.of(original.theFirstOfManyComponents()),
          copies.of(original.theSecondOfManyComponents()),
          copies.of(original.theThirdOfManyComponents()));
    }
  }

  /** Copies a {@link Labelled}. */
  private static final class LabelledCopier extends Copier<Labelled<?>> {
    private LabelledCopier() {
      super(Labelled.class, "java.lang.CharSequence label", "java.util.Map notes");
    }

    @Override
    public Labelled<?> copy(Labelled<?> original, Copies copies) {
      return copyOf(original, copies);
    }

    private static <L extends CharSequence> Labelled<L> copyOf(
        Labelled<L> original, Copies copies) {
      return new Labelled<>(copies.of(original.label()), copies.of(original.notes()));
    }
  }
}
