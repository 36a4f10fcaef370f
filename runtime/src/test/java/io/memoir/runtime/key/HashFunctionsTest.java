package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.CacheException;
import io.memoir.error.HashFuncException;
import io.memoir.error.UnhashableArgumentException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JdkObsolete")
class HashFunctionsTest {
  private static final HashFunctions NONE = HashFunctions.none();

  @Test
  void emptyRegistryFindsNothing() {
    assertThat(NONE.isEmpty()).isTrue();
    assertThat(NONE.find(String.class)).isNull();
    assertThat(NONE.with(String.class, says(1)).isEmpty()).isFalse();
    assertThat(NONE.isEmpty()).isTrue();
  }

  @Test
  void functionForTheClassItselfIsNearest() {
    HashFunctions functions = NONE.with(Object.class, says("object"))
        .with(Animal.class, says("animal"))
        .with(Dog.class, says("dog"))
        .with(Named.class, says("named"));

    assertThat(found(functions, Dog.class)).isEqualTo("dog");
    assertThat(found(functions, Puppy.class)).isEqualTo("dog");
    assertThat(found(functions, Animal.class)).isEqualTo("animal");
    assertThat(found(functions, Thread.class)).isEqualTo("object");
  }

  @Test
  void superclassWinsOverInterfaceAtOneDistance() {
    HashFunctions functions =
        NONE.with(Named.class, says("named")).with(Animal.class, says("animal"));

    assertThat(found(functions, Dog.class)).isEqualTo("animal");
  }

  @Test
  void interfaceWinsOverObject() {
    HashFunctions functions =
        NONE.with(Object.class, says("object")).with(Named.class, says("named"));

    assertThat(found(functions, Dog.class)).isEqualTo("named");
    assertThat(found(functions, Puppy.class)).isEqualTo("named");
  }

  @Test
  void subinterfaceWinsOverItsSuperinterface() {
    HashFunctions functions =
        NONE.with(Named.class, says("named")).with(Titled.class, says("titled"));

    assertThat(found(functions, Both.class)).isEqualTo("titled");
  }

  @Test
  void twoUnrelatedInterfacesAtOneDistanceAreAnErrorThatNamesBoth() {
    HashFunctions functions = NONE.with(Named.class, says(1)).with(Aged.class, says(2));

    assertThatThrownBy(() -> functions.find(NamedAndAged.class))
        .isExactlyInstanceOf(CacheException.class)
        .hasMessageContaining(Named.class.getName())
        .hasMessageContaining(Aged.class.getName())
        .hasMessageContaining("Register a hash function for " + NamedAndAged.class.getName());
    assertThatThrownBy(() -> Keys.of(List.of(new NamedAndAged()), functions))
        .isInstanceOfSatisfying(
            UnhashableArgumentException.class, e -> assertThat(e.path()).isEqualTo("[0]"))
        .hasMessageContaining(Named.class.getName())
        .hasMessageContaining(Aged.class.getName());
    assertThat(found(functions.with(NamedAndAged.class, says(3)), NamedAndAged.class))
        .isEqualTo(3);
  }

  @Test
  void laterFunctionForOneTypeReplacesTheEarlier() {
    HashFunctions functions =
        NONE.with(Dog.class, says("old")).with(Dog.class.getName(), says("new"));

    assertThat(found(functions, Dog.class)).isEqualTo("new");
  }

  @Test
  void typesAreFoundByFullNameWithEitherSeparator() {
    assertThat(found(NONE.with(Dog.class.getName(), says(1)), Puppy.class)).isEqualTo(1);
    assertThat(found(NONE.with(Dog.class.getCanonicalName(), says(1)), Puppy.class))
        .isEqualTo(1);
    assertThat(NONE.with("Dog", says(1)).find(Dog.class)).isNull();
  }

  @Test
  void primitiveTypesMeanTheirBoxes() {
    assertThat(found(NONE.with(int.class, says(2)), Integer.class)).isEqualTo(2);
    assertThat(found(NONE.with("int", says(3)), Integer.class)).isEqualTo(3);
  }

  @Test
  void arraysFollowTheirElementTypes() {
    HashFunctions functions =
        NONE.with(Number[].class, says("numbers")).with(Object[].class, says("objects"));

    assertThat(found(functions, Integer[].class)).isEqualTo("numbers");
    assertThat(found(functions, String[].class)).isEqualTo("objects");
    assertThat(found(functions, int[][].class)).isEqualTo("objects");
    assertThat(functions.find(int[].class)).isNull();
    assertThat(found(NONE.with(Serializable.class, says("any")), int[].class)).isEqualTo("any");
  }

  @Test
  void functionsOwnRegistrationWinsAtOneDistanceAndNearerCommonOneBefore() {
    HashFunctions common = NONE.with(Animal.class, says("common"));

    assertThat(found(common.plus(NONE.with(Animal.class, says("own"))), Dog.class))
        .isEqualTo("own");
    assertThat(found(common.plus(NONE.with(Named.class, says("own"))), Dog.class))
        .isEqualTo("own");
    assertThat(found(common.plus(NONE.with(Object.class, says("own"))), Dog.class))
        .isEqualTo("common");
    assertThat(common.plus(NONE)).isSameAs(common);
    assertThat(found(NONE.plus(common), Dog.class)).isEqualTo("common");
  }

