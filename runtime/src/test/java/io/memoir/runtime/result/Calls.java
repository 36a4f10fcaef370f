package io.memoir.runtime.result;

import io.memoir.runtime.call.Call;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls as generated code makes them. */
final class Calls {

  private Calls() {}

  /** One call whose method is {@code body}. */
  @SuppressWarnings("NullAway") // It reads class files, in which types have no nullable arguments.
  static @Nullable Object call(Results results, Object key, Callable<?> body) {
    Call<Object> found = results.find(key);
    return run(found == null ? results.begin(key) : found, body);
  }

  private static @Nullable Object run(Call<Object> call, Callable<?> body) {
    while (call.mustRun()) {
      try {
        call.returned(body.call());
      } catch (Throwable e) {
        call.threw(e);
        throw Calls.<RuntimeException>unchanged(e);
      }
    }
    return call.result();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As javac forgets the type.
  private static <X extends Throwable> RuntimeException unchanged(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
