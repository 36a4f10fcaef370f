package io.memoir.runtime.budget;

import io.memoir.runtime.expiry.Sweeps.Swept;
import io.memoir.runtime.store.MemoryStore;

/**
 * What one function takes of a {@link Budget}. It counts as long as somebody has it: results of an
 * instance go with their wrapper.
 *
 * <p>Safe for any threads.
 */
public final class Share {

  private final Budget budget;
  private final Holding holding;
  final MemoryStore store;
  final Swept swept;

  Share(Budget budget, MemoryStore store, Swept swept) {
    this.budget = budget;
    this.store = store;
    this.swept = swept;
    this.holding = budget.hold(this);
  }

  /** A result was stored: other results may have to go for it, of whatever function. */
  public void stored() {
    budget.stored(holding, store.bytes());
  }
}
