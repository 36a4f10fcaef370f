package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of threads at once, virtual ones where the JDK has them: one execution for each key,
 * and a virtual thread that waits for another one's execution leaves its carrier to others. On a
 * JDK without virtual threads the same is asked of fewer platform threads.
 */
@ExtendWith(CachesExtension.class)
class VirtualThreadsTest {

  @TempDir
  Path folder;

  /** Threads as this JDK has them; the API of JDK 17 knows nothing of virtual ones. */
  static ThreadFactory threads() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      return (ThreadFactory) type.getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException e) {
      return Thread::new;
    }
  }

  private static int count() {
    return isVirtual() ? 5000 : 200;
  }

  private static boolean isVirtual() {
    return threads().newThread(() -> {}).getClass() != Thread.class;
  }

  private static <T> List<FutureTask<T>> start(int count, Numbered<T> call) {
    ThreadFactory factory = threads();
    List<FutureTask<T>> calls = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int number = n;
      FutureTask<T> task = new FutureTask<>(() -> call.call(number));
      calls.add(task);
      factory.newThread(task).start();
    }
    return calls;
  }

  @Test
  void allThreadsOfOneAbsentKeyShareOneExecution(Caches caches) throws Exception {
    CountDownLatch allWait = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    var slow = new VirtualThreadsTest_Slow_Cached(
        n -> {
          allWait.await();
          return "run " + runs.incrementAndGet();
        },
        caches);

    List<FutureTask<String>> calls = start(count(), n -> slow.find(1));
    while (slow.find.stats().misses() < count()) {
      Thread.onSpinWait();
    }
    allWait.countDown();

    for (FutureTask<String> call : calls) {
      assertThat(call.get(60, TimeUnit.SECONDS)).isEqualTo("run 1");
    }
    assertThat(slow.find.stats().loads()).isOne();
  }

  @Test
  void manyThreadsOfManyKeysRunEachKeyOnce(Caches caches) throws Exception {
    int keys = count() / 10;
    AtomicInteger runs = new AtomicInteger();
    var slow =
        new VirtualThreadsTest_Slow_Cached(n -> n + " is run " + runs.incrementAndGet(), caches);

    List<FutureTask<String>> calls = start(count(), n -> slow.find(n % keys));

    for (int n = 0; n < calls.size(); n++) {
      assertThat(calls.get(n).get(60, TimeUnit.SECONDS))
          .startsWith(n % keys + " is run ")
          .isEqualTo(slow.find(n % keys));
    }
    assertThat(runs).hasValue(keys);
    assertThat(slow.find.stats().hits() + slow.find.stats().misses()).isEqualTo(2L * count());
  }

  @Test
  void threadThatWaitsLeavesTheOneCarrierToOthers() throws Exception {
    assertThat(outputOfProgram()).isEqualTo("found 3 times: run 1");
  }

  private String outputOfProgram() throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djdk.virtualThreadScheduler.parallelism=1",
            "-Djdk.virtualThreadScheduler.maxPoolSize=1",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended)
        .as("a thread kept the only carrier: %s", Files.readString(output))
        .isTrue();
    return Files.readString(output).strip();
  }

  /** The owner ends only after threads have run that were started while others waited for it. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) throws Exception {
      try (Caches caches = Caches.builder().isolated().build()) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        Slow body = n -> {
          begun.countDown();
          go.await();
          return "run " + runs.incrementAndGet();
        };
        var slow = new VirtualThreadsTest_Slow_Cached(body, caches);
        List<FutureTask<String>> calls = new ArrayList<>(start(1, n -> slow.find(1)));
        begun.await();
        calls.addAll(start(2, n -> slow.find(1)));
        while (slow.find.stats().misses() < 3) {
          Thread.onSpinWait();
        }
        // It needs the carrier that all three have left.
        start(1, n -> {
          go.countDown();
          return "";
        });
        String found = "";
        for (FutureTask<String> call : calls) {
          found = call.get();
        }
        System.out.println("found " + calls.size() + " times: " + found);
      }
    }
  }

  /** A call by the thread of this number. */
  private interface Numbered<T> {
    T call(int number) throws Exception;
  }

  /** Takes its time. */
  interface Slow {
    @CacheData
    String find(int n) throws InterruptedException;
  }
}
