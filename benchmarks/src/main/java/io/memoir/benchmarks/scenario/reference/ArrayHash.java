package io.memoir.benchmarks.scenario.reference;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.memoir.benchmarks.scenario.Inputs;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.openhft.hashing.LongTupleHashFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** D: what one XXH3-128 pass over a 1 MB array costs: the reference for right answers. */
@State(Scope.Benchmark)
public class ArrayHash {

  private static final int BYTES = Inputs.MEGABYTE * Double.BYTES;
  private static final Hasher128 XXH3 = Hashing.xxh3_128();
  private static final LongTupleHashFunction IN_PLACE = LongTupleHashFunction.xx128();

  private final double[] values = Inputs.values();
  private final long[] bits = new long[Inputs.MEGABYTE];
  private final byte[] bytes = new byte[BYTES];

  /** Makes a state whose bytes are still zero. */
  public ArrayHash() {}

  /** Gives the bytes the content of the array. */
  @Setup
  public void fill() {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(values);
    for (int i = 0; i < values.length; i++) {
      bits[i] = Double.doubleToRawLongBits(values[i]);
    }
  }

  /** hash4j over the same content as bytes: the pass alone, without reading doubles. */
  @Benchmark
  public HashValue128 hash4jOverBytes() {
    return XXH3.hashBytesTo128Bits(bytes);
  }

  /** zero-allocation-hashing over the same bits as longs, in place, which takes Unsafe. */
  @Benchmark
  public long[] unsafeInPlace() {
    return IN_PLACE.hashLongs(bits);
  }
}
