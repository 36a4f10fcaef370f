package io.memoir.benchmarks.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads that begin at once. They are daemons: a peer that hangs does not keep the program alive.
 *
 * @param <T> what each of them returns
 */
final class Crowd<T> {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final List<Member<T>> members = new ArrayList<>();

  /** Adds a thread; it waits for the others. */
  void add(Callable<T> task) {
    Member<T> member = new Member<>(begun, task);
    member.setDaemon(true);
    members.add(member);
    member.start();
  }

  /**
   * Lets all begin and waits for their ends.
   *
   * @return what each returned, in the order of adding; nothing if one of them did not end in time
   * @throws Exception what the first of them threw that failed
   */
  @Nullable
  List<T> run(Duration atMost) throws Exception {
    begun.countDown();
    long end = System.nanoTime() + atMost.toNanos();
    List<T> results = new ArrayList<>();
    for (Member<T> member : members) {
      long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      member.join(Math.max(1, millis));
      if (member.isAlive()) {
        return null;
      }
    }
    for (Member<T> member : members) {
      results.add(member.result());
    }
    return results;
  }

  /** One thread; what it did is read after it has ended. */
  private static final class Member<T> extends Thread {

    private final CountDownLatch begun;
    private final Callable<T> task;
    private @Nullable T returned;
    private @Nullable Throwable thrown;

    Member(CountDownLatch begun, Callable<T> task) {
      this.begun = begun;
      this.task = task;
    }

    // A stack overflow is what some checks are about.
    @Override
    public void run() {
      try {
        begun.await();
        returned = task.call();
      } catch (Exception | StackOverflowError e) {
        thrown = e;
      }
    }

    T result() throws Exception {
      if (thrown instanceof Exception e) {
        throw e;
      }
      if (thrown instanceof Error e) {
        throw e;
      }
      if (returned == null) {
        throw new IllegalStateException("The thread returned nothing.");
      }
      return returned;
    }
  }
}
