package io.memoir.processor.model;

import io.memoir.ttl.Ttl;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions of a function that are kept in the place of a result.
 *
 * @param types their types, or null for none
 * @param ttl how long they are kept, or null if that is not said
 */
public record KeptExceptions(
    @Nullable Setting<List<Setting<TypeMirror>>> types, @Nullable Setting<Ttl> ttl) {

  /** Their types, as written. */
  public List<Setting<TypeMirror>> all() {
    return types == null ? List.of() : types.value();
  }
}
