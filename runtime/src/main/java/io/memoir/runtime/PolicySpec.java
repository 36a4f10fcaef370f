package io.memoir.runtime;

import io.memoir.OnMutation;
import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.Scope;
import io.memoir.Source;
import io.memoir.runtime.config.FunctionSettings;
import io.memoir.runtime.failure.FailurePolicy;
import io.memoir.runtime.refresh.RefreshTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation of one function says of how its results are kept. For generated code.
 *
 * <p>For one thread. {@link FunctionPlan} reads its fields.
 */
public abstract sealed class PolicySpec permits FunctionSpec {

  @Nullable
  Duration ttl;

  @Nullable
  Integer maxEntries;

  @Nullable
  FailurePolicy failures;

  /** Whether resources are leased. */
  boolean leases;

  /** Whether inputs are a part of keys. */
  boolean inputs;

  Scope scope = Scope.GLOBAL;

  OnMutation onMutation = OnMutation.IGNORE;

  Persist persist = Persist.NONE;

  @Nullable
  Long maxSize;

  Source source = Source.DEEP;

  /** What pins the code, as annotated; null if nothing does. */
  @Nullable
  String version;

  /** Classes of which all members count. */
  List<Class<?>> dependsOn = List.of();

  /** Null for the foreground. */
  @Nullable
  Refresh refresh;

  @Nullable
  Duration staleFor;

  @Nullable
  Duration staleIfError;

  @Nullable
  Duration jitter;

  @Nullable
  Duration softTimeout;

  /** Whether a spinner is shown, as annotated; null if it is not said. */
  @Nullable
  Boolean showSpinner;

  /** The text of the spinner, as annotated; null if it is not said. */
  @Nullable
  String spinner;

  /** Whether the time is shown, as annotated; null if it is not said. */
  @Nullable
  Boolean showTime;

  PolicySpec() {}

  /** What becomes of results whose ttl has passed. */
  final RefreshTerms refreshTerms() {
    return new RefreshTerms(refresh, staleFor, staleIfError, jitter, softTimeout);
  }

  /** Which exceptions are kept, and how long; null for none. The configuration included. */
  final @Nullable FailurePolicy keptFailures(FunctionSettings settings) {
    if (failures == null) {
      return null;
    }
    Duration kept = settings.exceptionTtl().over(failures.ttl());
    return kept == null ? null : new FailurePolicy(failures.types(), kept);
  }

  /** What is done when a resource has been changed; the configuration included. */
  final OnMutation reaction(FunctionSettings settings) {
    OnMutation said = settings.onMutation().over(onMutation);
    return said == null ? OnMutation.IGNORE : said;
  }

  /** This, for the next call. */
  abstract FunctionSpec spec();

  /**
   * Sets how long a result is used, counted from the write.
   *
   * @param ttl more than zero; a ttl of 292 years or more is for ever
   * @return this
   */
  public final FunctionSpec ttl(Duration ttl) {
    this.ttl = ttl;
    return spec();
  }

  /**
   * Sets how many results are kept.
   *
   * @param results the bound, 1 or more
   * @return this
   */
  public final FunctionSpec maxEntries(int results) {
    this.maxEntries = results;
    return spec();
  }

  /**
   * Sets what becomes of results whose ttl has passed. The wrapper gives the method to calls that
   * are due.
   *
   * @param way as annotated
   * @return this
   */
  public final FunctionSpec refresh(Refresh way) {
    this.refresh = way;
    return spec();
  }

  /**
   * Sets how much longer than the ttl old results are used.
   *
   * @param time more than zero
   * @return this
   */
  public final FunctionSpec staleFor(Duration time) {
    this.staleFor = time;
    return spec();
  }

  /**
   * Sets how much longer than the ttl old results are used if the method throws.
   *
   * @param time more than zero
   * @return this
   */
  public final FunctionSpec staleIfError(Duration time) {
    this.staleIfError = time;
    return spec();
  }

  /**
   * Sets by how much the ttl of a result is shortened at most.
   *
   * @param time more than zero, less than the ttl
   * @return this
   */
  public final FunctionSpec jitter(Duration time) {
    this.jitter = time;
    return spec();
  }

  /**
   * Sets how long a call waits for the method if there is an old result.
   *
   * @param time more than zero
   * @return this
   */
  public final FunctionSpec softTimeout(Duration time) {
    this.softTimeout = time;
    return spec();
  }

  /**
   * Sets which exceptions are kept.
   *
   * @param ttl how long, more than zero
   * @param types the types of exceptions, with all subtypes
   * @return this
   */
  @SafeVarargs
  public final FunctionSpec cacheExceptions(Duration ttl, Class<? extends Throwable>... types) {
    List<Class<? extends Throwable>> all = new ArrayList<>();
    for (Class<? extends Throwable> type : types) {
      all.add(type);
    }
    this.failures = new FailurePolicy(all, ttl);
    return spec();
  }

  /**
   * Lets resources be leased.
   *
   * @return this
   */
  public final FunctionSpec leases() {
    this.leases = true;
    return spec();
  }

  /**
   * Makes the inputs that the method reads a part of keys.
   *
   * @return this
   */
  public final FunctionSpec inputs() {
    this.inputs = true;
    return spec();
  }

  /**
   * Sets who shares results.
   *
   * @param who as annotated
   * @return this
   */
  public final FunctionSpec scope(Scope who) {
    this.scope = who;
    return spec();
  }

  /**
   * Sets what is done when a resource has been changed.
   *
   * @param reaction as annotated
   * @return this
   */
  public final FunctionSpec onMutation(OnMutation reaction) {
    this.onMutation = reaction;
    return spec();
  }

  /**
   * Sets where results are kept besides memory.
   *
   * @param where as annotated
   * @return this
   */
  public final FunctionSpec persist(Persist where) {
    this.persist = where;
    return spec();
  }

  /**
   * Sets how many bytes results may take, in memory and on disk each.
   *
   * @param bytes the bound, 1 or more
   * @return this
   */
  public final FunctionSpec maxSize(long bytes) {
    this.maxSize = bytes;
    return spec();
  }

  /**
   * Sets how much code counts as the code of the function.
   *
   * @param scope as annotated
   * @return this
   */
  public final FunctionSpec source(Source scope) {
    this.source = scope;
    return spec();
  }

  /**
   * Pins the code of the function: the version counts in place of it.
   *
   * @param pinned as annotated; its form was checked by the processor
   * @return this
   */
  public final FunctionSpec version(String pinned) {
    this.version = pinned;
    return spec();
  }

  /**
   * Names classes that count with all their members although only reflection reaches them.
   *
   * @param types as annotated
   * @return this
   */
  public final FunctionSpec dependsOn(Class<?>... types) {
    this.dependsOn = List.of(types);
    return spec();
  }

  /**
   * Sets whether a spinner is shown while the method runs.
   *
   * @param isShown as annotated
   * @return this
   */
  public final FunctionSpec showSpinner(boolean isShown) {
    this.showSpinner = isShown;
    return spec();
  }

  /**
   * Sets the text of the spinner.
   *
   * @param text as annotated; its form was checked by the processor
   * @return this
   */
  public final FunctionSpec spinner(String text) {
    this.spinner = text;
    return spec();
  }

  /**
   * Sets whether the time is shown beside the text of the spinner.
   *
   * @param isShown as annotated
   * @return this
   */
  public final FunctionSpec showTime(boolean isShown) {
    this.showTime = isShown;
    return spec();
  }
}
