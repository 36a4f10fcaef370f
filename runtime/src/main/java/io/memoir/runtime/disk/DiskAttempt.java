package io.memoir.runtime.disk;

import io.memoir.error.UnstorableResultException;
import io.memoir.runtime.disk.ResultFolder.Read;
import io.memoir.runtime.disk.Troubles.Kind;
import io.memoir.runtime.disk.Troubles.Trouble;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Stamp;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.guide.Answered;
import io.memoir.runtime.disk.guide.Asking;
import io.memoir.runtime.disk.guide.Trail;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Patience;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Lasting.Attempt;
import io.memoir.runtime.store.step.Step;
import io.memoir.spi.CodecException;
import java.io.IOException;
import java.nio.file.ClosedFileSystemException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A look for one result on disk, and the right to compute it. For one thread at a time. */
final class DiskAttempt implements Attempt, Consumer<Trouble> {

  /** The locks of the results that the thread is computing, one inside the other. */
  private static final ThreadLocal<Set<Long>> HELD = new PlacesOfThread();

  /**
   * Who computes a result and needs another one that another process computes waits no longer than
   * this: two processes could wait for each other.
   */
  private static final Duration NESTED = Duration.ofSeconds(30);

  /**
   * From this length on, in bytes, a result is in memory only if it is used again: the copy that
   * memory would need is most of what a single use costs.
   */
  private static final long LARGE_BYTES = 1 << 19;

  /** A file that is longer than this is read for each call: the heap has room for few of them. */
  private static final long HUGE_BYTES = Runtime.getRuntime().maxMemory() / 8;

  private final DiskResults results;
  private final Object key;

  /** The arguments, as the key of a result without inputs. */
  private final Answered plain;

  /** The result for the arguments, if there are no inputs; null if there is no looking. */
  private @Nullable Subject subject;

  /** The inputs that the result was looked for with first. */
  private Answered expected;

  private Stamp begun = new Stamp(0, 0);
  private @Nullable Read found;

  /** The inputs of what was found. */
  private Map<Question, @Nullable Object> read = Map.of();

  /** The length of the file that was written; 0 if none was. */
  private long writtenBytes;

  private LockFile.@Nullable Hold hold;
  private long heldPlace;

  /** Whether it was told already that the file cannot be used: it is looked at more than once. */
  private boolean isTold;

  private final Wanted wanted;

  /** Whether another process makes the result, which was not waited for. */
  private boolean isBusy;

  private DiskAttempt(DiskResults results, Object key, Digest digest, Wanted wanted) {
    this.wanted = wanted;
    this.results = results;
    this.key = key;
    this.plain = Answered.nothing(digest);
    this.expected = plain;
  }

  /** What is looked for. */
  enum Wanted {
    /** A result that is fresh or still kept. */
    KEPT,
    /** A result that is fresh. */
    FRESH,
    /** The same, without waiting for another process that makes it. */
    FRESH_NOW,
    /** None: it is made anew whatever is there. */
    NONE;

    static Wanted fresh(boolean waits) {
      return waits ? FRESH : FRESH_NOW;
    }
  }

  /** Looks; if the result is not there, takes the right to compute it, or waits for it. */
  static Attempt begin(DiskResults results, Object key, Digest digest, Wanted wanted) {
    DiskAttempt begun = new DiskAttempt(results, key, digest, wanted);
    // If what was cleared is not known, nothing is read, and nothing is kept.
    if (results.look()) {
      begun.lookOrLock();
    }
    return begun;
  }

  /** What an execution has noted that began with the attempt. */
  Stamp begun() {
    return begun;
  }

  /** Whether the result takes the place of one that others may have in memory. */
  boolean supersedes() {
    return wanted == Wanted.NONE;
  }

  private void lookOrLock() {
    Subject mine = results.subject(plain.digest().toBytes());
    subject = mine;
    if (isThere(mine)) {
      return;
    }
    try {
      lock(mine);
    } catch (IOException | UnsupportedOperationException | ClosedFileSystemException e) {
      results.troubles().met(Kind.LOCKING, e);
    }
    begun = results.stamp();
  }

  /** Whether a file with this header is read, which can be used. */
  boolean isWanted(Header header) {
    // Nobody makes a result with inputs anew beside its callers.
    return (wanted == Wanted.KEPT && !header.subject().hasInputs())
        || results.function().lifespan().isFresh(header, results.store().nowMillis());
  }

  private boolean isThere(Subject mine) {
    if (wanted == Wanted.NONE) {
      return false;
    }
    Miss miss = find(mine, plain);
    if (miss != null) {
      miss = find(mine, results.trails(mine), miss);
    }
    if (miss != null) {
      results.troubles().missed(mine.key().toString(), miss);
    }
    return miss == null;
  }

