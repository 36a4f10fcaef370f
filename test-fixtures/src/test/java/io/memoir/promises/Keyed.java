package io.memoir.promises;

import io.memoir.CacheData;
import io.memoir.HashFunc;
import io.memoir.Unhashed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions of many kinds of arguments; each returns how often any of them ran. */
interface Keyed {

  @CacheData
  int ofStrings(@Nullable String a, String b);

  @CacheData
  int alsoOfStrings(@Nullable String a, String b);

  @CacheData
  int ofObject(@Nullable Object object);

  @CacheData
  int ofNumbers(double number, float other);

  @CacheData
  int ofList(List<?> list);

  @CacheData
  int ofSet(Set<?> set);

  @CacheData
  int ofMap(Map<?, ?> map);

  @CacheData
  int ofArray(long[] array);

  @CacheData
  int ofRest(String first, String... rest);

  @CacheData
  int leavingOut(String name, Thread _thread, @Unhashed Runnable code);

  @CacheData(hashFuncs = @HashFunc(type = Thread.class, with = ThreadName.class))
  int ofThread(Thread thread);

  @CacheData(hashFuncs = @HashFunc(typeName = "java.lang.Thread", with = ThreadName.class))
  int ofThreads(List<Thread> threads);

  /** A hash function that reads one thing. */
  final class ThreadName implements Function<Thread, String> {
    @Override
    public String apply(Thread thread) {
      return thread.getName();
    }
  }

  /** Counts its calls, and returns the count. */
  final class Counting implements Keyed {

    private final AtomicInteger _calls = new AtomicInteger();

    @Override
    public int ofStrings(@Nullable String a, String b) {
      return _calls.incrementAndGet();
    }

    @Override
    public int alsoOfStrings(@Nullable String a, String b) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofObject(@Nullable Object object) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofNumbers(double number, float other) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofList(List<?> list) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofSet(Set<?> set) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofMap(Map<?, ?> map) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofArray(long[] array) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofRest(String first, String... rest) {
      return _calls.incrementAndGet();
    }

    @Override
    public int leavingOut(String name, Thread _thread, Runnable code) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofThread(Thread thread) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofThreads(List<Thread> threads) {
      return _calls.incrementAndGet();
    }
  }
}
