package io.memoir.runtime.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A result in a store whose size is bounded: it knows when it was last used.
 *
 * <p>Safe for any threads.
 */
class UsedEntry extends Entry {

  private static final VarHandle USED;

  static {
    try {
      USED = MethodHandles.lookup().findVarHandle(UsedEntry.class, "used", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The time of the last use; written by readers without a lock. */
  @SuppressWarnings("UnusedVariable") // It is read and written through the handle.
  private long used;

  /** The time under which {@link UseOrder} has filed this entry; guarded by the store's lock. */
  private long filed;

  /** Where in {@link UseOrder} this entry is; guarded by the store's lock. */
  private int position;

  UsedEntry(Node place, @Nullable Object kept, long used) {
    super(place, kept);
    this.used = used;
    this.filed = used;
  }

  final long used() {
    return (long) USED.getOpaque(this);
  }

  /**
   * Notes a use, unless a later one overtook it. Of two that come at the very same moment either
   * may win: an atomic operation would cost more than the rest of a hit.
   */
  final void use(long time) {
    if (used() < time) {
      USED.setOpaque(this, time);
    }
  }

  /** Notes a use that is known to be later than all others. */
  final void useLast(long time) {
    USED.setOpaque(this, time);
  }

  final long filed() {
    return filed;
  }

  final void file(long time) {
    filed = time;
  }

  final int position() {
    return position;
  }

  final void moveTo(int newPosition) {
    position = newPosition;
  }
}
