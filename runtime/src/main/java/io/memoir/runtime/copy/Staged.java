package io.memoir.runtime.copy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What will come of a stage, or has come of it. Every {@link #copy} is a new
 * {@link CompletableFuture} with what the caller gets of the value; nothing that a caller does to
 * its own, completing or cancelling it, reaches anybody else.
 *
 * <p>It is settled before it is announced, so that in between the value can be stored: who learns
 * of the value then finds it. Safe for any threads.
 */
public final class Staged extends Snapshot {

  private volatile @Nullable Outcome outcome;

  /** Null once the outcome was announced. */
  private volatile @Nullable Waiters waiters;

  /** Makes one that is not settled. */
  public Staged() {
    this.waiters = new Waiters();
  }

  private Staged(Outcome outcome) {
    this.outcome = outcome;
  }

  /**
   * Makes one that is settled and announced.
   *
   * @param kept what is kept of the value: the value itself or a {@link Snapshot}
   */
  public static Staged of(@Nullable Object kept) {
    return new Staged(new Outcome(kept, null));
  }

  /**
   * Settles it; callers that come from now on get the value at once.
   *
   * @param kept what is kept of the value: the value itself or a {@link Snapshot}
   */
  public void settle(@Nullable Object kept) {
    outcome = new Outcome(kept, null);
  }

  /**
   * Settles it, in place of a value too: callers that come from now on get the failure at once.
   *
   * @param failure what the stage has failed with; given to callers as it is
   */
  public void fail(Throwable failure) {
    outcome = new Outcome(null, failure);
  }

  /**
   * Gives the value itself to the caller that waits, if there is one only; who comes later gets a
   * failure.
   *
   * @return false if nothing was given, nor settled
   */
  public boolean giveAway(@Nullable Object value, Throwable failure) {
    Waiters here = waiters;
    Waiter alone = here == null ? null : here.takeOnly();
    if (alone == null) {
      return false;
    }
    fail(failure);
    alone.own.complete(value);
    return true;
  }

  /** Tells the outcome to all who wait for it; called once, when it is settled. */
  public void announce() {
    Outcome known = outcome();
    Waiters told = waiters;
    waiters = null;
    if (told != null) {
      for (Waiter waiter : told.close()) {
        known.complete(waiter.own);
      }
    }
  }

  /**
   * What is kept of the value.
   *
   * @throws IllegalStateException when it is not settled, or has failed
   */
  public @Nullable Object kept() {
    Outcome known = outcome();
    if (known.failure() != null) {
      throw new IllegalStateException("there is no value", known.failure());
    }
    return known.kept();
  }

  /** What is kept of a result: of its value, if it is a stage that has one. */
  public static @Nullable Object plain(@Nullable Object kept) {
    return kept instanceof Staged staged ? staged.kept() : kept;
  }

  private Outcome outcome() {
    Outcome known = outcome;
    if (known == null) {
      throw new IllegalStateException("it is not settled");
    }
    return known;
  }

  @Override
  public CompletableFuture<@Nullable Object> copy() {
    Waiters here = outcome == null ? waiters : null;
    CompletableFuture<@Nullable Object> own = new CompletableFuture<>();
    if (here == null || !here.add(own)) {
      outcome().complete(own);
    }
    return own;
  }

  @Override
  public CompletableFuture<@Nullable Object> take() {
    Outcome known = outcome;
    return known != null && known.kept() instanceof Snapshot snapshot
        ? CompletableFuture.completedFuture(snapshot.take())
        : copy();
  }

  @Override
  Way way() {
    return kept() instanceof Snapshot snapshot ? snapshot.way() : Way.SHARED;
  }

  /** A value or a failure. */
  private record Outcome(@Nullable Object kept, @Nullable Throwable failure) {

    /** Never throws: what goes wrong with a copy is the failure of the caller's stage. */
    void complete(CompletableFuture<@Nullable Object> own) {
      if (failure != null) {
        own.completeExceptionally(failure);
        return;
      }
      try {
        own.complete(kept instanceof Snapshot snapshot ? snapshot.copy() : kept);
      } catch (Throwable e) {
        own.completeExceptionally(e);
      }
    }
  }

  /** The callers that wait, in the order in which they came, less those that do no more. */
  private static final class Waiters {

    private final ReentrantLock lock = new ReentrantLock();

    /** Null once it is closed; guarded by the lock. */
    private @Nullable Set<Waiter> all = new LinkedHashSet<>();

    /** Adds one; false if it is closed. */
    boolean add(CompletableFuture<@Nullable Object> own) {
      Waiter waiter = new Waiter(own, this);
      lock.lock();
      try {
        if (all == null) {
          return false;
        }
        all.add(waiter);
      } finally {
        lock.unlock();
      }
      waiter.leaveWith(own);
      return true;
    }

    private void remove(Waiter waiter) {
      lock.lock();
      try {
        if (all != null) {
          all.remove(waiter);
        }
      } finally {
        lock.unlock();
      }
    }

    /** Takes out the only one; null if there is none, or more. */
    @Nullable
    Waiter takeOnly() {
      lock.lock();
      try {
        if (all == null || all.size() != 1) {
          return null;
        }
        Waiter only = all.iterator().next();
        all.clear();
        return only;
      } finally {
        lock.unlock();
      }
    }

    List<Waiter> close() {
      lock.lock();
      try {
        List<Waiter> left = new ArrayList<>(Objects.requireNonNull(all, "closed before"));
        all = null;
        return left;
      } finally {
        lock.unlock();
      }
    }
  }

  /** A caller that waits. */
  private static final class Waiter implements BiConsumer<@Nullable Object, @Nullable Throwable> {

    private final CompletableFuture<@Nullable Object> own;
    private final Waiters others;

    Waiter(CompletableFuture<@Nullable Object> own, Waiters others) {
      this.own = own;
      this.others = others;
    }

    /** A caller that has given up, by a timeout for instance, is not to be held on to. */
    void leaveWith(CompletionStage<@Nullable Object> stage) {
      stage.whenComplete(this);
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Throwable thrown) {
      others.remove(this);
    }
  }
}
