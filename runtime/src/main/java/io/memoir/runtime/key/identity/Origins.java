package io.memoir.runtime.key.identity;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows of results of functions which call made them, as long as the results are there.
 *
 * <p>Safe for any threads; readers never wait. Nothing is kept of an object that is gone.
 */
public final class Origins {
  private final WeakIdentityMap<Numbered> origins = new WeakIdentityMap<>();

  /** So that objects that one call made, one after the other, have one number. */
  private final Map<Origin, WeakReference<Numbered>> numbers = new WeakHashMap<>();

  private long last;

  /** Begins without any object. */
  public Origins() {}

  /**
   * Notes which call made an object. A second note for the same object does nothing: keys made with
   * it stay what they are.
   *
   * @param instance what the call returned
   * @param origin the call
   */
  public void note(Object instance, Origin origin) {
    origins.putIfAbsent(instance, numbered(origin));
  }

  private Numbered numbered(Origin origin) {
    synchronized (numbers) {
      WeakReference<Numbered> known = numbers.get(origin);
      Numbered before = known == null ? null : known.get();
      if (before != null) {
        return before;
      }
      last++;
      // The map would keep the old key, and forget the entry with it.
      numbers.remove(origin);
      Numbered made = new Numbered(origin, last);
      numbers.put(origin, new WeakReference<>(made));
      return made;
    }
  }

  /**
   * Finds the call that made an object.
   *
   * @param instance any object
   * @return the call and its number; null if none was noted
   */
  public @Nullable Numbered of(Object instance) {
    return origins.get(instance);
  }

  /** The number of objects that are known and not known to be gone. */
  int size() {
    return origins.size();
  }

  /**
   * An origin, and a number that stands for it.
   *
   * @param origin the call
   * @param number never used for another call by the same {@link Origins}
   */
  public record Numbered(Origin origin, long number) {}
}
