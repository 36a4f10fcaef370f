package io.memoir.runtime.refresh;

import io.memoir.Refresh;
import io.memoir.error.ConfigurationException;
import io.memoir.runtime.config.FunctionSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is said of results whose ttl has passed.
 *
 * <p>Immutable.
 *
 * @param refresh null for the foreground
 * @param staleFor null for as long as the ttl
 * @param staleIfError null for not at all
 * @param jitter null for none
 * @param softTimeout null for none
 */
public record RefreshTerms(
    @Nullable Refresh refresh,
    @Nullable Duration staleFor,
    @Nullable Duration staleIfError,
    @Nullable Duration jitter,
    @Nullable Duration softTimeout) {

  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  /** Whether a wrapper has to give the method to calls that find an old result. */
  private boolean needsMethod() {
    return isBackground() || staleIfError != null || softTimeout != null;
  }

  private boolean isBackground() {
    return refresh == Refresh.BACKGROUND;
  }

  /**
   * What follows of this, which an annotation says, and of the configuration.
   *
   * @param function its name, for messages
   * @param ttl null for ever
   * @param settings the configuration
   * @param hasThreads whether results can be made anew in the background
   * @throws ConfigurationException when the configuration asks for what the wrapper cannot do, or
   *     gives a jitter that leaves nothing of the ttl
   */
  public RefreshPolicy policy(
      String function, @Nullable Duration ttl, FunctionSettings settings, boolean hasThreads) {
    RefreshTerms both = new RefreshTerms(
        settings.refresh().over(refresh),
        settings.staleFor().over(staleFor),
        settings.staleIfError().over(staleIfError),
        settings.jitter().over(jitter),
        settings.softTimeout().over(softTimeout));
    if (both.needsMethod() && !needsMethod()) {
      throw new ConfigurationException("The configuration says of " + function
          + " how old results are refreshed, and its wrapper was written without that.\nAdd"
          + " refresh, staleIfError or softTimeout to its annotation, or leave the keys out.");
    }
    return both.policy(function, ttl, hasThreads);
  }

  private RefreshPolicy policy(String function, @Nullable Duration ttl, boolean hasThreads) {
    long fresh = nanos(ttl);
    if (fresh == Long.MAX_VALUE) {
      return RefreshPolicy.none(fresh);
    }
    if (jitter != null && nanos(jitter) >= fresh) {
      throw new ConfigurationException("The jitter of " + function + " is " + jitter
          + " and its ttl " + ttl + ", which leaves nothing of it.\nConfigure a shorter jitter,"
          + " or a longer ttl.");
    }
    boolean isServed = isBackground() && hasThreads;
    return new RefreshPolicy(
        isServed,
        fresh,
        isServed || softTimeout != null ? sum(fresh, staleFor, fresh) : fresh,
        sum(fresh, staleIfError, 0),
        nanos(softTimeout),
        jitter == null ? 0 : nanos(jitter));
  }

  private static long nanos(@Nullable Duration time) {
    return time == null || time.compareTo(FOREVER) >= 0 ? Long.MAX_VALUE : time.toNanos();
  }

  /** Less than {@link Long#MAX_VALUE}, which means something else. */
  private static long sum(long ttl, @Nullable Duration more, long otherwise) {
    long nanos = more == null ? otherwise : nanos(more);
    return nanos >= Long.MAX_VALUE - ttl ? Long.MAX_VALUE - 1 : ttl + nanos;
  }
}
