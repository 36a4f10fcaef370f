package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheKey;
import io.memoir.error.HashFuncException;
import io.memoir.error.UnhashableArgumentException;
import java.io.Closeable;
import java.util.List;
import org.junit.jupiter.api.Test;

// Members are there to be found by reflection.
@SuppressWarnings({"UnusedVariable", "UnusedMethod", "HidingField", "DoNotCallSuggester"})
class CacheKeyTest {
  @Test
  void onlyTheFieldThatIdentifiesCounts() {
    assertSame(new Model("a", new Thread()), new Model("a", new Thread()));
    assertDiffer(new Model("a", new Thread()), new Model("b", new Thread()));
  }

  @Test
  void onlyTheMethodThatIdentifiesCounts() {
    assertSame(new Portfolio(1, 2), new Portfolio(1, 3));
    assertDiffer(new Portfolio(1, 2), new Portfolio(2, 2));
  }

  @Test
  void recordComponentCountsOnceByItsField() {
    assertSame(new Versioned("a", 1), new Versioned("a", 2));
    assertDiffer(new Versioned("a", 1), new Versioned("b", 1));
    assertThat(Members.keys(Versioned.class))
        .extracting(Members.Member::name)
        .containsExactly("id");
  }

  @Test
  void explicitAccessorCountsByWhatItReturns() {
    assertThat(Members.keys(Rounded.class))
        .extracting(Members.Member::name)
        .containsExactly("value()");
    assertSame(new Rounded(12), new Rounded(14));
    assertDiffer(new Rounded(12), new Rounded(25));
  }

  @Test
  void fieldAndMethodOfOneNameAreDifferentMembers() {
    assertThat(Members.keys(Both.class))
        .extracting(Members.Member::name)
        .containsExactly("id", "id()");
    assertThat(Keys.stable(new ByField("a"))).isNotEqualTo(Keys.stable(new ByMethod("a")));
  }

  @Test
  void classIsPartOfTheKeyAndSubclassesFollowTheirSuperclass() {
    assertSame(new Sub(1, 5), new Sub(1, 6));
    assertDiffer(new Sub(1, 5), new Sub(2, 5));
    assertDiffer(new Sub(1, 5), new Sup(1));
  }

  @Test
  void overridingMethodIsCalledAndCountsOnce() {
    assertThat(Members.keys(Negative.class)).hasSize(1);
    assertThat(Members.keys(NegativeToo.class)).hasSize(1);
    assertDiffer(new Negative(1), new Negative(2));
    assertSame(new NegativeToo(3), new NegativeToo(3));
  }

  @Test
  void privateMethodsOfOneNameAreDifferentMembers() {
    assertThat(Members.keys(PrivateToo.class)).hasSize(2);
    assertDiffer(new PrivateToo(1, 2), new PrivateToo(3, 2));
    assertDiffer(new PrivateToo(1, 2), new PrivateToo(1, 3));
  }

  @Test
  void methodOfAnInterfaceCountsForThoseThatImplementIt() {
    assertSame(new Titled("a", 1), new Titled("a", 2));
    assertDiffer(new Titled("a", 1), new Titled("b", 1));
    assertThat(Members.keys(Titled.class)).hasSize(1);
  }

  @Test
  void typeThatIsNoContentOtherwiseHasAKey() {
    assertSame(new Handle(1), new Handle(1));
    assertDiffer(new Handle(1), new Handle(2));
  }

  @Test
  void fieldWithAnUnderscoreCountsIfItIdentifies() {
    assertDiffer(new Underscore(1), new Underscore(2));
  }

  @Test
  void resultOfAMethodIsContentLikeAnyOther() {
    assertSame(new Listing(1), new Listing(1));
    assertDiffer(new Listing(1), new Listing(2));
    assertThatThrownBy(() -> Keys.of(List.of(new Unfit())))
        .isInstanceOfSatisfying(
            UnhashableArgumentException.class, e -> assertThat(e.path()).isEqualTo("[0].thread()"));
  }

