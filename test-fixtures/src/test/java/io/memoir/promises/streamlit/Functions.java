package io.memoir.promises.streamlit;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;
import io.memoir.Unhashed;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Functions as Streamlit's tests have them, of both kinds where they are tested of both. */
interface Functions {

  @CacheData
  int sum(int added);

  @CacheData
  int otherSum(int added);

  @CacheResource
  Box box(int added);

  @CacheResource
  Box otherBox(int added);

  @CacheData(persist = Persist.DISK)
  int kept(int added);

  @CacheData(persist = Persist.DISK)
  int otherKept(int added);

  @CacheData(persist = Persist.NONE)
  int forgotten(int added);

  @CacheData
  int length(String text);

  @CacheResource
  Box lengthBox(String text);

  @CacheData(persist = Persist.DISK)
  int keptLength(String text);

  @CacheData
  int answer(Map<String, Integer> question);

  @CacheResource
  Box answerBox(Map<String, Integer> question);

  @CacheData
  int data(
      @Nullable Integer counts, @Nullable Object _left, @Unhashed Object alsoLeft, String... rest);

  @CacheResource
  Box resource(
      @Nullable Integer counts, @Nullable Object _left, @Unhashed Object alsoLeft, String... rest);

  @CacheData
  int leftOut(int counts, String... _rest);

  @CacheData
  Object anything(int number, Object _result);

  /** A resource. */
  record Box(int number) {}

  /** Adds up what it is called with, and returns the sum. */
  class Adding implements Functions {

    private final AtomicInteger _sum = new AtomicInteger();

    @Override
    public int sum(int added) {
      return _sum.addAndGet(added);
    }

    @Override
    public int otherSum(int added) {
      return _sum.addAndGet(added);
    }

    @Override
    public Box box(int added) {
      return new Box(_sum.addAndGet(added));
    }

    @Override
    public Box otherBox(int added) {
      return new Box(_sum.addAndGet(added));
    }

    @Override
    public int kept(int added) {
      return _sum.addAndGet(added);
    }

    @Override
    public int otherKept(int added) {
      return _sum.addAndGet(added);
    }

    @Override
    public int forgotten(int added) {
      return _sum.addAndGet(added);
    }

    @Override
    public int length(String text) {
      return text.length();
    }

    @Override
    public Box lengthBox(String text) {
      return new Box(text.length());
    }

    @Override
    public int keptLength(String text) {
      return text.length();
    }

    @Override
    public int answer(Map<String, Integer> question) {
      return question.merge("answer", 1, Integer::sum);
    }

    @Override
    public Box answerBox(Map<String, Integer> question) {
      return new Box(question.merge("answer", 1, Integer::sum));
    }

    @Override
    public int data(
        @Nullable Integer counts, @Nullable Object _left, Object alsoLeft, String... rest) {
      return _sum.incrementAndGet();
    }

    @Override
    public Box resource(
        @Nullable Integer counts, @Nullable Object _left, Object alsoLeft, String... rest) {
      return new Box(_sum.incrementAndGet());
    }

    @Override
    public int leftOut(int counts, String... _rest) {
      return _sum.incrementAndGet();
    }

    @Override
    public Object anything(int number, Object _result) {
      return _result;
    }

    /** A question that has been answered so often. */
    static Map<String, Integer> question(int answers) {
      return new HashMap<>(Map.of("answer", answers));
    }
  }

  /** A class, whose methods are functions of its instances. */
  class Example {

    private final AtomicInteger _sum = new AtomicInteger();

    @CacheData
    int sum(int added) {
      return _sum.addAndGet(added);
    }

    @CacheResource
    Box box(int added) {
      return new Box(_sum.addAndGet(added));
    }
  }
}
