package invalidates;

import io.memoir.CacheData;
import io.memoir.Invalidates;

/** A class whose subclass forgets. */
public class Stock {
  private int pieces;

  /** Cached. */
  @CacheData
  public int left() {
    return pieces;
  }

  /** Changes what {@code left} returns. */
  @Invalidates("left")
  public void take(int number) {
    pieces -= number;
  }

  /** Does so from inside. */
  public void takeOne() {
    take(1);
  }

  /** Changes it too. */
  @Invalidates("left")
  protected int fill() {
    pieces = 10;
    return pieces;
  }
}
