package io.memoir.runtime.store;

import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.store.step.Guides;
import io.memoir.runtime.store.step.Step;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A hash table of nodes that are its own links, so that a result costs no more memory than it has
 * to.
 *
 * <p>Reads take no lock and allocate nothing. A read that meets a change may miss a node that is
 * there, never find one that is not; the store looks again under its lock before it believes that.
 * All other methods are called under that lock. The store extends the table, rather than having
 * one, because each step from object to object counts on the way of a hit.
 */
class Table {

  /** Says that a key is not the one to look under any more. */
  public static final Object MOVED = new Object();

  /** The most results whose keys have the same hash; a look-up compares its key with each. */
  static final int EQUAL_HASHES = 64;

  private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(Node[].class);

  /** A power of two; one slot at first, which is all that a function without arguments needs. */
  private volatile @Nullable Node[] slots = new Node[1];

  private int nodes;

  /** Which inputs are a part of keys; null until a method has read one. */
  private volatile @Nullable Guides guides;

  /** Finds the node under {@code key}; null if there is none, or if a change gets in the way. */
  final @Nullable Node node(Object key) {
    int hash = Node.hash(key);
    @Nullable Node[] now = slots;
    Node node = (Node) SLOTS.getAcquire(now, hash & (now.length - 1));
    // The caller's key is asked, not the stored one: the compiler knows its class, so that it can
    // leave out the key altogether.
    while (node != null && (node.hash() != hash || !key.equals(node.key()))) {
      node = node.next();
    }
    return node;
  }

  /**
   * What is there under {@code key}, for who asks and does nothing with it.
   *
   * @return an {@link Entry}, be it expired or elsewhere, or a {@link Flight}; null if there is
   *     none, or if a change gets in the way
   */
  public final @Nullable Object look(Object key) {
    return node(key);
  }

  /** The key to look under for {@code key}, with the inputs that are a part of it as of now. */
  public final Object walk(Object key) {
    Guides known = guides;
    return known == null ? key : known.walk(key);
  }

  /** The input that comes next after {@code key}; null if there is none, or it is not known. */
  public final @Nullable Question question(Object key) {
    Guides known = guides;
    return known == null ? null : known.question(key);
  }

  /** Puts an execution in; false if inputs make its key another one. */
  final boolean began(Flight mine) {
    Guides known = guides;
    boolean isEnd = known == null ? !(mine.key() instanceof Step) : known.isEnd(mine.key());
    if (isEnd) {
      link(mine);
    }
    return isEnd;
  }

  /** The first node of the chain that nodes with {@code hash} are in. */
  final @Nullable Node first(int hash) {
    @Nullable Node[] now = slots;
    return now[hash & (now.length - 1)];
  }

  final void link(Node node) {
    @Nullable Node[] now = slots;
    if (nodes >= now.length - (now.length >> 2)) {
      now = grow(now);
    }
    push(now, node);
    nodes++;
    Guides known = guides;
    if (known != null && node.key() instanceof Step step) {
      known.came(step);
    }
  }

  /** Puts a node in the place of another with the same key. */
  final void relink(Node old, Node node) {
    node.link(old.next());
    redirect(old, node);
  }

  final void unlink(Node node) {
    redirect(node, node.next());
    nodes--;
    Guides known = guides;
    if (known != null) {
      known.left(node.key());
    }
  }

  /** Takes a result out; false if it had left already. */
  boolean drop(Entry entry) {
    if (node(entry.key()) != entry) {
      return false;
    }
    unlink(entry);
    return true;
  }

  /**
   * Makes way for the result of an execution, under the key that the execution has reached.
   *
   * @return a node that has the result's key, {@code mine} if that is the key it began with; null
   *     if another result or execution is there or on the way
   */
  final @Nullable Flight place(Flight mine, Departures departures) {
    Object leaf = mine.reached();
    if (leaf.equals(mine.key())) {
      return mine;
    }
    if (isTaken(leaf, mine)) {
      return null;
    }
    List<Step> steps = Step.to(leaf);
    for (Step step : steps) {
      clearWay(step.base(), mine, step.question(), departures);
    }
    clearWay(leaf, mine, null, departures);
    if (guides == null) {
      guides = new Guides();
    }
    return new Flight(guides.lay(leaf));
  }

