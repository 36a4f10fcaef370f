package io.memoir.runtime.store;

import io.memoir.runtime.call.Call;
import io.memoir.runtime.copy.Snapshot;
import io.memoir.runtime.execution.Noted;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A result in a {@link MemoryStore}; as a call, one that found its result.
 *
 * <p>Safe for any threads.
 */
public class Entry extends Node implements Call<@Nullable Object> {

  /**
   * Stands for a result that is not in memory, and has its place there all the same: among those
   * that expire, and in the order of uses. No look-up finds it.
   */
  public static final Object ELSEWHERE = new Noted(null, List.of());

  private final @Nullable Object kept;

  Entry(Node place, @Nullable Object kept) {
    super(place);
    this.kept = kept;
  }

  /**
   * What is kept of the result: an immutable result, a snapshot of data, or the resource; with
   * notes beside it perhaps.
   */
  public final @Nullable Object kept() {
    return kept;
  }

  /** Whether a caller who finds it may use it as it is: it is here, and has no notes beside it. */
  final boolean isDirect() {
    return !(kept instanceof Noted);
  }

  final boolean isElsewhere() {
    return kept == ELSEWHERE;
  }

  /**
   * What is known of attempts to make the result anew, for who makes them: it is gone with the
   * result. Null where results are not used after their time is over.
   */
  public @Nullable AtomicReference<@Nullable Object> renewal() {
    return null;
  }

  @Override
  public final boolean mustRun() {
    return false;
  }

  @Override
  public final void returned(@Nullable Object result) {
    throw new IllegalStateException("the result was there");
  }

  @Override
  public final void threw(Throwable thrown) {
    throw new IllegalStateException("the result was there", thrown);
  }

  @Override
  public final @Nullable Object result() {
    Object plain = Noted.plain(kept);
    return plain instanceof Snapshot snapshot ? snapshot.copy() : plain;
  }
}
