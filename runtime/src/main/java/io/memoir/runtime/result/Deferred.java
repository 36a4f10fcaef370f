package io.memoir.runtime.result;

import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.key.Digest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Results that outlive the process, opened when the first one is asked for: until then nobody has
 * to know what code it is that runs.
 *
 * <p>Safe for any threads.
 */
public final class Deferred implements Lasting {

  private final boolean isBounded;

  /** Null once it was asked; guarded by this. */
  private @Nullable Supplier<Lasting> opener;

  private @Nullable Memory memory;
  private @Nullable Counters counters;
  private volatile @Nullable Lasting opened;

  /**
   * Prepares to open them.
   *
   * @param isBounded whether they want to be told what leaves memory
   * @param opener opens them, once
   */
  public Deferred(boolean isBounded, Supplier<Lasting> opener) {
    this.isBounded = isBounded;
    this.opener = opener;
  }

  private Lasting open() {
    Lasting known = opened;
    return known == null ? openFirst() : known;
  }

  private synchronized Lasting openFirst() {
    Lasting known = opened;
    Supplier<Lasting> mine = opener;
    if (known == null && mine != null) {
      known = mine.get();
      Memory besides = memory;
      Counters counting = counters;
      if (besides != null && counting != null) {
        known.beside(besides, counting);
      }
      opened = known;
      opener = null;
    }
    if (known == null) {
      throw new IllegalStateException("It was asked for before.");
    }
    return known;
  }

  @Override
  public synchronized void beside(Memory besides, Counters counting) {
    memory = besides;
    counters = counting;
  }

  @Override
  public Attempt begin(Object key, Digest digest) {
    return open().begin(key, digest);
  }

  @Override
  public Attempt renew(Object key, Digest digest, boolean waits) {
    return open().renew(key, digest, waits);
  }

  @Override
  public Attempt replace(Object key, Digest digest) {
    return open().replace(key, digest);
  }

  @Override
  public Explanation explain(Digest digest) {
    return open().explain(digest);
  }

  @Override
  public void clear(Digest digest) {
    open().clear(digest);
  }

  @Override
  public void clear() {
    open().clear();
  }

  @Override
  public void evicted(List<Object> keys) {
    open().evicted(keys);
  }

  @Override
  public void left(List<Object> keys, boolean areOver) {
    open().left(keys, areOver);
  }

  @Override
  public boolean isBounded() {
    return isBounded;
  }

  @Override
  public long bytes() {
    Lasting known = opened;
    return known == null ? 0 : known.bytes();
  }
}
