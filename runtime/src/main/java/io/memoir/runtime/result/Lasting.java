package io.memoir.runtime.result;

import io.memoir.runtime.copy.Snapshot;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.key.Digest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function as far as they outlive the process. Whatever goes wrong with them is
 * a miss, never an error of the call.
 *
 * <p>Safe for any threads.
 */
public interface Lasting {

  /** What is in memory besides. */
  interface Memory {

    /** Forgets everything: another process has cleared. What is still right is found again. */
    void forget();

    /**
     * Forgets the least recently used result, unless one was just forgotten for a newer one and
     * {@link Lasting#evicted} was not told of it.
     *
     * @param isToGo whether it is to go, by its key; asked under a lock
     * @return its key, of which {@link Lasting#evicted} is not told; null if there is none, or it
     *     is not to go
     */
    @Nullable
    Object forgetLeastRecentlyUsed(Predicate<Object> isToGo);

    /**
     * The keys of results, the least recently used first; empty if uses are not counted.
     *
     * @param sinceAsked only of those that were used since this was asked so last
     */
    List<Object> keysByUse(boolean sinceAsked);
  }

  /**
   * A look for one result, and the right to make it if it is not there. For one thread at a time.
   */
  interface Attempt {

    /** Whether it was there. */
    boolean isFound();

    /** Whether somebody else makes it, who was not to be waited for. */
    default boolean isBusy() {
      return false;
    }

    /** What was there. */
    @Nullable
    Object result();

    /** What the run had emitted that made it. */
    Recording recording();

    /** The inputs that run had read, in their order, with what they were and are. */
    Map<Question, @Nullable Object> read();

    /** How long ago it was made, in nanoseconds, 0 or more. */
    long ageNanos();

    /** How long it took to make it, in nanoseconds, 0 or more. */
    long loadNanos();

    /**
     * Keeps what a run came to, also after {@link #end} and on another thread, where that came
     * later than the method's return.
     *
     * @return false if it depends on inputs that no other process could ask for; whatever else goes
     *     wrong is no matter of the caller
     * @throws io.memoir.error.UnstorableResultException when it cannot be written by its nature
     */
    boolean store(Product product);

    /**
     * Whether what was found or stored is better left where it is than kept in memory too.
     *
     * @param isRepeated whether it was used before in this process
     * @return false if nothing was found or stored
     */
    boolean staysOut(boolean isRepeated);

    /**
     * Ends the attempt, whatever became of it, on the thread that has begun it; others who want the
     * result may go on. Ending it again, on any thread, is for what was stored since.
     */
    void end();
  }

  /**
   * Whether what is kept of a result is better left there than in memory.
   *
   * @param attempt has stored it, perhaps; null if there was none
   */
  static boolean staysOut(@Nullable Attempt attempt, @Nullable Object kept, boolean isRepeated) {
    return kept instanceof Snapshot && attempt != null && attempt.staysOut(isRepeated);
  }

  /** Says what is in memory besides, and what counts; called once, before anything else. */
  void beside(Memory memory, Counters counters);

  /**
   * Looks for a result that is fresh or still kept; if it is not there, waits until nobody else
   * makes it.
   *
   * @param key the key in memory
   * @param digest the same for all processes
   */
  Attempt begin(Object key, Digest digest);

  /**
   * Looks for a result that is fresh, although there is one that is still kept.
   *
   * @param waits whether to wait for somebody else who makes it; if not, the attempt may be busy
   */
  Attempt renew(Object key, Digest digest, boolean waits);

  /**
   * Looks for nothing, and waits until nobody else makes a result; what is there stays till then.
   */
  Attempt replace(Object key, Digest digest);

  /** Says what {@link #begin} would find, without waiting, and without noting that it was asked. */
  Explanation explain(Digest digest);

  /** Forgets one result, for all processes. */
  void clear(Digest digest);

  /** Forgets all results, for all processes. */
  void clear();

  /** Results left memory because there were too many, which is one bound for both. */
  void evicted(List<Object> keys);

  /**
   * Results left memory and may stay here.
   *
   * @param areOver whether they are of no use any more, because their ttl had passed, or are about
   *     to be looked for here; else memory had no room for them
   */
  void left(List<Object> keys, boolean areOver);

  /** Whether it wants to be told of these. */
  boolean isBounded();

  /** What the files take, in bytes, as far as it is known; 0 or more. */
  long bytes();
}
