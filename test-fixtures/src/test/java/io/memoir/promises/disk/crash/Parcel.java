package io.memoir.promises.disk.crash;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A result that can be checked: whose it is, a content of 100 B to 300 KB, and its checksum. */
@SuppressWarnings("ArrayRecordComponent") // it compares them
record Parcel(String function, int key, byte[] content, long checksum) {

  private static final int SMALLEST = 100;
  private static final int USUAL = 4_000;
  private static final int LARGEST = 300_000;
  private static final int LARGE_ONES = 50;

  static Parcel of(String function, int key) {
    Random random = new Random(key * 31L + function.hashCode());
    int most = random.nextInt(LARGE_ONES) == 0 ? LARGEST : USUAL;
    byte[] content = new byte[SMALLEST + random.nextInt(most - SMALLEST)];
    random.nextBytes(content);
    return new Parcel(function, key, content, checksum(function, key, content));
  }

  private static long checksum(String function, int key, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(function.getBytes(StandardCharsets.UTF_8));
    crc.update(key);
    crc.update(content);
    return crc.getValue();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Parcel that
        && function.equals(that.function)
        && key == that.key
        && checksum == that.checksum
        && checksum == checksum(function, key, content)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(checksum);
  }
}
