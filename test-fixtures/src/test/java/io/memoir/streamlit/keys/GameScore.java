package io.memoir.streamlit.keys;

import java.util.function.Function;

/** Of a game, the score counts. */
public final class GameScore implements Function<Game, Integer> {

  @Override
  public Integer apply(Game game) {
    return game.score();
  }
}
