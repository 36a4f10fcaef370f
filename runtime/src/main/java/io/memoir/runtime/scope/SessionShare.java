package io.memoir.runtime.scope;

import io.memoir.runtime.result.Results;
import io.memoir.runtime.scope.Shares.Share;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What one session has of one function, which may be lost meanwhile.
 *
 * <p>Immutable.
 */
final class SessionShare extends WeakReference<SessionResults> {

  private final Object identity;
  private final Results results;
  private final SessionKind kind;
  private final Shares shares;
  private final Share share;

  /**
   * Makes it.
   *
   * @param lost is told when the function is; null for nobody
   */
  SessionShare(
      SessionResults function,
      Results results,
      SessionKind kind,
      Shares shares,
      Share share,
      @Nullable ReferenceQueue<? super SessionResults> lost) {
    super(function, lost);
    this.identity = function.identity();
    this.results = results;
    this.kind = kind;
    this.shares = shares;
    this.share = share;
  }

  Results results() {
    return results;
  }

  /** Stands for the function. */
  Object identity() {
    return identity;
  }

  /** Forgets all results; what is under way is not stored. */
  void end() {
    kind.end();
    try {
      results.close();
    } finally {
      shares.ended(share);
    }
  }
}
