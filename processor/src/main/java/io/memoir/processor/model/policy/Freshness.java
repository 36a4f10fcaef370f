package io.memoir.processor.model.policy;

import io.memoir.Refresh;
import io.memoir.processor.model.Setting;
import io.memoir.ttl.Ttl;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the results of a function whose ttl has passed, and when it does.
 *
 * @param refresh whether they are made anew in the background, or null if nothing is said
 * @param staleFor how much longer they are used, or null if nothing is said
 * @param staleIfError how much longer if the method throws, or null for not at all
 * @param jitter by how much the ttl is shortened, or null for not at all
 * @param softTimeout how long a call waits if there is one, or null for as long as it takes
 */
public record Freshness(
    @Nullable Setting<Refresh> refresh,
    @Nullable Setting<Ttl> staleFor,
    @Nullable Setting<Ttl> staleIfError,
    @Nullable Setting<Ttl> jitter,
    @Nullable Setting<Ttl> softTimeout) {

  /** Whether results are made anew in the background. */
  public boolean isBackground() {
    return refresh != null && refresh.value() == Refresh.BACKGROUND;
  }

  /** Whether a call that finds an old result may need the method. */
  public boolean usesOld() {
    return isBackground() || staleIfError != null || softTimeout != null;
  }

  /** The times that are said. */
  public Stream<Setting<Ttl>> times() {
    return Stream.of(
            Stream.ofNullable(staleFor),
            Stream.ofNullable(staleIfError),
            Stream.ofNullable(jitter),
            Stream.ofNullable(softTimeout))
        .flatMap(time -> time);
  }

  /** Everything that is said, and has a meaning only with a ttl. */
  public Stream<Setting<?>> all() {
    return Stream.concat(isBackground() ? Stream.ofNullable(refresh) : Stream.empty(), times());
  }
}
