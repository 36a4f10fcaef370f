package io.memoir.promises.disk.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Changes bytes at random, in the ways in which files break and attackers try. */
final class Mutator {

  /** Names that an attacker would like to see in a file, longer and shorter ones. */
  private static final String[] NAMES = {
    Evil.class.getName(),
    "javax.management.BadAttributeValueExpException",
    "java.util.concurrent.ThreadPoolExecutor",
    "java.lang.ProcessBuilder",
    "java.net.URL",
    "java.util.ArrayList",
    "java.lang.Class"
  };

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /** Returns something else than it is given, with few exceptions. */
  byte[] mutate(byte[] original) {
    byte[] bytes = original.clone();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(9)) {
      case 0 -> with(bytes, at, bytes[at] ^ (1 << random.nextInt(8)));
      case 1 -> with(bytes, at, random.nextInt());
      case 2 -> with(bytes, at, new int[] {0, 1, -1, 127, -128}[random.nextInt(5)]);
      case 3 -> Arrays.copyOf(bytes, at);
      case 4 -> splice(bytes, at, new byte[0], Math.min(bytes.length - at, random.nextInt(9)));
      case 5 -> splice(bytes, at, garbage(1 + random.nextInt(8)), 0);
      case 6 -> splice(bytes, at, large(), Math.min(bytes.length - at, 5));
      case 7 -> splice(bytes, at, Arrays.copyOfRange(bytes, 0, at), 0);
      default -> renamed(bytes);
    };
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
  }

  private byte[] garbage(int length) {
    byte[] garbage = new byte[length];
    random.nextBytes(garbage);
    return garbage;
  }

  /** A large number, as it may be written for a length. */
  private byte[] large() {
    byte[] large = {127, -1, -1, -1, 127};
    return random.nextBoolean() ? large : new byte[] {-127, -1, -1, -1, -1};
  }

  private static byte[] splice(byte[] bytes, int at, byte[] inserted, int dropped) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(inserted);
    out.write(bytes, at + dropped, bytes.length - at - dropped);
    return out.toByteArray();
  }

  /** Puts another class name, with its length, in the place of the first one. */
  private byte[] renamed(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = Math.max(text.indexOf("java."), text.indexOf("io.memoir."));
    if (at < 1) {
      return with(bytes, 0, random.nextInt());
    }
    int end = at;
    while (end < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    byte[] name = NAMES[random.nextInt(NAMES.length)].getBytes(StandardCharsets.ISO_8859_1);
    byte[] renamed = splice(bytes, at, name, end - at);
    renamed[at - 1] = (byte) name.length;
    return renamed;
  }
}
