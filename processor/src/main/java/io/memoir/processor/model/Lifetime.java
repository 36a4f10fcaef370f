package io.memoir.processor.model;

import io.memoir.Scope;
import io.memoir.processor.model.policy.Freshness;
import io.memoir.ttl.Ttl;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * How long, how many and by whom results of a function are used.
 *
 * @param ttl how long a result is used, or null for ever
 * @param maxEntries how many results are kept, or null for no bound
 * @param scope who shares them, or null for all callers
 * @param freshness what becomes of results whose ttl has passed
 * @param exceptions which exceptions are kept in the place of results
 */
public record Lifetime(
    @Nullable Setting<Ttl> ttl,
    @Nullable Setting<Integer> maxEntries,
    @Nullable Setting<Scope> scope,
    Freshness freshness,
    KeptExceptions exceptions) {

  /**
   * Exceptions of a function that are kept.
   *
   * @param types their types, or null for none
   * @param ttl how long they are kept, or null if that is not said
   */
  public record KeptExceptions(
      @Nullable Setting<List<Setting<TypeMirror>>> types,
      @Nullable Setting<Ttl> ttl) {

    /** Their types, as written. */
    public List<Setting<TypeMirror>> all() {
      return types == null ? List.of() : types.value();
    }
  }
}
