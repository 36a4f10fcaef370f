package io.memoir.streamlit.shown;

import io.memoir.CacheData;
import java.util.List;

/** Functions that show something. */
public interface Reports {

  /** Shows elements while it runs; each hit shows them again. */
  @CacheData(showSpinner = false)
  List<String> monthly(String month);

  /** A spinner with a text and the time is beside it while it runs. */
  @CacheData(spinner = "Asking the weather service", showTime = true, maxSize = "1 MB")
  String forecast(String city);
}
