package io.memoir.promises.disk.start;

import io.memoir.CacheData;
import io.memoir.Persist;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Functions with results without parts, of the most common arguments. Their code is pinned: what it
 * takes to read class files is measured by {@code benchmarks/run code}.
 */
public interface Library {

  @CacheData(persist = Persist.DISK, version = "1")
  byte[] page(long number);

  @CacheData(persist = Persist.DISK, version = "1")
  String title(String name);

  @CacheData(persist = Persist.DISK, ttl = "30d", version = "1")
  long visitors(LocalDate first, DayOfWeek day);
}
