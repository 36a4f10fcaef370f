package io.memoir.runtime.copy;

import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.types.InstanceFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the copiers that know all fields of their classes as these are now. */
final class Copiers {

  private Copiers() {}

  /** Returns them by their classes. The others are left out, and so the codec copies. */
  static Map<Class<?>, Copier<?>> valid(List<Copier<?>> copiers) {
    Map<Class<?>, Copier<?>> valid = new HashMap<>();
    for (Copier<?> copier : copiers) {
      if (InstanceFields.are(copier.type(), copier.fields())) {
        valid.putIfAbsent(copier.type(), copier);
      }
    }
    return Map.copyOf(valid);
  }
}
