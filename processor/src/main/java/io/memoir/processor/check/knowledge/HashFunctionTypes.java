package io.memoir.processor.check.knowledge;

import io.memoir.processor.model.HashFunction;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Which types the hash functions of an annotation serve. For one round and one thread. */
public final class HashFunctionTypes {

  private final TypeKnowledge knowledge;

  /** Compares types that {@code knowledge} knows. */
  public HashFunctionTypes(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Whether values of the type have a hash function of the annotation, so their parts do not count.
   */
  public boolean isServed(Policy policy, TypeMirror type) {
    return policy.hashFunctions().stream()
        .map(Setting::value)
        .anyMatch(hashFunction -> serves(hashFunction, type));
  }

  private boolean serves(HashFunction hashFunction, TypeMirror type) {
    TypeMirror served = hashFunction.type();
    if (served == null) {
      return knowledge.isA(type, hashFunction.typeName());
    }
    Types types = knowledge.types();
    return !type.getKind().isPrimitive()
        && types.isAssignable(types.erasure(type), types.erasure(served));
  }
}
