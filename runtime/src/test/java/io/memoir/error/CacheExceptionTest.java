package io.memoir.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CacheExceptionTest {
  @Test
  void unhashableArgumentItselfIsNamedWithoutAPath() {
    UnhashableArgumentException e =
        new UnhashableArgumentException("a.F.f(T)", "x", "java.lang.Thread", "", "");

    assertThat(e).isInstanceOf(CacheException.class).hasNoCause().hasMessage("""
            The argument "x" of a.F.f(T) has no hash: java.lang.Thread.
            Name the parameter _x to leave it out of the key, or register a hash function for \
            java.lang.Thread.""");
  }

  @Test
  void reasonFollowsTheTypeAndThePath() {
    UnhashableArgumentException e =
        new UnhashableArgumentException("a.F.f(T)", "x", "a.T", "[3].owner", "a proxy");

    assertThat(e)
        .hasMessageStartingWith(
            "The argument \"x\" of a.F.f(T) has no hash: a.T at [3].owner, a proxy.\n");
    assertThat(e.path()).isEqualTo("[3].owner");
    assertThat(e.typeName()).isEqualTo("a.T");
    assertThat(e.function()).isEqualTo("a.F.f(T)");
    assertThat(e.parameter()).isEqualTo("x");
  }

  @Test
  void hashFunctionsFailureKeepsItsCauseAndTellsNoneOfItsText() {
    Exception cause = new IllegalStateException("secret");

    HashFuncException e = new HashFuncException("a.F.f(T)", "x", "a.T", "", cause);

    assertThat(e).isInstanceOf(CacheException.class).hasCause(cause);
    assertThat(e.getMessage())
        .startsWith("The hash function for a.T threw java.lang.IllegalStateException")
        .doesNotContain("secret");
  }

  @Test
  void causeMayBeAbsent() {
    assertThat(new CacheException("text", null)).hasMessage("text").hasNoCause();
    assertThat(new CacheException("text")).hasMessage("text").hasNoCause();
  }
}
