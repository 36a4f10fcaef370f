package io.memoir.runtime.code;

/**
 * The code that a function was found to run.
 *
 * <p>Immutable.
 *
 * @param fingerprint the code
 * @param memory where it is kept for the next run, once it is settled
 */
public record TakenFingerprint(Fingerprint fingerprint, CodeMemory memory) {}
