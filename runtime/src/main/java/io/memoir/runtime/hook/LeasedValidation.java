package io.memoir.runtime.hook;

import io.memoir.runtime.copy.Leasable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@code validate} about the resource itself, where the count of its leases is kept with it.
 *
 * @param predicate the user's
 */
public record LeasedValidation(Predicate<@Nullable Object> predicate)
    implements Predicate<@Nullable Object> {

  @Override
  public boolean test(@Nullable Object kept) {
    return predicate.test(Leasable.plain(kept));
  }
}
