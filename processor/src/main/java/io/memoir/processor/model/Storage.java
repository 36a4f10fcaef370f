package io.memoir.processor.model;

import io.memoir.Persist;
import io.memoir.size.ByteSize;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Where the results of a function are kept besides memory.
 *
 * @param persist where, or null for nowhere
 * @param maxSize how many bytes they may take, in memory and there each, or null for no bound
 * @param resultTypes the classes that they may hold besides those that the return type tells, or
 *     null for none
 */
public record Storage(
    @Nullable Setting<Persist> persist,
    @Nullable Setting<ByteSize> maxSize,
    @Nullable Setting<List<TypeMirror>> resultTypes) {

  boolean isPersistent() {
    return persist != null && persist.value() == Persist.DISK;
  }

  List<TypeMirror> addedTypes() {
    return resultTypes == null ? List.of() : resultTypes.value();
  }
}
