package io.memoir.benchmarks.disk;

import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Table;
import io.memoir.inputs.Inputs;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the functions do when there is no result: next to nothing, because what is kept is measured.
 * Without state, so that each process has the same keys. Safe for any threads.
 */
public final class DiskBodies implements DiskFunctions {

  /** The length of a page. */
  static final int PAGE_BYTES = 1 << 10;

  /** The length of a block. */
  static final int BLOCK_BYTES = 1 << 20;

  /** How many blocks differ, a power of two. */
  static final int BLOCKS = 64;

  /** Larger tables are made anew: the heap has no room for one more. */
  private static final int SHARED_ROWS = 10_000_000;

  /** Makes bodies. */
  public DiskBodies() {}

  @Override
  public byte[] page(long id) {
    byte[] page = new byte[PAGE_BYTES];
    ByteBuffer.wrap(page).putLong(id).putLong(PAGE_BYTES - Long.BYTES, id);
    return page;
  }

  @Override
  public byte[] readingPage(long id) {
    Objects.requireNonNull(Inputs.property("user.home"));
    return page(id);
  }

  @Override
  public byte[] block(long id) {
    return Blocks.BYTES[(int) id & (BLOCKS - 1)];
  }

  @Override
  public long[] column(long id) {
    return Blocks.NUMBERS[(int) id & (BLOCKS - 1)];
  }

  @Override
  public Table table(int rows) {
    return rows <= SHARED_ROWS ? Shared.TABLES.computeIfAbsent(rows, DiskBodies::made) : made(rows);
  }

  private static Table made(int rows) {
    return new Bodies().table(rows);
  }

  @Override
  public String label(long id) {
    return new Bodies().label(id);
  }

  @Override
  public String keptLabel(long id) {
    return new Bodies().label(id);
  }

  /** Made once, and only where they are used. */
  private static final class Blocks {

    private static final byte[][] BYTES = new byte[BLOCKS][BLOCK_BYTES];
    private static final long[][] NUMBERS = new long[BLOCKS][BLOCK_BYTES / Long.BYTES];

    static {
      SplittableRandom random = new SplittableRandom(4);
      for (int i = 0; i < BLOCKS; i++) {
        random.nextBytes(BYTES[i]);
        ByteBuffer.wrap(BYTES[i]).asLongBuffer().get(NUMBERS[i]);
      }
    }

    private Blocks() {}
  }

  /** So that the time to make a table is not measured. */
  private static final class Shared {

    private static final Map<Integer, Table> TABLES = new ConcurrentHashMap<>();

    private Shared() {}
  }
}