  @Test
  void whatAMethodThrowsIsTheCauseOfAClearError() {
    assertThatThrownBy(() -> Keys.of(List.of(new Failing())))
        .isInstanceOfSatisfying(HashFuncException.class, e -> {
          assertThat(e.typeName()).isEqualTo(Failing.class.getName() + ".id()");
          assertThat(e.path()).isEqualTo("[0]");
          assertThat(e.parameter()).isEqualTo("model");
        })
        .hasRootCauseInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Keys.stable(new FailingBadly())).isInstanceOf(LinkageError.class);
  }

  @Test
  void memberThatCannotCountIsAnError() {
    assertThatThrownBy(() -> Keys.of(new Static())).hasMessageContaining("member id is static");
    assertThatThrownBy(() -> Keys.of(new Taking()))
        .hasMessageContaining("method id has parameters");
    assertThatThrownBy(() -> Keys.of(new Empty()))
        .hasMessageContaining("method id() returns nothing");
  }

  @Test
  void registeredHashFunctionWins() {
    HashFunctions functions = HashFunctions.none().with(Versioned.class, Versioned::other);

    assertThat(Keys.of(new Versioned("a", 1), functions))
        .isEqualTo(Keys.of(new Versioned("b", 1), functions))
        .isNotEqualTo(Keys.of(new Versioned("a", 2), functions));
  }

  private static void assertSame(Object one, Object other) {
    assertThat(Keys.of(one)).isEqualTo(Keys.of(other));
    assertThat(Keys.stable(one)).isEqualTo(Keys.stable(other));
  }

  private static void assertDiffer(Object one, Object other) {
    assertThat(Keys.of(one)).isNotEqualTo(Keys.of(other));
    assertThat(Keys.stable(one)).isNotEqualTo(Keys.stable(other));
  }

  private static final class Model {
    @CacheKey
    private final String version;

    private final Thread trainer;

    Model(String version, Thread trainer) {
      this.version = version;
      this.trainer = trainer;
    }
  }

  private record Portfolio(int number, int cash) {
    @CacheKey
    private int id() {
      return number;
    }
  }

  private record Versioned(@CacheKey String id, int other) {}

  private record Rounded(int value) {
    @CacheKey
    @Override
    public int value() {
      return value / 10;
    }
  }

  private static final class Both {
    @CacheKey
    final int id = 1;

    @CacheKey
    int id() {
      return 2;
    }
  }

  private record ByField(@CacheKey String id) {}

  private record ByMethod(String id) {
    @CacheKey
    @Override
    public String id() {
      return id;
    }
  }

  private static class Sup {
    @CacheKey
    final int id;

    Sup(int id) {
      this.id = id;
    }
  }

  private static final class Sub extends Sup {
    final int extra;

    Sub(int id, int extra) {
      super(id);
      this.extra = extra;
    }
  }

  private static class Positive {
    final int number;

    Positive(int number) {
      this.number = number;
    }

    @CacheKey
    int id() {
      return 0;
    }
  }

  private static final class Negative extends Positive {
    Negative(int number) {
      super(number);
    }

    @Override
    int id() {
      return -number;
    }
  }

  private static final class NegativeToo extends Positive {
    NegativeToo(int number) {
      super(number);
    }

    @CacheKey
    @Override
    int id() {
      return -number;
    }
  }

  private static class Private {
    private final int number;

    Private(int number) {
      this.number = number;
    }

    @CacheKey
    private int id() {
      return number;
    }
  }

  private static final class PrivateToo extends Private {
    private final int other;

    PrivateToo(int number, int other) {
      super(number);
      this.other = other;
    }

    @CacheKey
    private int id() {
      return other;
    }
  }

  private interface Named {
    @CacheKey
    String name();
  }

  private interface AlsoNamed {
    @CacheKey
    String name();
  }

  private record Titled(String name, int other) implements Named, AlsoNamed {}

  private static final class Handle implements Closeable {
    @CacheKey
    private final int number;

    Handle(int number) {
      this.number = number;
    }

    @Override
    public void close() {}
  }

  private record Underscore(@CacheKey int _id) {}

  private static final class Listing {
    private final int number;

    Listing(int number) {
      this.number = number;
    }

    @CacheKey
    List<Integer> all() {
      return List.of(number);
    }
  }

  private static final class Unfit {
    @CacheKey
    Thread thread() {
      return new Thread();
    }
  }

  private static final class Failing {
    @CacheKey
    int id() {
      throw new ArithmeticException("secret");
    }
  }

  private static final class FailingBadly {
    @CacheKey
    int id() {
      throw new LinkageError();
    }
  }

  private static final class Static {
    @CacheKey
    static final int id = 1;
  }

  private static final class Taking {
    @CacheKey
    int id(int number) {
      return number;
    }
  }

  private static final class Empty {
    @CacheKey
    void id() {}
  }
}
