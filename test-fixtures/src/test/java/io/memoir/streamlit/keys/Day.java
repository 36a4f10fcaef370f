package io.memoir.streamlit.keys;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;

/** Of a time, the day counts. */
public final class Day implements Function<LocalDateTime, LocalDate> {

  @Override
  public LocalDate apply(LocalDateTime time) {
    return time.toLocalDate();
  }
}
