package io.memoir.promises.disk.process;

import io.memoir.CacheData;
import io.memoir.Persist;

/** A function that takes its time. */
public interface Question {

  @CacheData(persist = Persist.DISK)
  String answer(String key) throws Exception;
}
