package io.memoir.spi;

/** Why an element is shown. */
public enum Showing {
  /** It was emitted just now. */
  LIVE,
  /** It was emitted when the function ran; this call has found its result. */
  REPLAYED
}
