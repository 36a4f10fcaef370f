package io.memoir.runtime.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.FieldSource;
import io.memoir.runtime.shape.Form;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the declared types lead to is allowed, and what any result may hold. */
@SuppressWarnings({"UnusedNestedClass", "UnusedVariable"}) // fields are here for their types
final class ClosedTypesTest {

  private static final ClassLoader LOADER = ClosedTypesTest.class.getClassLoader();

  private record Root(
      ByType type, List<? extends ByWildcard> wildcards, Map<String, ByArgument[][]> arguments) {}

  private static class ByType extends Base<BySuperclass> {
    private transient @Nullable ByTransient skipped;
    private static @Nullable ByStatic unused;
    private @Nullable BySealed sealed;
    private @Nullable Kind kind;
    private @Nullable Stands stands;
    private @Nullable URL url;
    private @Nullable Link link;
  }

  private static class Base<T> {
    private @Nullable T value;
  }

  private static final class BySuperclass {}

  private static final class ByWildcard {}

  private static final class ByArgument {}

  private static final class ByTransient {}

  private static final class ByStatic {}

  private sealed interface BySealed permits One, Two {}

  private record One(Bounded<?> bounded) implements BySealed {}

  private record Two() implements BySealed {}

  private static final class Bounded<T extends Bound & Comparable<T>> {
    private @Nullable T value;
  }

  private static class Bound {}

  private enum Kind {
    PLAIN,
    BODY {
      @Override
      public String toString() {
        return "body";
      }
    }
  }

  /** Refers to its own class. */
  private static final class Link {
    private @Nullable Link next;
  }

  private static final class Stands implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private record Stand() implements Serializable {}

    @Serial
    private Object writeReplace() {
      return new Stand();
    }
  }

  private static final class Stranger {}

  private static ClosedTypes types() {
    return ClosedTypes.of(LOADER, List.of(Root.class), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Root.class,
        ByType.class,
        Base.class,
        BySuperclass.class,
        ByWildcard.class,
        ByArgument.class,
        BySealed.class,
        One.class,
        Two.class,
        Bounded.class,
        Bound.class,
        Kind.class,
        Link.class,
        Stands.class,
        Stands.Stand.class,
        URL.class
      })
  void whatFieldsLeadToIsAllowed(Class<?> type) {
    assertThat(types().allows(type.getName())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {Stranger.class, ByTransient.class, ByStatic.class, ClosedTypesTest.class})
  void whatNothingLeadsToIsNot(Class<?> type) {
    assertThat(types().allows(type.getName())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.net.URL",
        "java.lang.reflect.Proxy",
        "java.lang.invoke.SerializedLambda",
        "java.rmi.server.UnicastRemoteObject",
        "javax.management.BadAttributeValueExpException",
        "java.util.logging.Logger",
        "java.lang.Thread",
        "java.lang.ProcessBuilder",
        "java.util.ServiceLoader",
        "java.util.EventListener",
        "java.beans.EventHandler",
        "sun.misc.Unsafe",
        "java.util.concurrent.ThreadPoolExecutor",
        ""
      })
  void whatDoesSomethingWhenItIsReadIsNoCarrier(String name) {
    assertThat(ClosedTypes.of(LOADER, List.of(), List.of()).allows(name)).isFalse();
  }

  @Test
  void carriersAreClassesOfTheJdk() {
    List<String> missing = new ArrayList<>();
    for (String name : JdkCarriers.names()) {
      try {
        assertThat(Closure.isJdk(Class.forName(name, false, LOADER))).isTrue();
      } catch (ClassNotFoundException e) {
        missing.add(name);
      }
    }

    // Those of other platforms, and of newer versions than the oldest one.
    assertThat(missing)
        .allMatch(name -> name.startsWith("sun.nio.fs.")
            || name.contains("Sequenced")
            || name.equals("java.lang.MatchException")
            || name.equals("java.lang.WrongThreadException"));
  }

  @Test
  void resultsOfTheJdkAreAllowedWithoutBeingDeclared() {
    ClosedTypes none = ClosedTypes.of(LOADER, List.of(), List.of());

    for (Object value : List.of(
        1,
        "a",
        BigDecimal.ONE,
        List.of(1),
        List.of(1, 2, 3),
        Map.of(1, 1),
        Map.of(),
        new IllegalStateException(),
        java.nio.file.Path.of("a"),
        java.util.TimeZone.getTimeZone("Europe/Paris"),
        java.time.ZoneId.of("Europe/Paris"))) {
      assertThat(none.allows(value.getClass().getName())).isTrue();
    }
    assertThat(none.allows(((Supplier<Integer>) () -> 1).getClass().getName())).isFalse();
  }

  /** Has only its names. */
  private static final class LinkForm extends Form<Link> {
    LinkForm(String field) {
      super(Link.class, field);
    }

    @Override
    public void write(Link value, FieldSink fields) {
      fields.add(value.next);
    }

    @Override
    public Link read(FieldSource fields) {
      return new Link();
    }
  }

  @Test
  void formIsGivenOnlyIfTheClassHasItsFields() {
    LinkForm form = new LinkForm(Link.class.getName() + " next");

    assertThat(of(form).form(Link.class)).isSameAs(form);
    assertThat(of(form).form(Root.class)).isNull();
    assertThat(of(new LinkForm("int next")).form(Link.class)).isNull();
  }

  private static ClosedTypes of(Form<?> form) {
    return ClosedTypes.of(LOADER, List.of(Link.class), List.of(form));
  }

  @Test
  void classThatIsNotThereIsNotAllowed() throws Exception {
    ClassLoader loader = Sources.compile(
        "import java.util.List; class A { List<B> bs; C c; } class B {} class C {}", "B");
    ClosedTypes types =
        ClosedTypes.of(loader, List.of(Class.forName("shop.A", false, loader)), List.of());

    assertThat(types.allows("shop.A")).isTrue();
    assertThat(types.allows("shop.B")).isFalse();
    assertThat(types.allows("shop.C")).isTrue();
  }
}
