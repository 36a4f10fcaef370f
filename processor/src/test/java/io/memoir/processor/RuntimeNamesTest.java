package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuntimeNamesTest {

  static Stream<ClassName> names() {
    return Stream.of(RuntimeNames.class.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .map(RuntimeNamesTest::value);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNameIsAPublicClassOfTheRuntime(ClassName name) throws ClassNotFoundException {
    Class<?> named = Class.forName(name.canonicalName());

    assertThat(Modifier.isPublic(named.getModifiers())).isTrue();
  }

  private static ClassName value(Field field) {
    try {
      return (ClassName) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
