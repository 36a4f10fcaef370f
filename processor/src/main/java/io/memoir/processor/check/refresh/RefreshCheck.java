package io.memoir.processor.check.refresh;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Setting;
import io.memoir.processor.model.policy.Freshness;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import io.memoir.ttl.Ttl;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of results whose ttl has passed can happen. */
public final class RefreshCheck implements Check {

  /** Makes the check. */
  public RefreshCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream().flatMap(RefreshCheck::problems);
  }

  private static Stream<Problem> problems(CachedMethod function) {
    Setting<Ttl> ttl = function.policy().ttl();
    Freshness freshness = function.policy().lifetime().freshness();
    Stream<Problem> ofTtl = ttl == null
        ? freshness.all().limit(1).map(RefreshCheck::withoutTtl)
        : jitter(ttl.value(), freshness.jitter());
    return Stream.of(times(freshness), ofTtl, unused(freshness)).flatMap(problems -> problems);
  }

  private static Stream<Problem> times(Freshness freshness) {
    return freshness
        .times()
        .filter(time -> time.value().duration() == null)
        .map(time -> new Problem(
            ProblemCode.CacheRefreshTime,
            "\"%s\" does not say how long.".formatted(time.value().text()),
            time.value().hint(),
            time.position()));
  }

  private static Problem withoutTtl(Setting<?> setting) {
    return new Problem(
        ProblemCode.CacheRefreshNoTtl,
        "Results without a ttl never become old.",
        "Add a ttl, as in ttl = \"10m\".",
        setting.position());
  }

  private static Stream<Problem> jitter(Ttl ttl, @Nullable Setting<Ttl> jitter) {
    Duration time = ttl.duration();
    Duration shortened = jitter == null ? null : jitter.value().duration();
    if (jitter == null || time == null || shortened == null || shortened.compareTo(time) < 0) {
      return Stream.empty();
    }
    return Stream.of(new Problem(
        ProblemCode.CacheJitterRange,
        "A jitter of \"%s\" leaves nothing of a ttl of \"%s\"."
            .formatted(jitter.value().text(), ttl.text()),
        "Write less than the ttl; a tenth of it is usual.",
        jitter.position()));
  }

  private static Stream<Problem> unused(Freshness freshness) {
    Setting<Ttl> staleFor = freshness.staleFor();
    Setting<Ttl> softTimeout = freshness.softTimeout();
    if (freshness.isBackground() && softTimeout != null) {
      return Stream.of(new Problem(
          ProblemCode.CacheSoftTimeoutUnused,
          "With refresh = Refresh.BACKGROUND no call waits while there is an old result.",
          "Leave softTimeout out, or refresh.",
          softTimeout.position()));
    }
    if (staleFor == null || freshness.isBackground() || softTimeout != null) {
      return Stream.empty();
    }
    return Stream.of(new Problem(
        ProblemCode.CacheStaleForUnused,
        "Nothing says what old results are used for.",
        "Add refresh = Refresh.BACKGROUND, or a softTimeout; staleIfError is a time of its own.",
        staleFor.position()));
  }
}
