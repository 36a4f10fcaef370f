package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.ById;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.key.Arguments.Mode;
import io.memoir.runtime.key.identity.Origin;
import io.memoir.runtime.key.identity.Origins;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginsAndIdentityTest {
  private static final HashFunctions BY_ID =
      HashFunctions.none().with(Object[].class, new ById()).with(Thread.class, new ById());

  @Test
  void resultOfAnotherFunctionIsKeyedByItsCallAtAnyDepth() {
    Origins origins = new Origins();
    Thread one = noted(origins, "a");
    Thread again = noted(origins, "a");
    Thread other = noted(origins, "b");

    for (Mode mode : Mode.values()) {
      assertThat(key(mode, origins, one))
          .isEqualTo(key(mode, origins, again))
          .isNotEqualTo(key(mode, origins, other));
      assertThat(key(mode, origins, List.of(List.of(one))))
          .isEqualTo(key(mode, origins, List.of(List.of(again))))
          .isNotEqualTo(key(mode, origins, List.of(List.of(other))));
      assertThat(key(mode, origins, large(one)))
          .isEqualTo(key(mode, origins, large(again)))
          .isNotEqualTo(key(mode, origins, large(other)));
    }
  }

  @Test
  void objectThatNoCallMadeIsKeyedByContent() {
    Origins origins = new Origins();
    origins.note(new Object(), new Origin("call", () -> "call"));

    assertThat(key(Mode.MEMORY, origins, List.of(1))).isEqualTo(Keys.of(List.of(1)));
    assertThatThrownBy(() -> key(Mode.MEMORY, origins, new Thread()))
        .isInstanceOf(UnhashableArgumentException.class);
  }

  @Test
  void madeObjectIsNotTheSameAsItsContent() {
    Origins origins = new Origins();
    List<Integer> made = new ArrayList<>(List.of(1));
    origins.note(made, new Origin("call", () -> "call"));

    for (Mode mode : Mode.values()) {
      assertThat(key(mode, origins, made))
          .isNotEqualTo(key(mode, origins, List.of(1)))
          .isNotEqualTo(key(mode, origins, "call"))
          .isNotEqualTo(key(mode, origins, List.of("call")));
    }
  }

  @Test
  void callWithoutAStableTextCountsInThisProcessOnly() {
    Origins origins = new Origins();
    List<Integer> made = new ArrayList<>(List.of(1));
    origins.note(made, new Origin("call", () -> null));

    assertThat(key(Mode.MEMORY, origins, large(made)))
        .isNotEqualTo(key(Mode.MEMORY, origins, large(List.of(1))));
    assertThat(key(Mode.STABLE, origins, made)).isEqualTo(Keys.stable(List.of(1)));
  }

  @Test
  void ownKeyIsNotKeyedByACall() {
    Origins origins = new Origins();
    String made = "made".concat("");
    origins.note(made, new Origin("call", () -> "call"));

    assertThat(key(Mode.MEMORY, origins, made)).isSameAs(made);
    assertThat(key(Mode.MEMORY, origins, List.of(made))).isEqualTo(Keys.of(List.of("made")));
    assertThat(key(Mode.STABLE, origins, List.of(made))).isEqualTo(Keys.stable(List.of("made")));
  }

  @Test
  void hashFunctionWinsOverTheCall() {
    Origins origins = new Origins();
    Thread made = noted(origins, "a");
    HashFunctions functions = HashFunctions.none().with(Thread.class, it -> 1);

    for (Mode mode : Mode.values()) {
      assertThat(Keys.arguments(mode, functions, origins).of("model", made))
          .isEqualTo(Keys.arguments(mode, functions, origins).of("model", new Thread()));
    }
  }

  @Test
  void identityIsOfTheObjectAndNotOfItsContent() {
    Object[] one = {1};
    Object[] other = {1};

    assertThat(Keys.of(one, BY_ID))
        .isEqualTo(Keys.of(one, BY_ID))
        .isNotEqualTo(Keys.of(other, BY_ID));
    assertThat(Keys.of(List.of((Object) one), BY_ID))
        .isEqualTo(Keys.of(List.of((Object) one), BY_ID))
        .isNotEqualTo(Keys.of(List.of((Object) other), BY_ID));
  }

  @Test
  void identityOfAChangedObjectStays() {
    Object[] one = {1};
    Object before = Keys.of(one, BY_ID);
    one[0] = 2;

    assertThat(Keys.of(one, BY_ID)).isEqualTo(before);
  }

  @Test
  void identityIsRefusedWhereResultsOutliveTheProcess() {
    for (Object value : new Object[] {new Thread(), List.of(new Thread())}) {
      assertThatThrownBy(() -> Keys.stable(value, BY_ID))
          .isInstanceOfSatisfying(
              UnhashableArgumentException.class,
              e -> assertThat(e.typeName()).isEqualTo("java.lang.Thread"))
          .hasMessageContaining("by identity, although results outlive the process");
    }
    assertThatThrownBy(() -> Keys.stable(new ById().apply("a")))
        .isInstanceOf(UnhashableArgumentException.class);
    assertThatThrownBy(() -> Keys.stable(
            new Thread(),
            HashFunctions.none().with(Thread.class, it -> List.of(new ById().apply(it)))))
        .isInstanceOf(UnhashableArgumentException.class);
  }

  private static Thread noted(Origins origins, String call) {
    Thread made = new Thread();
    origins.note(made, new Origin(List.of("function", call), () -> "function " + call));
    return made;
  }

  private static List<Object> large(Object value) {
    List<Object> large = new ArrayList<>(Collections.nCopies(100, 1));
    large.add(value);
    return large;
  }

  private static @Nullable Object key(Mode mode, Origins origins, Object value) {
    return Keys.arguments(mode, HashFunctions.none(), origins).of("model", value);
  }
}
