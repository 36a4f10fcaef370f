package io.memoir.runtime;

import io.memoir.runtime.call.Call;
import org.jspecify.annotations.Nullable;

/** Handles as generated code has them, of functions with one {@code int} parameter. */
final class Handles {

  private Handles() {}

  /** The method of a function. */
  @FunctionalInterface
  interface Body<T extends @Nullable Object> {
    T call() throws Throwable;
  }

  /** Makes a call as generated code does. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object, X extends Throwable> T run(Call<T> call, Body<T> body)
      throws X {
    while (call.mustRun()) {
      try {
        call.returned(body.call());
      } catch (Throwable e) {
        call.threw(e);
        throw (X) e;
      }
    }
    return call.result();
  }

  /** A new specification of the function {@code Handles.<method>(int)}. */
  static FunctionSpec spec(Caches caches, String method, Object delegate) {
    return caches
        .function(Handles.class, method, int.class)
        .bodyHash("00112233445566778899aabbccddeeff")
        .delegate(delegate);
  }

  /** A new specification of a function whose results all tests of one {@code caches} share. */
  static FunctionSpec spec(Caches caches, String method) {
    return spec(caches, method, new Stateless());
  }

  /** A delegate without fields. */
  static final class Stateless {}

  /** A function annotated with {@code @CacheData}. */
  static final class Data extends DataCache<Object> {
    Data(FunctionSpec spec) {
      super(spec);
    }

    Object get(int n, Body<Object> body) {
      return Handles.<Object, RuntimeException>run(findOrBegin(new Key(n)), body);
    }

    void clear(int n) {
      forget(new Key(n));
    }
  }

  /** A function annotated with {@code @CacheResource}. */
  static final class Resource extends ResourceCache<Object> {
    Resource(FunctionSpec spec) {
      super(spec);
    }

    Object get(int n, Body<Object> body) {
      return Handles.<Object, RuntimeException>run(findOrBegin(new Key(n)), body);
    }

    void clear(int n) {
      forget(new Key(n));
    }
  }

  /** A fibonacci function that calls itself through its cache. */
  static final class Fibonacci extends DataCache<Long> {
    Fibonacci(Caches caches) {
      super(spec(caches, "fibonacci"));
    }

    long get(int n) {
      return Handles.<Long, RuntimeException>run(
          findOrBegin(new Key(n)), () -> n < 2 ? (long) n : get(n - 1) + get(n - 2));
    }
  }

  private record Key(int n) {}
}
