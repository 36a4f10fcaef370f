package io.memoir.streamlit.keys;

import java.time.LocalDateTime;

/** Computes. */
final class ComputedPlayers implements Players {

  @Override
  public String greet(Person person) {
    return "Hello " + person.name();
  }

  @Override
  public String invoice(Customer customer) {
    return "Invoice for " + customer.id();
  }

  @Override
  public int multiply(Game game, int factor) {
    return game.score() * factor;
  }

  @Override
  public int square(Game game) {
    return game.score() * game.score();
  }

  @Override
  public String greeting(LocalDateTime time) {
    return "Good " + time.getDayOfWeek();
  }

  @Override
  public String describe(String name, Runnable _progress, Thread owner) {
    _progress.run();
    return name + " of " + owner.getName();
  }
}
