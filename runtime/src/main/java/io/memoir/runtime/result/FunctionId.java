package io.memoir.runtime.result;

import io.memoir.Scope;
import org.jspecify.annotations.Nullable;

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
 * @param scope who shares them
 */
public record FunctionId(
    Class<?> type,
    String signature,
    String bodyHash,
    Class<?> implementation,
    boolean isResource,
    Scope scope) {

  // What the compiler leaves to the JVM is made when it is first used: on the way of each start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FunctionId that
        && type == that.type
        && signature.equals(that.signature)
        && bodyHash.equals(that.bodyHash)
        && implementation == that.implementation
        && isResource == that.isResource
        && scope == that.scope;
  }

  @Override
  public int hashCode() {
    int hash = 31 * type.hashCode() + signature.hashCode();
    return 31 * hash + implementation.hashCode();
  }
}
