package io.memoir.promises.disk.start;

import io.memoir.CacheData;
import io.memoir.Persist;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Functions with results without parts, of the most common arguments. */
public interface Library {

  @CacheData(persist = Persist.DISK)
  byte[] page(long number);

  @CacheData(persist = Persist.DISK)
  String title(String name);

  @CacheData(persist = Persist.DISK, ttl = "30d")
  long visitors(LocalDate first, DayOfWeek day);
}
