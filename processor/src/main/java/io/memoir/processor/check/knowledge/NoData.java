package io.memoir.processor.check.knowledge;

/** Why values of a type are no data. */
public enum NoData {
  /** Values can be read once. */
  ONE_SHOT,

  /** Values are not there yet. */
  FUTURE,

  /** Values say what will be emitted, anew for each subscriber. */
  REACTIVE,

  /** Values stand for something outside of themselves. */
  LIVE,

  /** Values are code; see {@link NoDataTypes}. */
  CODE,

  /**
   * Values have their content in a class of the JDK that shows none: neither these nor classes that
   * extend them can be in a key.
   */
  OPAQUE
}