  @Test
  void hashFunctionAppliesAtAnyDepth() {
    HashFunctions functions = NONE.with(Thread.class, Thread::getName);

    assertThat(Keys.of(Map.of("a", List.of(new Thread("x"))), functions))
        .isEqualTo(Keys.of(Map.of("a", List.of(new Thread("x"))), functions))
        .isNotEqualTo(Keys.of(Map.of("a", List.of(new Thread("y"))), functions));
  }

  @Test
  void hashFunctionWinsOverBuiltInRules() {
    HashFunctions functions =
        NONE.with(String.class, String::length).with(int[].class, it -> it.length);

    assertThat(Keys.of("ab", functions)).isEqualTo(Keys.of("cd", functions));
    assertThat(Keys.of("ab", functions)).isNotEqualTo(Keys.of("abc", functions));
    assertThat(Keys.of(new int[] {1}, functions)).isEqualTo(Keys.of(new int[] {2}, functions));
  }

  @Test
  void resultOfAHashFunctionIsNoPlainValueAndBelongsToItsType() {
    HashFunctions functions = NONE.with(StringBuilder.class, StringBuilder::toString)
        .with(StringBuffer.class, StringBuffer::toString);

    assertThat(List.of(
            Keys.of(List.of(new StringBuilder("a")), functions),
            Keys.of(List.of(new StringBuffer("a")), functions),
            Keys.of(List.of("a"), functions)))
        .doesNotHaveDuplicates();
  }

  @Test
  void resultIsNotHashedByAFunctionAgain() {
    AtomicInteger calls = new AtomicInteger();
    HashFunctions functions = NONE.with(Object.class, it -> {
      calls.incrementAndGet();
      return it;
    });

    Object one = Keys.of(1, functions);

    assertThat(calls).hasValue(1);
    assertThat(one).isNotEqualTo(Keys.of(2, functions));
    assertThat(Keys.of(List.of(1), functions)).isNotEqualTo(Keys.of(List.of(2), functions));
    assertThat(calls).hasValue(4);
  }

  @Test
  void resultMayBeNullAndIsStillTheHash() {
    Function<Thread, @Nullable Object> nothing = it -> null;
    HashFunctions functions = NONE.with(Thread.class, nothing);

    assertThat(Keys.of(new Thread(), functions))
        .isEqualTo(Keys.of(new Thread(), functions))
        .isNotNull();
  }

  @Test
  void oneBufferReturnedForEveryValueIsReadEachTime() {
    List<Object> buffer = new ArrayList<>();
    HashFunctions functions = NONE.with(Dog.class, dog -> {
      buffer.clear();
      buffer.add(dog.age);
      buffer.add("padding".repeat(1000));
      return buffer;
    });

    assertThat(Keys.of(List.of(new Dog(1), new Dog(2)), functions))
        .isEqualTo(Keys.of(List.of(new Dog(1), new Dog(2)), functions))
        .isNotEqualTo(Keys.of(List.of(new Dog(1), new Dog(1)), functions));
  }

  @Test
  void resultWithoutAHashIsAnErrorAtItsPath() {
    HashFunctions functions = NONE.with(Dog.class, it -> List.of(1, new Thread()));

    assertThatThrownBy(() -> Keys.of(List.of(new Dog(1)), functions))
        .isInstanceOfSatisfying(UnhashableArgumentException.class, e -> {
          assertThat(e.typeName()).isEqualTo("java.lang.Thread");
          assertThat(e.path()).isEqualTo("[0].hash()[1]");
        });
  }

  @Test
  void failingHashFunctionIsNamedWithItsPathAndCauseButNoValue() {
    RuntimeException failure = new IllegalStateException("secret");
    HashFunctions functions = NONE.with(Animal.class, it -> {
      throw failure;
    });

    assertThatThrownBy(() -> Keys.of(List.of(1, new Dog(1)), functions))
        .isInstanceOfSatisfying(HashFuncException.class, e -> {
          assertThat(e.function()).isEqualTo(Keys.FUNCTION);
          assertThat(e.parameter()).isEqualTo("model");
          assertThat(e.typeName()).isEqualTo(Animal.class.getName());
          assertThat(e.path()).isEqualTo("[1]");
        })
        .hasCause(failure)
        .hasMessage("""
            The hash function for %s threw java.lang.IllegalStateException on the argument "model" \
            of com.acme.Quotes.history(Model) at [1].
            Correct the hash function, or name the parameter _model to leave it out of \
            the key.""", Animal.class.getName());
  }

  @Test
  void errorOfAHashFunctionComesThroughUnchanged() {
    Error failure = new StackOverflowError();
    HashFunctions functions = NONE.with(Dog.class, it -> {
      throw failure;
    });

    assertThatThrownBy(() -> Keys.of(new Dog(1), functions)).isSameAs(failure);
  }

  private static Function<Object, Object> says(Object result) {
    return it -> result;
  }

  private static Object found(HashFunctions functions, Class<?> type) {
    Function<Object, ? extends @Nullable Object> function =
        Objects.requireNonNull(functions.find(type));
    return Objects.requireNonNull(function.apply(new Object()));
  }

  private interface Named {}

  private interface Titled extends Named {}

  private interface Aged {}

  private static class Animal {}

  private static class Dog extends Animal implements Named {
    final int age;

    Dog(int age) {
      this.age = age;
    }
  }

  private static final class Puppy extends Dog {
    Puppy() {
      super(0);
    }
  }

  private static final class Both implements Named, Titled {}

  private static final class NamedAndAged implements Named, Aged {}
}
