package io.memoir.testing;

import io.memoir.runtime.Caches;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test its own {@link Caches} and {@link FakeClock}, so that no result of one test
 * reaches another, and closes the caches after it, which releases all resources.
 *
 * <pre>{@code
 * class QuotesTest { // annotated with @ExtendWith(CachesExtension.class)
 *
 *   // a test, annotated as such
 *   void secondCallDoesNotReachTheExchange(Caches caches, FakeClock clock) {
 *     Quotes_Cached quotes = new Quotes_Cached(new FakeQuotes(), caches);
 *     assertThatCall(() -> quotes.latest("ACME")).isMiss();
 *     assertThatCall(() -> quotes.latest("ACME")).isHit();
 *     clock.advance(Duration.ofMinutes(10));
 *     assertThatCall(() -> quotes.latest("ACME")).isMiss();
 *   }
 * }
 * }</pre>
 *
 * <p>As a field annotated with {@code @RegisterExtension} it also takes a set-up: hash functions or
 * a codec of the test's own. Then {@link #caches()} and {@link #clock()} say what the running test
 * has.
 *
 * <p>The caches are isolated: system properties, environment variables and
 * {@code memoir.properties} change nothing; a set-up can say {@code builder.property("memoir.ttl",
 * "1h")}.
 *
 * <p>Safe for tests that run in parallel, if each has its own instance of the test class.
 */
public final class CachesExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(CachesExtension.class);

  private final UnaryOperator<Caches.Builder> setUp;
  private @Nullable Fixture current;

  /** Makes an extension that gives caches with nothing but the clock set. */
  public CachesExtension() {
    this(UnaryOperator.identity());
  }

  /**
   * Makes an extension.
   *
   * @param setUp what else to set in the builder of each test's caches; the clock is set already
   */
  public CachesExtension(UnaryOperator<Caches.Builder> setUp) {
    this.setUp = setUp;
  }

  /**
   * The caches of the test that is running.
   *
   * @return its own
   * @throws IllegalStateException when no test is running
   */
  public Caches caches() {
    return running().caches();
  }

  /**
   * The clock of the test that is running.
   *
   * @return its own
   * @throws IllegalStateException when no test is running
   */
  public FakeClock clock() {
    return running().clock();
  }

  private Fixture running() {
    if (current == null) {
      throw new IllegalStateException(
          "No test is running: ask for caches in a test or in @BeforeEach, not in a field.");
    }
    return current;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    current = fixture(context);
    CallCounts.use(current.caches());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    current = null;
    CallCounts.useNone();
    Fixture fixture = context.getStore(NAMESPACE).remove(Fixture.class, Fixture.class);
    if (fixture != null) {
      fixture.caches().close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return context.getTestMethod().isPresent() && (type == Caches.class || type == FakeClock.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Fixture fixture = fixture(context);
    return parameter.getParameter().getType() == Caches.class ? fixture.caches() : fixture.clock();
  }

  private Fixture fixture(ExtensionContext context) {
    Fixture fixture = context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Fixture.class, unused -> Fixture.make(setUp), Fixture.class);
    return Objects.requireNonNull(fixture, "fixture");
  }

  /** What one test has. */
  private record Fixture(Caches caches, FakeClock clock) {

    static Fixture make(UnaryOperator<Caches.Builder> setUp) {
      FakeClock clock = new FakeClock();
      return new Fixture(setUp.apply(Caches.builder().isolated().clock(clock)).build(), clock);
    }
  }
}
