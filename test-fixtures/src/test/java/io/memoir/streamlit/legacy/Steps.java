package io.memoir.streamlit.legacy;

import io.memoir.CacheData;

/** A cached function that calls another one: each keeps its own results. */
public class Steps {

  private int _runs;

  /** A slow step. */
  @CacheData
  public int step(int n) {
    _runs++;
    return n * n;
  }

  /** Takes two of them. */
  @CacheData
  public int sum(int a, int b) {
    return step(a) + step(b);
  }

  int runs() {
    return _runs;
  }
}
