package com.acme.inputs;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.inputs.Inputs;
import java.nio.file.Path;
import java.util.List;

/** Functions that read what is no argument. */
public class Sliders {
  /** Reads a slider. */
  @CacheData(inputs = true, ttl = "1h")
  public List<Double> prices(String region, Object _page) {
    return List.of(region.length() * Inputs.value("risk", Double.class, 0.5));
  }

  /** Reads a file. */
  @CacheResource(inputs = true, maxEntries = 3)
  public Object model() {
    return Inputs.file(Path.of("model.bin"));
  }

  /** Reads nothing. */
  @CacheData(inputs = false)
  public int plain(int n) {
    return n;
  }
}
