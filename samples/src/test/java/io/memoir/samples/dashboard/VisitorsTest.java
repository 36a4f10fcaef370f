package io.memoir.samples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.testing.FakeClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitorsTest {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final FakeClock clock = new FakeClock();
  private final Visitors visitors = new Visitors(clock);

  @Test
  void sameCookieIsTheSameVisitor() {
    Visitor anna = visit(null);

    assertThat(visit(anna.cookie())).isSameAs(anna);
    assertThat(visit(null)).isNotSameAs(anna);
  }

  @Test
  void sessionEndsHalfAnHourAfterTheLastRequest() {
    Visitor anna = visit(null);
    clock.advance(Visitors.LONGEST_ABSENCE.minus(MOMENT));
    visit(anna.cookie());
    clock.advance(Visitors.LONGEST_ABSENCE.minus(MOMENT));
    visit(null);
    assertThat(anna.session().isOpen()).isTrue();

    clock.advance(MOMENT);
    Visitor somebody = visit(anna.cookie());

    assertThat(anna.session().isOpen()).isFalse();
    assertThat(somebody).isNotSameAs(anna);
    assertThat(somebody.session().isOpen()).isTrue();
  }

  @Test
  void sessionDoesNotEndWhileARequestIsUnderWay() {
    Visitor anna = visitors.enter(null);
    clock.advance(Visitors.LONGEST_ABSENCE.multipliedBy(2));

    visit(null);
    assertThat(anna.session().isOpen()).isTrue();

    visitors.leave(anna);
    clock.advance(Visitors.LONGEST_ABSENCE);
    visit(null);
    assertThat(anna.session().isOpen()).isFalse();
  }

  @Test
  void whoHasBeenAwayLongestGoesWhenThereAreTooMany() {
    Visitor first = visit(null);
    Visitor second = visit(null);
    visit(first.cookie());
    for (int i = visitors.count(); i <= Visitors.MOST; i++) {
      visit(null);
    }

    assertThat(visitors.count()).isEqualTo(Visitors.MOST);
    assertThat(second.session().isOpen()).isFalse();
    assertThat(first.session().isOpen()).isTrue();
  }

  @Test
  void allSessionsEndWithTheServer() {
    Visitor anna = visit(null);

    visitors.close();

    assertThat(anna.session().isOpen()).isFalse();
    assertThat(visitors.count()).isZero();
  }

  private Visitor visit(@Nullable String cookie) {
    Visitor visitor = visitors.enter(cookie);
    visitors.leave(visitor);
    return visitor;
  }
}
