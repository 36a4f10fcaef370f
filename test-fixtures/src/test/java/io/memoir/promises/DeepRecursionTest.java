package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.runtime.Caches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A recursion that is too deep is a {@link StackOverflowError} and nothing worse, also as the very
 * first thing that a program does with its caches: a class that is first needed where the stack
 * ends could not be initialized, and would be lost for the rest of the process.
 */
class DeepRecursionTest {

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(ints = {180, 256, 333, 512, 1024})
  void recursionThatIsTooDeepOverflowsAndLeavesTheCacheAsItWas(int stackKilobytes)
      throws Exception {
    assertThat(outputOfProgram(stackKilobytes))
        .endsWith("overflowed 2, resources 2, later 20100 and 5050");
  }

  private String outputOfProgram(int stackKilobytes) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName(),
            Integer.toString(stackKilobytes))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output).strip();
  }

  /** Overflows twice, by results and by resources, and goes on with small sums. */
  static final class Program {

    /** More than any stack holds. */
    private static final int TOO_MANY = 10_000_000;

    private Program() {}

    public static void main(String[] args) throws InterruptedException {
      int stackBytes = 1024 * Integer.parseInt(args[0]);
      try (Caches caches = Caches.builder().isolated().build()) {
        var sums = new DeepRecursionTest_Sums_Cached(caches);
        int overflowed = 0;
        int resources = 0;
        for (int i = 0; i < 2; i++) {
          overflowed += overflows(stackBytes, () -> sums.sum(TOO_MANY)) ? 1 : 0;
          resources += overflows(stackBytes, () -> sums.box(TOO_MANY)) ? 1 : 0;
        }
        List<Long> later = new ArrayList<>();
        Thread thread = new Thread(() -> {
          later.add(sums.sum(200));
          later.add(sums.box(100).get());
        });
        thread.start();
        thread.join();
        System.out.println("overflowed " + overflowed + ", resources " + resources + ", later "
            + later.get(0) + " and " + later.get(1));
      }
    }

    /** Whether the call ends in a stack overflow, on a stack of that size. */
    private static boolean overflows(int stackBytes, Runnable call) throws InterruptedException {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread thread = new Thread(null, call, "small stack", stackBytes);
      thread.setUncaughtExceptionHandler((dead, e) -> thrown.set(e));
      thread.start();
      thread.join();
      Throwable e = thrown.get();
      if (!(e instanceof StackOverflowError)) {
        System.out.println("not an overflow: " + e);
        return false;
      }
      return true;
    }
  }

  /** Adds the numbers up to one. */
  static class Sums {

    @CacheData
    long sum(int n) {
      return n == 0 ? 0 : n + sum(n - 1);
    }

    @CacheResource
    AtomicReference<Long> box(int n) {
      return new AtomicReference<>(n == 0 ? 0L : n + box(n - 1).get());
    }
  }
}
