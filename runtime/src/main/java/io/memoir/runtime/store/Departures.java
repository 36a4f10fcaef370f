package io.memoir.runtime.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was kept of the results that one operation took out of a store, by reason. The caller owns
 * them: nobody else has taken or will take them, so it is the caller who releases them, outside the
 * store's lock.
 *
 * <p>For one thread.
 */
public final class Departures {

  private final List<@Nullable Object> evicted = new ArrayList<>(1);
  private final List<@Nullable Object> expired = new ArrayList<>(0);
  private final List<@Nullable Object> others = new ArrayList<>(0);

  /** Makes an empty one. */
  public Departures() {}

  /** Results dropped for newer ones. */
  public List<@Nullable Object> evicted() {
    return evicted;
  }

  /** Results whose ttl had passed. */
  public List<@Nullable Object> expired() {
    return expired;
  }

  /** Results that were cleared or replaced, or that were not stored because of a clear. */
  public List<@Nullable Object> others() {
    return others;
  }
}