  private boolean isTaken(Object leaf, Flight mine) {
    Node there = node(leaf);
    boolean isTaken = there != null && there != mine;
    for (Object at = leaf; !isTaken && at instanceof Step step; at = step.base()) {
      isTaken = node(step.base()) instanceof Flight flight && flight != mine;
    }
    return isTaken;
  }

  /** Nothing may be at {@code key} but a guide to {@code next}; nothing at all if that is null. */
  private void clearWay(Object key, Flight mine, @Nullable Question next, Departures departures) {
    Node there = node(key);
    if (there == mine) {
      unlink(mine);
    } else if (there instanceof Entry entry && drop(entry)) {
      departures.add(entry.kept());
    }
    Question known = question(key);
    if (known != null && !known.equals(next)) {
      takeBelow(key, mine, departures);
    }
  }

  /**
   * Takes out all results whose keys go on from {@code key}, and fences the executions there.
   *
   * @param spared an execution that is not fenced; null for none
   */
  final void takeBelow(Object key, @Nullable Flight spared, Departures departures) {
    Guides known = guides;
    if (known == null) {
      return;
    }
    for (Step step : known.takeBelow(key)) {
      Node node = node(step);
      if (node instanceof Flight flight) {
        unlink(flight);
        if (flight != spared) {
          flight.fence();
        }
      } else if (node instanceof Entry entry && drop(entry)) {
        departures.add(entry.kept());
      }
    }
  }

  /** Puts a result in the place of the execution that gave it, or where there is nothing. */
  final void settle(Flight place, Entry entry) {
    if (node(place.key()) == place) {
      relink(place, entry);
    } else {
      link(entry);
    }
  }

  /** Takes out all results, and fences all executions. */
  final void empty(Departures departures) {
    forEach(new Leaving(departures));
    slots = new Node[1];
    nodes = 0;
    guides = null;
  }

  final void forEach(Consumer<Node> action) {
    for (Node first : slots) {
      for (Node node = first; node != null; node = node.next()) {
        action.accept(node);
      }
    }
  }

  /** Fences an execution, or adds a result to what leaves. */
  private record Leaving(Departures departures) implements Consumer<Node> {

    @Override
    public void accept(Node node) {
      if (node instanceof Flight flight) {
        flight.fence(departures.reason());
      } else if (node instanceof Entry entry) {
        departures.add(entry.kept());
      }
    }
  }

  /** What led to {@code old} leads to {@code node}; readers that are at {@code old} go on. */
  private void redirect(Node old, @Nullable Node node) {
    @Nullable Node[] now = slots;
    int index = old.hash() & (now.length - 1);
    Node before = now[index];
    if (before == old) {
      SLOTS.setRelease(now, index, node);
      return;
    }
    while (before != null && before.next() != old) {
      before = before.next();
    }
    if (before == null) {
      throw new IllegalStateException("the node is not in the table");
    }
    before.link(node);
  }

  private @Nullable Node[] grow(@Nullable Node[] old) {
    @Nullable Node[] grown = new Node[2 * old.length];
    for (Node first : old) {
      Node node = first;
      while (node != null) {
        Node next = node.next();
        push(grown, node);
        node = next;
      }
    }
    slots = grown;
    return grown;
  }

  private static void push(@Nullable Node[] slots, Node node) {
    int index = node.hash() & (slots.length - 1);
    node.link(slots[index]);
    SLOTS.setRelease(slots, index, node);
  }

  /**
   * A result that is one too many with its hash: whoever chooses keys must not choose our time.
   *
   * @return null if there are not too many
   */
  final @Nullable Entry excess(int hash) {
    int same = 0;
    Entry last = null;
    for (Node node = first(hash); node != null; node = node.next()) {
      if (node.hash() == hash && node instanceof Entry entry) {
        same++;
        last = entry;
      }
    }
    return same >= EQUAL_HASHES ? last : null;
  }
}
