package io.memoir.processor.model;

import io.memoir.ttl.Ttl;
import org.jspecify.annotations.Nullable;

/**
 * How long and how many results of a function are used.
 *
 * @param ttl how long a result is used, or null for ever
 * @param maxEntries how many results are kept, or null for no bound
 * @param freshness what becomes of results whose ttl has passed
 */
public record Lifetime(
    @Nullable Setting<Ttl> ttl, @Nullable Setting<Integer> maxEntries, Freshness freshness) {}
