package io.memoir.inputs;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.FunctionSpec;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Functions with one parameter, as wrappers have them. */
final class Functions {

  private Functions() {}

  /** What a function does on a miss. */
  @FunctionalInterface
  interface Body<R extends @Nullable Object> {
    R call(String argument);
  }

  private record Key(@Nullable Object argument) {}

  static final class Stateless {}

  /** What a wrapper says of a function which reads inputs. */
  static FunctionSpec spec(Caches caches, String name) {
    return caches
        .function(Functions.class, name, String.class)
        .bodyHash("00112233445566778899aabbccddeeff")
        .delegate(new Stateless());
  }

  /** Data. */
  static final class Data<R extends @Nullable Object> extends DataCache<R> {
    final AtomicInteger runs = new AtomicInteger();
    private final Body<R> body;

    Data(FunctionSpec spec, Body<R> body) {
      super(spec);
      this.body = body;
    }

    /** One that has {@code inputs = true}. */
    static <R extends @Nullable Object> Data<R> of(Caches caches, String name, Body<R> body) {
      return new Data<>(spec(caches, name).inputs(), body);
    }

    R call(String argument) {
      Call<R> call = findOrBegin(new Key(argument("argument", argument)));
      while (call.mustRun()) {
        try {
          runs.incrementAndGet();
          call.returned(body.call(argument));
        } catch (Throwable e) {
          call.threw(e);
          throw e;
        }
      }
      return call.result();
    }

    void clear(String argument) {
      forget(new Key(argument("argument", argument)));
    }

    Explanation explain(String argument) {
      return explanation(new Key(argument("argument", argument)), argument);
    }
  }

  /** A resource that has {@code inputs = true}. */
  static final class Resource<R> extends ResourceCache<R> {
    private final Body<R> body;

    Resource(FunctionSpec spec, Body<R> body) {
      super(spec.inputs());
      this.body = body;
    }

    R call(String argument) {
      Call<R> call = findOrBegin(new Key(argument("argument", argument)));
      while (call.mustRun()) {
        try {
          call.returned(body.call(argument));
        } catch (Throwable e) {
          call.threw(e);
          throw e;
        }
      }
      return call.result();
    }
  }
}
