package io.memoir.processor.model;

import io.memoir.Scope;
import io.memoir.ttl.Ttl;
import org.jspecify.annotations.Nullable;

/**
 * How long, how many and by whom results of a function are used.
 *
 * @param ttl how long a result is used, or null for ever
 * @param maxEntries how many results are kept, or null for no bound
 * @param scope who shares them, or null for all callers
 * @param freshness what becomes of results whose ttl has passed
 */
public record Lifetime(
    @Nullable Setting<Ttl> ttl,
    @Nullable Setting<Integer> maxEntries,
    @Nullable Setting<Scope> scope,
    Freshness freshness) {}
