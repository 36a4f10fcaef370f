package io.memoir.streamlit.keys;

/** Somebody else's class, which has no annotations of ours. */
public final class Game {

  private int score;
  private final Runnable onChange;

  Game(int score, Runnable onChange) {
    this.score = score;
    this.onChange = onChange;
  }

  /** The score. */
  int score() {
    return score;
  }

  /** Changes it. */
  void score(int next) {
    score = next;
    onChange.run();
  }
}
