package com.acme.source;

import io.memoir.Persist;
import io.memoir.Source;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Models} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code deep(name)} is data: a copy for each caller, also kept on disk.
 *   <li>{@code said(name)} is data: a copy for each caller.
 *   <li>{@code body(name)} is data: a copy for each caller, for 1 hour.
 *   <li>{@code module(name)} is data: a copy for each caller.
 *   <li>{@code pinned(name, _seed)} is data: a copy for each caller, whatever its code, until its
 *       version changes; {@code _seed} is not part of the key.
 *   <li>{@code nothing(name)} is data: a copy for each caller.
 *   <li>{@code load(name)} is a resource: one instance, shared by all callers, at most 2 results.
 *   <li>{@code pinnedResource()} is a resource: one instance, shared by all callers, whatever its
 *       code, until its version changes.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Models_Cached implements Models {
  /** The source of {@code deep}, hashed: when it changes, older results are not used. */
  private static final String DEEP_BODY_HASH = "39d50be35d39554322637ab64cabdf08";

  /** The source of {@code said}, hashed: when it changes, older results are not used. */
  private static final String SAID_BODY_HASH = "3142aef5d5541d20c8f8fc000d26e7fb";

  /** The source of {@code body}, hashed: when it changes, older results are not used. */
  private static final String BODY_BODY_HASH = "175d54a355bf321a51b2431586021d75";

  /** The source of {@code module}, hashed: when it changes, older results are not used. */
  private static final String MODULE_BODY_HASH = "9f81fa23664073edac6a260ca24a540c";

  /** The source of {@code pinned}, hashed; its version counts instead. */
  private static final String PINNED_BODY_HASH = "8bb081c661dab9afc6a8c3d2f4143515";

  /** The source of {@code nothing}, hashed: when it changes, older results are not used. */
  private static final String NOTHING_BODY_HASH = "a3d1ae2025c5b034e80268d83d2f835e";

  /** The source of {@code load}, hashed: when it changes, older results are not used. */
  private static final String LOAD_BODY_HASH = "5d89941885568ad34add7b15b798ed56";

  /** The source of {@code pinnedResource}, hashed; its version counts instead. */
  private static final String PINNED_RESOURCE_BODY_HASH = "0d4594d3a3f236e50008152ca9cd3c78";

  /** What {@code deep} returned; {@code deep.clear()} forgets it. */
  public final DeepCache deep;

  /** What {@code said} returned; {@code said.clear()} forgets it. */
  public final SaidCache said;

  /** What {@code body} returned; {@code body.clear()} forgets it. */
  public final BodyCache body;

  /** What {@code module} returned; {@code module.clear()} forgets it. */
  public final ModuleCache module;

  /** What {@code pinned} returned; {@code pinned.clear()} forgets it. */
  public final PinnedCache pinned;

  /** What {@code nothing} returned; {@code nothing.clear()} forgets it. */
  public final NothingCache nothing;

  /** What {@code load} returned; {@code load.clear()} forgets it. */
  public final LoadCache load;

  /** What {@code pinnedResource} returned; {@code pinnedResource.clear()} forgets it. */
  public final PinnedResourceCache pinnedResource;

  private final Models delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Models_Cached(Models delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Models_Cached(Models delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.deep = new DeepCache(caches, delegate);
    this.said = new SaidCache(caches, delegate);
    this.body = new BodyCache(caches, delegate);
    this.module = new ModuleCache(caches, delegate);
    this.pinned = new PinnedCache(caches, delegate);
    this.nothing = new NothingCache(caches, delegate);
    this.load = new LoadCache(caches, delegate);
    this.pinnedResource = new PinnedResourceCache(caches, delegate);
  }

  @Override
  public int deep(String name) {
    Call<Integer> call = deep.call(name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.deep(name));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int said(String name) {
    Call<Integer> call = said.call(name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.said(name));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int body(String name) {
    Call<Integer> call = body.call(name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.body(name));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int module(String name) {
    Call<Integer> call = module.call(name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.module(name));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int pinned(String name, Object _seed) {
    Call<Integer> call = pinned.call(name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.pinned(name, _seed));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int nothing(String name) {
    Call<Integer> call = nothing.call(name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.nothing(name));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Models.Plugin load(String name) {
    Call<Models.Plugin> call = load.call(name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.load(name));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Models.Plugin pinnedResource() {
    Call<Models.Plugin> call = pinnedResource.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.pinnedResource());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code deep(name)}. */
  public static final class DeepCache extends DataCache<Integer> {
    private DeepCache(Caches caches, Models delegate) {
      super(caches
          .function(Models.class, "deep", String.class)
          .bodyHash(DEEP_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name")
          .persist(Persist.DISK));
    }

    /** Forgets the result of {@code deep(name)}; the next such call runs the method. */
    public void clear(String name) {
      forget(key(name), name);
    }

    /** Says why {@code deep(name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String name) {
      return explanation(key(name), name);
    }

    private Call<Integer> call(String name) {
      Call<Integer> found = find(key(name));
      return found != null ? found : begin(key(name), name);
    }

    private Object key(String name) {
      return new Key(exact("name", name));
    }

    private record Key(Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(name);
      }
    }
  }

  /** The results of {@code said(name)}. */
  public static final class SaidCache extends DataCache<Integer> {
    private SaidCache(Caches caches, Models delegate) {
      super(caches
          .function(Models.class, "said", String.class)
          .bodyHash(SAID_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name")
          .source(Source.DEEP));
    }

    /** Forgets the result of {@code said(name)}; the next such call runs the method. */
    public void clear(String name) {
      forget(key(name), name);
    }

    /** Says why {@code said(name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String name) {
      return explanation(key(name), name);
    }

    private Call<Integer> call(String name) {
      Call<Integer> found = find(key(name));
      return found != null ? found : begin(key(name), name);
    }

    private Object key(String name) {
      return new Key(exact("name", name));
    }

    private record Key(Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(name);
      }
    }
  }

  /** The results of {@code body(name)}. */
  public static final class BodyCache extends DataCache<Integer> {
    private BodyCache(Caches caches, Models delegate) {
      super(caches
          .function(Models.class, "body", String.class)
          .bodyHash(BODY_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name")
          .source(Source.BODY)
          .ttl(Duration.ofHours(1)));
    }

    /** Forgets the result of {@code body(name)}; the next such call runs the method. */
    public void clear(String name) {
      forget(key(name), name);
    }

    /** Says why {@code body(name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String name) {
      return explanation(key(name), name);
    }

    private Call<Integer> call(String name) {
      Call<Integer> found = find(key(name));
      return found != null ? found : begin(key(name), name);
    }

    private Object key(String name) {
      return new Key(exact("name", name));
    }

    private record Key(Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(name);
      }
    }
  }

  /** The results of {@code module(name)}. */
  public static final class ModuleCache extends DataCache<Integer> {
    private ModuleCache(Caches caches, Models delegate) {
      super(caches
          .function(Models.class, "module", String.class)
          .bodyHash(MODULE_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name")
          .source(Source.MODULE)
          .dependsOn(Models.Plugin.class));
    }

    /** Forgets the result of {@code module(name)}; the next such call runs the method. */
    public void clear(String name) {
      forget(key(name), name);
    }

    /** Says why {@code module(name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String name) {
      return explanation(key(name), name);
    }

    private Call<Integer> call(String name) {
      Call<Integer> found = find(key(name));
      return found != null ? found : begin(key(name), name);
    }

    private Object key(String name) {
      return new Key(exact("name", name));
    }

    private record Key(Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(name);
      }
    }
  }

  /** The results of {@code pinned(name)}. */
  public static final class PinnedCache extends DataCache<Integer> {
    private PinnedCache(Caches caches, Models delegate) {
      super(caches
          .function(Models.class, "pinned", String.class, Object.class)
          .bodyHash(PINNED_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name")
          .version("2024-05 \"model\" $L"));
    }

    /** Forgets the result of {@code pinned(name)}; the next such call runs the method. */
    public void clear(String name) {
      forget(key(name), name);
    }

    /** Says why {@code pinned(name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String name) {
      return explanation(key(name), name);
    }

    private Call<Integer> call(String name) {
      Call<Integer> found = find(key(name));
      return found != null ? found : begin(key(name), name);
    }

    private Object key(String name) {
      return new Key(exact("name", name));
    }

    private record Key(Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(name);
      }
    }
  }

  /** The results of {@code nothing(name)}. */
  public static final class NothingCache extends DataCache<Integer> {
    private NothingCache(Caches caches, Models delegate) {
      super(caches
          .function(Models.class, "nothing", String.class)
          .bodyHash(NOTHING_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name"));
    }

    /** Forgets the result of {@code nothing(name)}; the next such call runs the method. */
    public void clear(String name) {
      forget(key(name), name);
    }

    /** Says why {@code nothing(name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String name) {
      return explanation(key(name), name);
    }

    private Call<Integer> call(String name) {
      Call<Integer> found = find(key(name));
      return found != null ? found : begin(key(name), name);
    }

    private Object key(String name) {
      return new Key(exact("name", name));
    }

    private record Key(Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(name);
      }
    }
  }

  /** The results of {@code load(name)}. */
  public static final class LoadCache extends ResourceCache<Models.Plugin> {
    private LoadCache(Caches caches, Models delegate) {
      super(caches
          .function(Models.class, "load", String.class)
          .bodyHash(LOAD_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name")
          .dependsOn(Models.Plugin.class, Models.Plugins.class, Models.Plugin.Inner.class)
          .maxEntries(2));
    }

    /** Forgets the result of {@code load(name)}; the next such call runs the method. */
    public void clear(String name) {
      forget(key(name), name);
    }

    /** Says why {@code load(name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String name) {
      return explanation(key(name), name);
    }

    private Call<Models.Plugin> call(String name) {
      Call<Models.Plugin> found = find(key(name));
      return found != null ? found : begin(key(name), name);
    }

    private Object key(String name) {
      return new Key(exact("name", name));
    }

    private record Key(Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(name);
      }
    }
  }

  /** The results of {@code pinnedResource()}. */
  public static final class PinnedResourceCache extends ResourceCache<Models.Plugin> {
    private PinnedResourceCache(Caches caches, Models delegate) {
      super(caches
          .function(Models.class, "pinnedResource")
          .bodyHash(PINNED_RESOURCE_BODY_HASH)
          .delegate(delegate)
          .version("3"));
    }

    /** Says why {@code pinnedResource()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Models.Plugin> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }
}
