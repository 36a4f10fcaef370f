package io.memoir.runtime.copy.graph;

import io.memoir.runtime.copy.jdk.Parts;
import io.memoir.runtime.copy.jdk.Uncopyable;
import io.memoir.runtime.shape.Copies;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The making of one copy of a graph. For one thread.
 *
 * <p>A copier asks for the same parts in the same order as when the graph was read, so that its
 * parts need no look-up. One that asks for something else is not believed.
 */
final class Copying implements Parts, Copies {

  private static final @Nullable Object[] NONE = {};

  private final @Nullable Object[] noted;
  private @Nullable Object[] parts = NONE;
  private int next;
  private @Nullable UserNode node;
  private @Nullable Object begun;

  Copying(int slots) {
    noted = slots == 0 ? NONE : new @Nullable Object[slots];
  }

  @Nullable
  Object noted(int slot) {
    return noted[slot];
  }

  void note(int slot, Object copy) {
    if (slot >= 0) {
      noted[slot] = copy;
    }
  }

  @Override
  public @Nullable Object copyOf(@Nullable Object part) {
    return part instanceof Node child ? child.in(this) : part;
  }

  /** Runs the copier of a node, perhaps within that of another one. */
  Object run(UserNode entered) {
    @Nullable Object[] outerParts = parts;
    int outerNext = next;
    UserNode outer = node;
    Object outerBegun = begun;
    parts = entered.parts;
    next = 0;
    node = entered;
    begun = null;
    Object made = entered.run(this);
    if (next != parts.length || (begun != null && begun != made)) {
      throw new Uncopyable("a copier that does not do the same each time");
    }
    parts = outerParts;
    next = outerNext;
    node = outer;
    begun = outerBegun;
    return made;
  }

  @Override
  // A copy has the class of its original, and null comes of null only.
  @SuppressWarnings({"unchecked", "NullAway"})
  public <V extends @Nullable Object> V of(V original) {
    if (next >= parts.length) {
      throw new Uncopyable("a copier that asks for more than it did");
    }
    Object part = parts[next++];
    if (part == original) {
      return original;
    }
    if (part instanceof Node child && child.source == original) {
      return (V) child.in(this);
    }
    return (V) unforeseen(original);
  }

  /** An accessor may make a new object each time, such as a box or a copy of a date. */
  private static @Nullable Object unforeseen(@Nullable Object original) {
    Plan plan = original == null ? null : Plan.of(original.getClass());
    if (original == null || plan == null || plan.isShared()) {
      return original;
    }
    UnaryOperator<Object> leaf = plan.leaf();
    if (leaf == null) {
      throw new Uncopyable("a copier that asks for something new");
    }
    return leaf.apply(original);
  }

  @Override
  public <V> V begin(V original, V copy) {
    if (node == null || node.source != original || copy == original) {
      throw new Uncopyable("a copier that begins something else");
    }
    begun = copy;
    note(node.slot, copy);
    return copy;
  }
}
