package io.memoir.runtime.key;

import io.memoir.runtime.key.Rule.Refusal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which objects an encoding is inside of, and the digests of those that it has left.
 *
 * <p>The path decides back references. The digests keep shared objects from being encoded once per
 * way that leads to them, which can be exponentially many. A digest may be used again only if it
 * would come out the same: the object must have been <em>closed</em>, without a back reference to
 * anything above it, and nothing that it forms a cycle with may be on the path now. Objects in one
 * cycle are found as in Tarjan's algorithm for strongly connected components: what is still pending
 * when the first of them closes. For one thread.
 */
final class Visits {
  /** Encoding a smaller object again is cheaper than remembering it, and is linear in all. */
  private static final long REMEMBERED_BYTES = 1024;

  /** Objects in a dense cycle are encoded once per path through it; this ends it in seconds. */
  private static final long REPEATED_BYTES = 1L << 26;

  private final List<Frame> stack = new ArrayList<>();
  private final IdentityHashMap<Object, Frame> path = new IdentityHashMap<>();
  private final IdentityHashMap<Object, byte[]> digests = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Component> components = new IdentityHashMap<>();
  private final List<Object> pending = new ArrayList<>();
  private final Component unknown = new Component();
  private long repeatedBytes;

  /** The tree that is being encoded now; null at the root. */
  @Nullable
  Frame top() {
    return stack.isEmpty() ? null : stack.get(stack.size() - 1);
  }

  /** The path from the argument to the part that is being encoded, as errors name it. */
  String describePath() {
    StringBuilder steps = new StringBuilder();
    stack.forEach(frame -> steps.append(frame.parts.step()));
    return steps.toString();
  }

  /** How many trees up an object is being encoded; 0 if it is not. */
  int distanceTo(Object value) {
    Frame target = path.get(value);
    Frame top = top();
    if (target == null || top == null) {
      return 0;
    }
    top.lowest = Math.min(top.lowest, target.depth);
    return stack.size() - target.depth;
  }

  /** The digest of an object that was encoded before, if it would come out the same here. */
  byte @Nullable [] digestOf(Object value) {
    byte[] digest = digests.get(value);
    if (digest == null) {
      return null;
    }
    Component component = components.get(value);
    return component == null || component.onPath == 0 ? digest : null;
  }

  /** Goes into a tree; the identity is null for content that is no object of its own. */
  void enter(@Nullable Object identity, Parts parts, long writtenBytes) {
    Component component = identity == null ? null : components.get(identity);
    Frame frame = new Frame(identity, parts, component, stack.size(), pending.size(), writtenBytes);
    stack.add(frame);
    if (identity != null) {
      path.put(identity, frame);
    }
    if (component != null) {
      component.onPath++;
    }
  }

  /** Leaves the innermost tree, whose digest is done. */
  void leave(byte[] digest, long writtenBytes) {
    Frame frame = stack.remove(stack.size() - 1);
    if (frame.component != null) {
      frame.component.onPath--;
    }
    long bytes = writtenBytes - frame.writtenBefore;
    Frame parent = top();
    boolean isOpen = frame.lowest < frame.depth;
    if (parent != null) {
      parent.partBytes += bytes;
      if (isOpen) {
        parent.lowest = Math.min(parent.lowest, frame.lowest);
      }
    }
    Object identity = frame.identity;
    if (identity == null) {
      return;
    }
    path.remove(identity);
    if (isOpen) {
      leaveOpen(identity, bytes - frame.partBytes);
    } else {
      leaveClosed(identity, frame.pendingBefore);
      if (bytes > REMEMBERED_BYTES) {
        digests.put(identity, digest);
      }
    }
  }

  private void leaveOpen(Object identity, long ownBytes) {
    pending.add(identity);
    if (components.putIfAbsent(identity, unknown) != null) {
      repeatedBytes += ownBytes;
    }
    if (repeatedBytes > REPEATED_BYTES) {
      throw new Refusal(
          identity.getClass().getName(), "whose objects refer to each other in too many ways");
    }
  }

  private void leaveClosed(Object identity, int pendingBefore) {
    if (pending.size() == pendingBefore) {
      return;
    }
    List<Object> cycle = pending.subList(pendingBefore, pending.size());
    Component component = new Component();
    components.merge(identity, component, this::known);
    cycle.forEach(member -> components.merge(member, component, this::known));
    cycle.clear();
  }

  // A cycle entered again, at another object, is the same cycle.
  private Component known(Component old, Component found) {
    return old == unknown ? found : old;
  }

  /** A set of objects each of which reaches all others. */
  private static final class Component {
    private int onPath;
  }

  /** A tree that is being encoded. */
  static final class Frame {
    private final @Nullable Object identity;
    private final Parts parts;
    private final @Nullable Component component;
    private final int depth;
    private final int pendingBefore;
    private final long writtenBefore;
    private final List<byte[]> elements = new ArrayList<>(0);
    private long partBytes;
    private int lowest;

    private Frame(
        @Nullable Object identity,
        Parts parts,
        @Nullable Component component,
        int depth,
        int pendingBefore,
        long writtenBefore) {
      this.identity = identity;
      this.parts = parts;
      this.component = component;
      this.depth = depth;
      this.pendingBefore = pendingBefore;
      this.writtenBefore = writtenBefore;
      this.lowest = depth;
    }

    Parts parts() {
      return parts;
    }

    /** The digests of the elements so far, if their order does not count. */
    List<byte[]> elements() {
      return elements;
    }
  }
}
