package io.memoir.runtime.codec;

import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes a table of more than two gigabytes into a file, reads it and compares; too large for a
 * test. Needs a heap of twice the size.
 *
 * <p>Arguments: the file, and the number of rows of 32 bytes.
 */
final class LargeResultRun {

  private static final double NANOS = 1e9;

  @SuppressWarnings("ArrayRecordComponent") // tables have columns
  private record Table(double[] open, double[] close, long[] volume, long[] time) {}

  private LargeResultRun() {}

  /** Runs it. */
  public static void main(String[] arguments) throws CodecException, IOException {
    Path file = Path.of(arguments[0]);
    Table table = table(Integer.parseInt(arguments[1]));
    FstCodec codec = new FstCodec();
    ResultTypes types = ResultTypes.any(LargeResultRun.class.getClassLoader());
    long start = System.nanoTime();
    try (OutputStream out = Files.newOutputStream(file)) {
      codec.encode(table, types, out);
    }
    long written = System.nanoTime();
    Table copy;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      copy = (Table) codec.decode(in, Files.size(file), types);
    }
    long read = System.nanoTime();
    System.out.printf(
        "%,d bytes, written in %.2f s, read in %.2f s, %s%n",
        Files.size(file),
        (written - start) / NANOS,
        (read - written) / NANOS,
        isEqual(table, copy) ? "equal" : "NOT EQUAL");
    Files.delete(file);
  }

  private static Table table(int rows) {
    double[] open = new double[rows];
    Arrays.setAll(open, i -> i * 0.5);
    double[] close = new double[rows];
    Arrays.setAll(close, i -> -i * 0.25);
    long[] volume = new long[rows];
    Arrays.setAll(volume, i -> (long) i << 20);
    long[] time = new long[rows];
    Arrays.setAll(time, i -> ~i);
    return new Table(open, close, volume, time);
  }

  private static boolean isEqual(Table table, Table copy) {
    return Arrays.equals(table.open(), copy.open())
        && Arrays.equals(table.close(), copy.close())
        && Arrays.equals(table.volume(), copy.volume())
        && Arrays.equals(table.time(), copy.time());
  }
}
