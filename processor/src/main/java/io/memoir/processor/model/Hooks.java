package io.memoir.processor.model;

import io.memoir.OnMutation;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the results of a function while they are kept.
 *
 * @param validate what is asked before an existing result is used, or null for nothing
 * @param cacheIf what is asked whether a new result is kept, or null for nothing
 * @param farewell what is run for a result that leaves, {@code onRelease} or {@code onEvict}, or
 *     null for nothing
 * @param onMutation what is done about a result that was changed, or null for nothing
 */
public record Hooks(
    @Nullable Setting<Hook> validate,
    @Nullable Setting<Hook> cacheIf,
    @Nullable Setting<Hook> farewell,
    @Nullable Setting<OnMutation> onMutation) {

  /** Those that there are, in the order in which they are written into a wrapper. */
  public Stream<Setting<Hook>> all() {
    return Stream.of(
            Stream.ofNullable(validate), Stream.ofNullable(cacheIf), Stream.ofNullable(farewell))
        .flatMap(hooks -> hooks);
  }

  /**
   * Whether a look-up has to know the arguments of the call, because {@code validate} sees them.
   */
  public boolean needArguments() {
    return validate != null && validate.value().takesArguments();
  }
}
