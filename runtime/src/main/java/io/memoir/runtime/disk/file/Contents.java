package io.memoir.runtime.disk.file;

import io.memoir.runtime.execution.Product;

/**
 * What the payload of a file is made of.
 *
 * @param isNull whether the result is null; it takes no bytes then
 * @param isRecorded whether what the run emitted comes first, behind its length
 */
public record Contents(boolean isNull, boolean isRecorded) {

  private static final int NULL = 1;
  private static final int RECORDED = 2;

  /** What the file of a run will be made of. */
  public static Contents of(Product product) {
    return new Contents(product.result() == null, !product.recording().isEmpty());
  }

  static Contents ofFlags(int flags) {
    return new Contents((flags & NULL) != 0, (flags & RECORDED) != 0);
  }

  int flags() {
    return (isNull ? NULL : 0) | (isRecorded ? RECORDED : 0);
  }
}
