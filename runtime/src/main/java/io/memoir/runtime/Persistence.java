package io.memoir.runtime;

import io.memoir.Persist;
import io.memoir.Scope;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.code.CodeMemory;
import io.memoir.runtime.code.Fingerprint;
import io.memoir.runtime.code.Fingerprints;
import io.memoir.runtime.code.TakenFingerprint;
import io.memoir.runtime.code.source.UnreadableCodeException;
import io.memoir.runtime.disk.DiskFunction;
import io.memoir.runtime.disk.DiskStore;
import io.memoir.runtime.disk.file.Lifespan;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.refresh.RefreshPolicy;
import io.memoir.runtime.result.Deferred;
import io.memoir.runtime.result.Lasting;
import io.memoir.runtime.result.Nowhere;
import io.memoir.runtime.types.ClosedTypes;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how the results of one function outlive the process.
 *
 * <p>For one thread.
 */
final class Persistence {

  private final FunctionPlan plan;

  /** Where results are kept; null for memory only. */
  private final @Nullable DiskStore disk;

  private Persistence(FunctionPlan plan, @Nullable DiskStore disk) {
    this.plan = plan;
    this.disk = disk;
  }

  /**
   * Finds out.
   *
   * @throws UnhashableArgumentException when results shall outlive the process, and the receiver
   *     has fields that could change them
   */
  static Persistence of(FunctionPlan plan) {
    Receiver receiver = plan.receiver();
    boolean isWanted = plan.isEnabled() && plan.wantedPersist() == Persist.DISK;
    if (isWanted && plan.scope() == Scope.SESSION) {
      Log.LOG.log(
          Level.WARNING,
          "Results of {0} are not kept on disk, as is configured, because they belong to sessions,"
              + " which do not outlive the process. They stay in memory.",
          plan.name());
      return new Persistence(plan, null);
    }
    DiskStore disk = isWanted ? plan.caches().disk() : null;
    if (disk == null) {
      return new Persistence(plan, null);
    }
    if (!plan.isStable()) {
      throw UnhashableArgumentException.ofReceiver(
          plan.name(), receiver.implementation().getName(), receiver.state());
    }
    String unknown = Fingerprints.unknown(receiver.implementation());
    if (unknown != null) {
      Log.LOG.log(
          Level.WARNING,
          "Results of {0} are not kept on disk, because the code of its implementation {1} is not"
              + " known: {2}. Another process could not tell it from other code. They stay in"
              + " memory.",
          plan.name(),
          receiver.implementation().getName(),
          unknown);
      return new Persistence(plan, null);
    }
    Fingerprints.begin(receiver.implementation());
    return new Persistence(plan, disk);
  }

  Persist where() {
    return disk == null ? Persist.NONE : Persist.DISK;
  }

  /**
   * The results on disk, opened when one is asked for; null if there are none.
   *
   * @param inputs what the function makes of inputs
   */
  @Nullable
  Lasting lasting(FunctionInputs inputs) {
    DiskStore place = disk;
    if (place == null) {
      return null;
    }
    return new Deferred(isBounded(), new Opening(this, place, inputs));
  }

  private boolean isBounded() {
    return plan.maxEntries() != null || plan.maxSize() != null;
  }

  /** Results on disk that nobody has asked for yet. */
  private record Opening(Persistence persistence, DiskStore place, FunctionInputs inputs)
      implements Supplier<Lasting> {

    @Override
    public Lasting get() {
      return persistence.open(place, inputs);
    }
  }

  /** Opens the results on disk; when that is, class files are read. */
  private Lasting open(DiskStore place, FunctionInputs inputs) {
    try {
      return place.open(function(place, inputs));
    } catch (UnreadableCodeException e) {
      Log.LOG.log(
          Level.WARNING,
          "Results of {0} are not kept on disk, because the code that it runs cannot be known: {1}."
              + " They stay in memory. `version` on the annotation pins the code instead.",
          plan.name(),
          e.getMessage());
      return Nowhere.INSTANCE;
    } catch (RuntimeException | LinkageError e) {
      Log.LOG.log(
          Level.WARNING,
          "Results of " + plan.name() + " are not kept on disk; they stay in memory.",
          e);
      return Nowhere.INSTANCE;
    }
  }

  private DiskFunction function(DiskStore place, FunctionInputs inputs) {
    CodeMemory memory = place.codeMemory(plan.folder());
    Fingerprint code = plan.fingerprint(memory);
    if (code.isUnverified()) {
      Log.LOG.log(
          Level.WARNING,
          "Results of {0} on disk follow the source of the method alone, because a native image has"
              + " no class files: nobody notices when code changes that it calls. `version` on the"
              + " annotation says so.",
          plan.name());
    }
    return new DiskFunction(
        plan.version(code),
        new TakenFingerprint(code, memory),
        plan.caches().codec(),
        new Types(plan),
        plan.returnType(),
        lifespan(),
        DiskFunction.Limits.of(plan.maxEntries(), plan.maxSize()),
        inputs);
  }

  /** In milliseconds, as the wall clock of files has them. */
  private Lifespan lifespan() {
    long ttl = millis(plan.ttl());
    RefreshPolicy refresh = plan.refresh();
    if (ttl == Long.MAX_VALUE || (!refresh.keepsStale() && refresh.jitterNanos() == 0)) {
      return Lifespan.of(ttl);
    }
    return new Lifespan(
        ttl,
        ttl + TimeUnit.NANOSECONDS.toMillis(refresh.servedNanos() - refresh.freshNanos()),
        ttl + TimeUnit.NANOSECONDS.toMillis(refresh.keptNanos() - refresh.freshNanos()),
        TimeUnit.NANOSECONDS.toMillis(refresh.jitterNanos()));
  }

  /** Loaded when there is something to be told. */
  private static final class Log {

    private static final System.Logger LOG = System.getLogger("io.memoir.disk");

    private Log() {}
  }

  private static long millis(@Nullable Duration ttl) {
    Duration forEver = Duration.ofMillis(Long.MAX_VALUE);
    if (ttl == null || ttl.compareTo(forEver) >= 0) {
      return Long.MAX_VALUE;
    }
    return Math.max(1, ttl.toMillis());
  }

  /** What results may hold, found out when the first one is written or read. */
  private static final class Types implements Supplier<ClosedTypes> {

    /** Null once it has been asked. */
    private volatile @Nullable FunctionPlan plan;

    private volatile @Nullable ClosedTypes types;

    private synchronized ClosedTypes find() {
      ClosedTypes known = types;
      if (known == null) {
        known = Objects.requireNonNull(plan, "asked before").closedTypes();
        types = known;
        plan = null;
      }
      return known;
    }

    Types(FunctionPlan plan) {
      this.plan = plan;
    }

    @Override
    public ClosedTypes get() {
      ClosedTypes known = types;
      return known == null ? find() : known;
    }
  }
}
