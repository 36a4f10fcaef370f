package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomContentTest {
  private static final int VALUES = 5000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void contentIsEqualIfAndOnlyIfKeysAre(long seed) {
    Random random = new Random(seed);
    Map<String, Object> keysByText = new HashMap<>();
    Map<Object, String> textsByKey = new HashMap<>();

    for (int i = 0; i < VALUES; i++) {
      RandomContent content = RandomContent.make(random, 1 + random.nextInt(3));
      Object key = key(content, random);
      Object known = keysByText.putIfAbsent(content.text(), key);
      String text = textsByKey.putIfAbsent(key, content.text());

      assertThat(known).as(content.text()).isIn(null, key);
      assertThat(text).isIn(null, content.text());
    }

    assertThat(keysByText).hasSizeBetween(VALUES / 10, VALUES - VALUES / 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void copiesHaveOneKeyAndOneMutationAnother(long seed) {
    Random random = new Random(seed);
    int mutations = 0;

    for (int i = 0; i < VALUES; i++) {
      RandomContent content = RandomContent.make(random, 4);
      RandomContent mutated = content.mutate(random);
      Object key = key(content, random);

      assertThat(key(content, random)).as(content.text()).isEqualTo(key);
      if (!mutated.text().equals(content.text())) {
        mutations++;
        assertThat(key(mutated, random)).as(content.text()).isNotEqualTo(key);
      }
    }

    assertThat(mutations).isGreaterThan(VALUES / 2);
  }

  private static Object key(RandomContent content, Random random) {
    return Keys.of(new Object[] {content.build(random)});
  }
}
