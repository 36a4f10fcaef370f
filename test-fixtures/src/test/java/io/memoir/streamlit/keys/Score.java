package io.memoir.streamlit.keys;

import io.memoir.CacheData;
import io.memoir.HashFunc;
import java.util.function.Function;

/** A method of an object that changes. */
public class Score {

  private int score;

  /** Begins with a score. */
  public Score(int score) {
    this.score = score;
  }

  /** Multiplies the score of now. */
  @CacheData(hashFuncs = @HashFunc(type = Score.class, with = Now.class))
  public int multiplied(int factor) {
    return score * factor;
  }

  void set(int next) {
    score = next;
  }

  /** Of a score, the number counts. */
  static final class Now implements Function<Score, Integer> {
    @Override
    public Integer apply(Score it) {
      return it.score;
    }
  }
}
