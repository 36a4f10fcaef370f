package io.memoir.processor.model;

import io.memoir.OnMutation;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the results of a function while they are kept.
 *
 * @param validate what is asked before an existing result is used, or null for nothing
 * @param onRelease what is run for a result that leaves, or null for nothing
 * @param onMutation what is done about a result that was changed, or null for nothing
 */
public record Hooks(
    @Nullable Setting<Hook> validate,
    @Nullable Setting<Hook> onRelease,
    @Nullable Setting<OnMutation> onMutation) {}
