package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.key.HashFunctions;
import org.junit.jupiter.api.Test;

class HashFuncsTest {
  @Test
  void registrationsAreAddedToThoseBefore() {
    HashFuncs functions = new HashFuncs(HashFunctions.none().with(Integer.class, it -> 0));
    HashFunctions before = functions.current();
    assertThat(functions.current()).isSameAs(before);

    functions.register(String.class, String::length);
    functions.register("java.lang.Long", it -> 1);

    assertThat(functions.current().find(String.class)).isNotNull();
    assertThat(functions.current().find(Long.class)).isNotNull();
    assertThat(functions.current().find(Integer.class)).isNotNull();
    assertThat(before.find(String.class)).isNull();
  }
}
