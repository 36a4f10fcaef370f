package io.memoir.runtime.disk.collect;

/**
 * What a collection has done.
 *
 * <p>Immutable.
 *
 * @param isDone false if another process was collecting already; nothing was done then
 * @param expired results whose ttl had passed, 0 or more
 * @param cleared results that a clear had left behind, 0 or more
 * @param damaged files that were no results any more, 0 or more
 * @param superseded results of older versions of the code, 0 or more
 * @param leftovers files whose writer had died, 0 or more
 * @param evicted results that left because the directory was too large, 0 or more
 * @param sizes what it has freed, and what is left
 */
public record Collection(
    boolean isDone,
    long expired,
    long cleared,
    long damaged,
    long superseded,
    long leftovers,
    long evicted,
    Sizes sizes) {

  /**
   * Numbers of bytes and files.
   *
   * @param freedBytes what was removed, in bytes, 0 or more
   * @param bytes what results take now, in bytes, 0 or more
   * @param files how many results there are, 0 or more
   */
  public record Sizes(long freedBytes, long bytes, long files) {}

  static final Collection NOT_DONE = new Collection(false, 0, 0, 0, 0, 0, 0, new Sizes(0, 0, 0));

  /** What results take now, in bytes. */
  public long bytes() {
    return sizes.bytes();
  }
}
