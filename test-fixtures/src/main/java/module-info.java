/** What tests of wrappers use: caches of their own, a clock that stands still, and assertions. */
module io.memoir.testing {
  requires transitive io.memoir.runtime;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;

  exports io.memoir.testing;
}
