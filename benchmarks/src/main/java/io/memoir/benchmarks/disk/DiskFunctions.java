package io.memoir.benchmarks.disk;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.benchmarks.work.Table;

/** The functions whose results are kept on disk, and one beside them that keeps them in memory. */
public interface DiskFunctions {

  /** 1 KB that is another one for each {@code id}. */
  @CacheData(persist = Persist.DISK)
  byte[] page(long id);

  /** The same, of which an input is a part of the key. */
  @CacheData(persist = Persist.DISK, inputs = true)
  byte[] readingPage(long id);

  /** 1 MB; {@link DiskBodies#BLOCKS} ids have different ones. */
  @CacheData(persist = Persist.DISK)
  byte[] block(long id);

  /** The same 1 MB as numbers. */
  @CacheData(persist = Persist.DISK)
  long[] column(long id);

  /** A table of four columns. */
  @CacheData(persist = Persist.DISK)
  Table table(int rows);

  /** A text for {@code id}, made without work, in memory alone. */
  @CacheData
  String label(long id);

  /** The same text, in memory and on disk. */
  @CacheData(persist = Persist.DISK)
  String keptLabel(long id);
}
