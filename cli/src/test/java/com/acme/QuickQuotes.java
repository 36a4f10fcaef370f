package com.acme;

import io.memoir.testing.FakeClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Takes less time. */
public final class QuickQuotes implements Quotes {

  private static final Duration TIME = Duration.ofMillis(20);

  private final FakeClock _clock;

  /** Lets time pass by a clock. */
  public QuickQuotes(FakeClock clock) {
    this._clock = clock;
  }

  @Override
  public List<Double> history(String symbol, LocalDate from) {
    _clock.advance(TIME);
    return List.of(1.5, 2.5, 3.5);
  }

  @Override
  public double latest(String symbol) {
    _clock.advance(TIME);
    return 2.5;
  }

  @Override
  public String name(String symbol) {
    return symbol;
  }

  @Override
  public String name(int number) {
    return "number";
  }
}
