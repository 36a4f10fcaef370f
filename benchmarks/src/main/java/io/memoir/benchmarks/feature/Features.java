package io.memoir.benchmarks.feature;

import io.memoir.CacheData;
import io.memoir.Refresh;
import io.memoir.elements.Elements;

/** Functions that differ in what they declare, and one that shows something. */
public class Features {

  /** How many elements a call shows. */
  public static final int ELEMENTS = 100;

  /** Makes an object without state. */
  public Features() {}

  /**
   * Declares nothing.
   *
   * @param id in the key
   */
  @CacheData
  public String bare(long id) {
    return "label " + id;
  }

  /**
   * Declares a ttl, which a refresh needs.
   *
   * @param id in the key
   */
  @CacheData(ttl = "1h")
  public String plain(long id) {
    return "label " + id;
  }

  /**
   * Declares a spinner, a refresh and inputs, and uses none of them.
   *
   * @param id in the key
   */
  @CacheData(
      ttl = "1h",
      refresh = Refresh.BACKGROUND,
      inputs = true,
      spinner = "Loading",
      showTime = true)
  public String declared(long id) {
    return "label " + id;
  }

  /**
   * Shows elements, which each hit shows again.
   *
   * @param id in the key
   */
  @CacheData
  public String shown(long id) {
    for (int n = 0; n < ELEMENTS; n++) {
      Elements.text("element " + n);
    }
    return "label " + id;
  }
}
