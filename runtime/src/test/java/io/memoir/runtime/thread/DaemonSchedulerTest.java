package io.memoir.runtime.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DaemonSchedulerTest {

  private final DaemonScheduler scheduler = new DaemonScheduler("memoir-test");

  private Thread thread() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    var unused = scheduler.in(1, () -> thread.complete(Thread.currentThread()));
    return thread.get();
  }

  @Test
  void oneThreadDoesAllAndKeepsNoProgramAlive() throws Exception {
    Thread first = thread();

    assertThat(first.isDaemon()).isTrue();
    assertThat(first.getName()).isEqualTo("memoir-test");
    assertThat(thread()).isSameAs(first);
    scheduler.close();
  }

  @Test
  void noThreadIsLeftWhenItIsClosed() throws Exception {
    Thread thread = thread();
    var unused = scheduler.in(TimeUnit.DAYS.toNanos(1), () -> {});

    scheduler.close();
    thread.join();
    unused = scheduler.in(1, () -> {
      throw new AssertionError("closed");
    });

    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void closingOneThatNobodyUsedDoesNothing() {
    scheduler.close();
    scheduler.close();
    var unused = scheduler.in(1, () -> {
      throw new AssertionError("closed");
    });
  }
}
