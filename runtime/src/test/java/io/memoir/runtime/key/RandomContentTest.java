package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.key.Arguments.Mode;
import io.memoir.runtime.key.identity.Origins;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomContentTest {
  private static final int VALUES = 1500;

  @ParameterizedTest
  @CsvSource({"MEMORY,1", "MEMORY,2", "MEMORY,3", "STABLE,1", "STABLE,2", "STABLE,3"})
  void contentIsEqualIfAndOnlyIfKeysAre(Mode mode, long seed) {
    Random random = new Random(seed);
    Map<String, Object> keysByText = new HashMap<>();
    Map<Object, String> textsByKey = new HashMap<>();

    for (int i = 0; i < VALUES; i++) {
      RandomContent content = RandomContent.make(random, 1 + random.nextInt(3));
      Object key = key(mode, content, random);
      Object known = keysByText.putIfAbsent(content.text(), key);
      String text = textsByKey.putIfAbsent(key, content.text());

      assertThat(known).as(content.text()).isIn(null, key);
      assertThat(text).isIn(null, content.text());
    }

    assertThat(keysByText).hasSizeBetween(VALUES / 10, VALUES - VALUES / 10);
  }

  @ParameterizedTest
  @CsvSource({"MEMORY,5", "MEMORY,6", "STABLE,5", "STABLE,6"})
  void copiesHaveOneKeyAndOneMutationAnother(Mode mode, long seed) {
    Random random = new Random(seed);
    int mutations = 0;

    for (int i = 0; i < VALUES; i++) {
      RandomContent content = RandomContent.make(random, 4);
      RandomContent mutated = content.mutate(random);
      Object key = key(mode, content, random);
      Object again = key(mode, content, random);

      assertThat(again).as(content.text()).isEqualTo(key).hasSameHashCodeAs(key);
      if (!mutated.text().equals(content.text())) {
        mutations++;
        assertThat(key(mode, mutated, random)).as(content.text()).isNotEqualTo(key);
      }
    }

    assertThat(mutations).isGreaterThan(VALUES / 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void bothKindsOfKeyAreUsed(long seed) {
    Random random = new Random(seed);
    int digests = 0;

    for (int i = 0; i < VALUES; i++) {
      digests += key(Mode.MEMORY, RandomContent.make(random, 4), random) instanceof Digest ? 1 : 0;
    }

    assertThat(digests).isBetween(VALUES / 20, VALUES - VALUES / 20);
  }

  @ParameterizedTest
  @EnumSource
  void changeOfAnArgumentAfterTheCallDoesNotReachItsKey(Mode mode) {
    Random random = new Random(9);
    int changes = 0;

    for (int i = 0; i < VALUES; i++) {
      RandomContent content = RandomContent.make(random, 3);
      Object[] argument = {content.build(random)};
      Object key = key(mode, argument);
      int hash = key.hashCode();

      changes += Vandal.change(argument) ? 1 : 0;

      assertThat(key).as(content.text()).isEqualTo(key(mode, content, random));
      assertThat(key.hashCode()).isEqualTo(hash);
    }

    assertThat(changes).isGreaterThan(VALUES / 3);
  }

  private static Object key(Mode mode, RandomContent content, Random random) {
    return key(mode, new Object[] {content.build(random)});
  }

  private static Object key(Mode mode, Object value) {
    Arguments arguments = Keys.arguments(mode, HashFunctions.none(), new Origins());
    return Objects.requireNonNull(arguments.of("model", value));
  }
}
