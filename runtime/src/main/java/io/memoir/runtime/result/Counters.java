package io.memoir.runtime.result;

import io.memoir.runtime.size.Measured;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one function so far.
 *
 * <p>Safe for any threads; counting takes no lock.
 */
public final class Counters {

  /** Hits are counted by the store, which every hit comes to anyway. */
  private final LongSupplier hits;

  private final LongAdder misses = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder loadFailures = new LongAdder();
  private final LongAdder loadNanos = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final LongAdder expirations = new LongAdder();
  private final LongAdder recalls = new LongAdder();
  private final LongAdder savedNanos = new LongAdder();
  private final LongAdder storeErrors = new LongAdder();
  private final LongAdder staleHits = new LongAdder();
  private final LongAdder refreshes = new LongAdder();
  private final LongAdder refreshFailures = new LongAdder();

  /** Where results are in memory, and take what can be told; null if there is nothing to tell. */
  private volatile @Nullable Measured memory;

  /** Where else results are; null for nowhere. */
  private volatile @Nullable Lasting lasting;

  /**
   * Begins to count.
   *
   * @param hits counts calls that found their result in memory
   */
  public Counters(LongSupplier hits) {
    this.hits = hits;
  }

  /** A call found no usable result. */
  public void miss() {
    misses.increment();
  }

  /** A result was found on disk, whose execution had taken that long. */
  void recalled(long nanos) {
    recalls.increment();
    savedNanos.add(nanos);
  }

  /** Something went wrong with a store. */
  public void storeFailed() {
    storeErrors.increment();
  }

  void measureBy(Lasting given) {
    lasting = given;
  }

  /** Says what is in memory. */
  public void measureBy(Measured given) {
    memory = given;
  }

  /** An execution returned, or the stage that it returned is done. */
  public void loaded(long nanos) {
    loads.increment();
    loadNanos.add(nanos);
  }

  /** An execution threw, or the stage that it returned has failed. */
  public void loadFailed(long nanos) {
    loadFailures.increment();
    loadNanos.add(nanos);
  }

  /** A call was answered with a result whose ttl had passed. */
  public void staleHit() {
    staleHits.increment();
  }

  /** A result was made anew in the background. */
  public void refreshed() {
    refreshes.increment();
  }

  /** A result could not be made anew, and stays. */
  public void refreshFailed() {
    refreshFailures.increment();
  }

  void evicted(int count) {
    if (count != 0) {
      evictions.add(count);
    }
  }

  void expired(int count) {
    if (count != 0) {
      expirations.add(count);
    }
  }

  /** Calls that found their result, in memory or on disk. */
  public long hits() {
    return hits.getAsLong() + recalls.sum();
  }

  /** Calls that found their result on disk. */
  public long diskHits() {
    return recalls.sum();
  }

  /** What the executions had taken whose results were found on disk, in nanoseconds. */
  public long savedNanos() {
    return savedNanos.sum();
  }

  /** How often something was wrong with a file, or could not be stored. */
  public long storeErrors() {
    return storeErrors.sum();
  }

  /** What results in memory take, in bytes; 0 if nothing bounds that. */
  public long memoryBytes() {
    Measured measured = memory;
    return measured == null ? 0 : measured.bytes();
  }

  /** What results on disk take that are known here, in bytes. */
  public long bytes() {
    Lasting measured = lasting;
    return measured == null ? 0 : measured.bytes();
  }

  /** Those of the hits that were answered with a result whose ttl had passed. */
  public long staleHits() {
    return staleHits.sum();
  }

  /** Results that were made anew in the background. */
  public long refreshes() {
    return refreshes.sum();
  }

  /** Results that could not be made anew, and stayed. */
  public long refreshFailures() {
    return refreshFailures.sum();
  }

  /** Calls that did not. */
  public long misses() {
    return misses.sum();
  }

  /** Executions that returned. */
  public long loads() {
    return loads.sum();
  }

  /** Executions that threw. */
  public long loadFailures() {
    return loadFailures.sum();
  }

  /** What executions took together, in nanoseconds. */
  public long loadNanos() {
    return loadNanos.sum();
  }

  /** Results dropped for newer ones. */
  public long evictions() {
    return evictions.sum();
  }

  /** Results dropped because their ttl had passed. */
  public long expirations() {
    return expirations.sum();
  }
}
