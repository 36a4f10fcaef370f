package io.memoir.runtime;

/**
 * What tells functions apart: two functions share results only if all of this is equal.
 *
 * <p>Immutable.
 *
 * @param type the type that the wrapper wraps
 * @param signature the method's name and the full names of its parameters' types
 * @param bodyHash the hash of the method's source
 * @param implementation the class whose code runs on a miss
 * @param isResource whether results are shared resources or data
 */
record FunctionId(
    Class<?> type,
    String signature,
    String bodyHash,
    Class<?> implementation,
    boolean isResource) {}
