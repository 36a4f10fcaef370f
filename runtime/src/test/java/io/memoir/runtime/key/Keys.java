package io.memoir.runtime.key;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shortens the tests: keys of one imagined function, which are never null. */
final class Keys {
  static final String FUNCTION = "com.acme.Quotes.history(Model)";

  private Keys() {}

  static Object of(@Nullable Object value) {
    return of(value, HashFunctions.none());
  }

  static Object of(@Nullable Object value, HashFunctions functions) {
    return Objects.requireNonNull(new Arguments(FUNCTION, functions, List.of()).of("model", value));
  }
}
