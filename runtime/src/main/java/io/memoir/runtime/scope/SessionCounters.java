package io.memoir.runtime.scope;

import io.memoir.runtime.result.Counters;

/**
 * What happened to one function in all sessions.
 *
 * <p>Safe for any threads.
 */
final class SessionCounters extends Counters {

  private final Shares shares;

  SessionCounters(Shares shares) {
    super(shares);
    this.shares = shares;
  }

  @Override
  public long memoryBytes() {
    return shares.bytes();
  }
}
