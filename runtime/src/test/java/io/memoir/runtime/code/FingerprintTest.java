package io.memoir.runtime.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {

  @TempDir
  Path directory;

  private Program program = new Program(Path.of(""));

  @BeforeEach
  void write() {
    program = new Program(directory);
    program.with("p.Impl", """
        package p;
        import java.util.*;
        import java.util.function.*;
        public class Impl extends Base implements Runner {
          private final Rates _rates;
          static final int FACTOR = 3;
          static int counter = start();
          int field = 5;
          public Impl(Rates rates) { this._rates = rates; }
          public Impl() { this(new FixedRates()); }
          static int start() { return 7; }
          @Override public Object run() {
            Supplier<Integer> lambda = () -> Help.twice(FACTOR) + counter;
            Comparator<String> order = new Comparator<String>() {
              @Override public int compare(String a, String b) { return b.compareTo(a); }
            };
            Function<Integer, Integer> reference = Help::thrice;
            List<Object> all = new ArrayList<>(List.of(lambda.get(), order.compare("a", "b")));
            all.add(reference.apply(1));
            all.add("" + new Value(1, "x"));
            all.add(_rates.rate("EUR"));
            all.add(Kind.A.weight());
            all.add(template());
            all.add(show(List.of()));
            all.add(all.get(0) instanceof Marked);
            LoudGreeter loud = () -> "you";
            all.add(greet(loud));
            all.add(field);
            try { all.add(Class.forName("p.Reflected")); } catch (ClassNotFoundException e) { }
            return all;
          }
          @Override protected int step() { return 11; }
          static String show(List<Item> items) { return items.toString(); }
          static String greet(Greeter greeter) { return greeter.greeting() + greeter.whom(); }
          int unrelated() { return 1; }
        }
        """);
    program.with("p.Runner", "package p; public interface Runner { Object run(); }");
    program.with("p.Base", """
        package p;
        abstract class Base {
          int template() { return step() + seed; }
          protected abstract int step();
          int seed;
          Base() { seed = 13; }
        }
        """);
    program.with("p.Help", """
        package p;
        final class Help {
          static int twice(int n) { return Far.add(n, n); }
          static int thrice(int n) { return 3 * n; }
          static int unrelated(int n) { return n; }
        }
        """);
    program.with(
        "p.Far", "package p; class Far { static int add(int a, int b) { return a + b; } }");
    program.with("p.Rates", "package p; public interface Rates { double rate(String currency); }");
    program.with(
        "p.FixedRates",
        "package p; class FixedRates implements Rates {"
            + " @Override public double rate(String currency) { return 1.5; } }");
    program.with(
        "p.Value",
        "package p; record Value(int n, String s) {"
            + " @Override public String toString() { return n + s; } }");
    program.with(
        "p.Kind",
        "package p; enum Kind { A(1) { @Override int extra() { return 2; } }, B(3);"
            + " private final int weight; Kind(int weight) { this.weight = weight; }"
            + " int extra() { return 0; } int weight() { return weight + extra(); } }");
    program.with("p.Reflected", "package p; class Reflected { int hidden() { return 17; } }");
    program.with(
        "p.Item", "package p; class Item { @Override public String toString() { return \"i\"; } }");
    program.with("p.Marked", "package p; interface Marked {}");
    program.with("p.Stone", "package p; class Stone {}");
    program.with(
        "p.Greeter",
        "package p; interface Greeter { String whom();"
            + " default String greeting() { return \"hello\"; } }");
    program.with(
        "p.LoudGreeter",
        "package p; interface LoudGreeter extends Greeter {"
            + " @Override default String greeting() { return \"HELLO\"; } }");
    program.with("p.Nobody", "package p; class Nobody { int n() { return 19; } }");
  }

  static Stream<Arguments> changing() {
    return Stream.of(
        Arguments.of("a constant", "p.Impl", "FACTOR = 3", "FACTOR = 4"),
        Arguments.of("what a static field begins with", "p.Impl", "return 7", "return 8"),
        Arguments.of("what a field begins with", "p.Impl", "field = 5", "field = 6"),
        Arguments.of("a lambda", "p.Impl", "+ counter", "- counter"),
        Arguments.of("an anonymous class", "p.Impl", "b.compareTo(a)", "a.compareTo(b)"),
        Arguments.of("a method reference", "p.Impl", "Help::thrice", "Help::twice"),
        Arguments.of("an override", "p.Impl", "return 11", "return 12"),
        Arguments.of("a constructor of a superclass", "p.Base", "seed = 13", "seed = 14"),
        Arguments.of("a method of a superclass", "p.Base", "step() + seed", "step() - seed"),
        Arguments.of("a helper", "p.Help", "return 3 * n", "return 4 * n"),
        Arguments.of("a helper's helper", "p.Far", "a + b", "a - b"),
        Arguments.of("an implementation", "p.FixedRates", "1.5", "1.6"),
        Arguments.of("a method that concatenation calls", "p.Value", "n + s", "s + n"),
        Arguments.of("a record's components", "p.Value", "int n,", "long n,"),
        Arguments.of("an enum constant's body", "p.Kind", "return 2", "return 4"),
        Arguments.of("an enum constant's argument", "p.Kind", "A(1)", "A(5)"),
        Arguments.of("a class of a constant name", "p.Reflected", "return 17", "return 18"),
        Arguments.of("what a type argument's values do", "p.Item", "\"i\"", "\"j\""),
        Arguments.of("a new subtype", "p.Stone", "class Stone", "class Stone implements Marked"),
        Arguments.of("what a lambda inherits", "p.LoudGreeter", "HELLO", "HEY"),
        Arguments.of("the order of arguments", "p.Impl", "(\"a\", \"b\")", "(\"b\", \"a\")"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changing")
  void changes(String what, String type, String before, String after) {
    String old = program.fingerprint("p.Impl").digest();

    assertThat(program.edit(type, before, after).fingerprint("p.Impl").digest())
        .as(what)
        .isNotEqualTo(old)
        .hasSize(32);
  }

  static Stream<Arguments> same() {
    return Stream.of(
        Arguments.of("a comment", "p.Impl", "Object run() {", "Object run() { // now\n\n"),
        Arguments.of("an unrelated method", "p.Impl", "return 1;", "return 2;"),
        Arguments.of("an unrelated method of a helper", "p.Help", "return n;", "return -n;"),
        Arguments.of("a class that nobody mentions", "p.Nobody", "return 19", "return 20"),
        Arguments.of(
            "another lambda before",
            "p.Impl",
            "static int start()",
            "static Runnable before() { return () -> { }; } static int start()"),
        Arguments.of(
            "another anonymous class before",
            "p.Impl",
            "static int start()",
            "static Object before() { return new Object() { }; } static int start()"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("same")
  void changesNothing(String what, String type, String before, String after) {
    Fingerprint old = program.fingerprint("p.Impl");

    assertThat(program.edit(type, before, after).fingerprint("p.Impl")).as(what).isEqualTo(old);
  }

  @Test
  void fieldsAndMethodsMayBeInheritedFromTheJdk() {
    program.with("p.Impl", """
        package p;
        public class Impl extends java.util.AbstractList<Integer> {
          @Override public Integer get(int index) { return index; }
          @Override public int size() { return modCount; }
          public Object run() { return size() + indexOf(1); }
        }
        """);

    assertThat(program.fingerprint("p.Impl").parts())
        .containsKeys("p.Impl.size()", "p.Impl.get(int)");
  }

  @Test
  void aStaticFieldIsWhatAnyMethodOfItsClassMakesIt() {
    program.with("p.Impl", """
        package p;
        public class Impl {
          private static int rate;
          public static void begin() { Runnable set = () -> rate = 5; set.run(); }
          public static void end() { rate = 7; }
          public Object run() { return rate; }
        }
        """);
    Fingerprint before = program.fingerprint("p.Impl");

    assertThat(before.parts()).containsKeys("p.Impl.end()", "p.Impl lambdas");
    assertThat(program.edit("p.Impl", "rate = 7", "rate = 8").fingerprint("p.Impl"))
        .isNotEqualTo(before);
  }

  @Test
  void whatChangedHasAName() {
    Fingerprint old = program.fingerprint("p.Impl");
    Fingerprint now = program.edit("p.Far", "a + b", "a - b").fingerprint("p.Impl");

    assertThat(old.parts().keySet()).isEqualTo(now.parts().keySet());
    assertThat(old.parts().keySet().stream()
            .filter(each -> !Objects.equals(old.parts().get(each), now.parts().get(each))))
        .containsExactly("p.Far.add(int, int)");
  }

  @Test
  void debugInformationDoesNotCount() {
    Fingerprint plain = program.fingerprint("p.Impl");

    assertThat(Program.fingerprint("p.Impl", program.compile("-g"))).isEqualTo(plain);
    assertThat(Program.fingerprint("p.Impl", program.compile("-g:none", "-parameters")))
        .isEqualTo(plain);
  }
}
