package io.memoir.benchmarks.heap;

import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import java.util.Locale;

/**
 * Bytes of heap for one result of a function of one long that returns a boxed long, with its key,
 * its place in the cache and its part of all tables. 48 bytes of it are the two boxes.
 *
 * @param peer who keeps the results
 * @param isBounded whether the function has a bound; it is never reached here
 * @param bytes the bytes for each result
 */
public record HeapUse(Peer peer, boolean isBounded, double bytes) {

  /** How many results are stored where it counts; far more than what a cache takes when empty. */
  public static final int RESULTS = 1_000_000;

  /** Enough for a cache that has listeners or queues to become quiet. */
  private static final int COLLECTIONS = 5;

  /** Measures in this process, which should have done nothing else before. */
  public static HeapUse measure(Peer peer, boolean isBounded, int results) {
    try (OpenPeer open = peer.open(new Bodies())) {
      Functions functions = open.functions();
      fill(functions, isBounded, 0, 100); // So that all classes are there.
      long before = usedBytes();
      fill(functions, isBounded, 100, 100L + results);
      long after = usedBytes();
      fill(functions, isBounded, 0, 1); // So that the cache is in use until here.
      return new HeapUse(peer, isBounded, (double) (after - before) / results);
    }
  }

  /** Prints the bytes; the arguments are a peer, {@code true} for a bound, and how many results. */
  public static void main(String[] args) {
    HeapUse use =
        measure(Peer.valueOf(args[0]), Boolean.parseBoolean(args[1]), Integer.parseInt(args[2]));
    System.out.println(String.format(Locale.ROOT, "%.1f", use.bytes()));
    System.exit(0);
  }

  private static void fill(Functions functions, boolean isBounded, long from, long to) {
    for (long n = from; n < to; n++) {
      Long square = isBounded ? functions.square(n) : functions.anySquare(n);
      if (square != n * n) {
        throw new IllegalStateException("A wrong result.");
      }
    }
  }

  private static long usedBytes() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      pause();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Collectors and queues work aside, and do not tell when they are done. */
  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