  /** Looks for the results with what the inputs are now; why the newest run's is not there. */
  private @Nullable Miss find(Subject mine, List<Trail> trails, Miss without) {
    Asking asking = results.guides().asking(plain.digest());
    Miss first = null;
    for (Trail trail : trails) {
      Answered answered = asking.follow(trail);
      Miss miss = answered == null ? Miss.ABSENT : find(answered.subject(mine), answered);
      if (miss == null) {
        return null;
      }
      if (first == null) {
        first = miss;
        expected = answered == null ? expected : answered;
      }
    }
    return first == null ? without : first;
  }

  /** Looks for one result; why it is not there, or null if it is. */
  private @Nullable Miss find(Subject one, Answered inputs) {
    Object outcome = results.find(keyOf(inputs), one, this);
    if (outcome instanceof Miss miss) {
      return miss;
    }
    found = (Read) outcome;
    read = inputs.read();
    return null;
  }

  /** The key in memory of a result with these inputs. */
  Object keyOf(Answered inputs) {
    return Step.after(key, inputs.read());
  }

  /** Tells what is wrong with the file. */
  @Override
  public void accept(Trouble trouble) {
    if (!isTold) {
      isTold = true;
      results.troubles().met(trouble);
    }
  }

  /** None at first. */
  private static final class PlacesOfThread extends ThreadLocal<Set<Long>> {

    @Override
    protected Set<Long> initialValue() {
      return new HashSet<>();
    }
  }

  private void lock(Subject mine) throws IOException {
    // Who is about to make it with other inputs is not waited for.
    long place = results.place(expected.digest().toBytes());
    Set<Long> held = HELD.get();
    if (held.contains(place)) {
      // The function was cleared while this thread computes the result, and asks for it again.
      return;
    }
    LockFile.Hold got = await(place, mine, !held.isEmpty());
    if (got == null) {
      return;
    }
    held.add(place);
    heldPlace = place;
    hold = got;
    boolean isKept = false;
    try {
      // Another process may have been here between the look and the lock.
      isKept = !(results.look() && isThere(mine));
    } finally {
      if (!isKept) {
        release();
      }
    }
  }

  /** Takes a lock; null if the result came while another had it, or it took too long. */
  private LockFile.@Nullable Hold await(long place, Subject mine, boolean isNested)
      throws IOException {
    LockFile.Hold got = results.store().locks().tryLock(place);
    if (got != null || wanted == Wanted.FRESH_NOW) {
      isBusy = got == null;
      return got;
    }
    Duration waiting = results.store().settings().maxWait();
    Duration most = isNested && waiting.compareTo(NESTED) > 0 ? NESTED : waiting;
    String text = Troubles.text(most);
    Patience patience = new Patience(most.toNanos());
    while (patience.next()) {
      got = results.store().locks().tryLock(place);
      if (got != null || (results.look() && isThere(mine))) {
        return got;
      }
      if (patience.isLong()) {
        results.troubles().tell(new Trouble(Kind.WAITING, () -> "it has waited for " + text));
      }
    }
    results.troubles().met(Kind.TIRED, "the first was not done after " + text);
    return null;
  }

  @Override
  public boolean isFound() {
    return found != null;
  }

  @Override
  public boolean isBusy() {
    return isBusy;
  }

  private Read there() {
    return Objects.requireNonNull(found, "nothing was found");
  }

  @Override
  public @Nullable Object result() {
    return there().result();
  }

  @Override
  public long ageNanos() {
    return TimeUnit.MILLISECONDS.toNanos(results
        .function()
        .lifespan()
        .ageMillis(there().header(), results.store().nowMillis()));
  }

  @Override
  public long loadNanos() {
    return there().header().times().loadNanos();
  }

  @Override
  public Recording recording() {
    return there().recording();
  }

  @Override
  public Map<Question, @Nullable Object> read() {
    return read;
  }

  @Override
  public boolean store(Product product) {
    Subject mine = subject;
    Answered inputs = results.guides().answered(product.read(), plain.digest());
    if (mine == null || inputs == null) {
      return mine == null;
    }
    try {
      writtenBytes = results.store(this, inputs, inputs.subject(mine), product);
      return true;
    } catch (CodecException e) {
      throw new UnstorableResultException(results.function().version().name(), e);
    }
  }

  @Override
  public boolean staysOut(boolean isRepeated) {
    long bytes = found == null ? writtenBytes : found.size();
    return bytes >= LARGE_BYTES && (!isRepeated || bytes > HUGE_BYTES);
  }

  @Override
  public void end() {
    release();
    results.trim();
  }

  private void release() {
    LockFile.Hold held = hold;
    if (held != null) {
      hold = null;
      Set<Long> places = HELD.get();
      places.remove(heldPlace);
      if (places.isEmpty()) {
        HELD.remove();
      }
      held.close();
    }
  }
}
