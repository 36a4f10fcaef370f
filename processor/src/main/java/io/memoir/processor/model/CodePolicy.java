package io.memoir.processor.model;

import io.memoir.Source;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Which code counts as the code of a function.
 *
 * @param source how much of it, or null for what is reached
 * @param version what pins it, or null if nothing does
 * @param dependsOn the classes that count with all their members, each with its place, or null for
 *     none
 */
public record CodePolicy(
    @Nullable Setting<Source> source,
    @Nullable Setting<String> version,
    @Nullable Setting<List<Setting<TypeMirror>>> dependsOn) {

  /** Whether a version takes the place of the code. */
  public boolean isPinned() {
    return version != null && !version.value().isEmpty();
  }

  /** The classes that {@link #dependsOn} names, each with its place. */
  public List<Setting<TypeMirror>> dependencies() {
    return dependsOn == null ? List.of() : dependsOn.value();
  }
}
