package io.memoir.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a method reaches, where the table of edits does not say it. */
class ReachTest {
  private static final String BASE =
      "package p; abstract class Base { int limit() { return 1; } int f(int x) { return step(x); }"
          + " abstract int step(int x); int g() { return 2; } }";

  private static String hash(String text, String method) {
    return Hashes.javac().source("p.T", text).source("p.Base", BASE).hex("p.T", method);
  }

  @Test
  void anAbstractMethodIsItsSignature() {
    String first = "package p; interface T { int f(int x); int A = 1; record R() {} }";
    String other = "package p; interface T extends B { int f ( int x ) ; int A = 2; class R {} }";
    String renamed = "package p; interface T { int f(int y); int A = 1; record R() {} }";

    assertThat(hash(first, "f")).isEqualTo(hash(other, "f")).isNotEqualTo(hash(renamed, "f"));
  }

  @Test
  void anAbstractMethodNamesItsTypes() {
    String own = "package p; import java.util.List; interface T { List f(); }";
    String awt = "package p; import java.awt.List; interface T { List f(); }";

    assertThat(hash(own, "f")).isNotEqualTo(hash(awt, "f"));
  }

  @Test
  void anInheritedMethodReachesWhatItsOwnerOverrides() {
    String one = "package p; class T extends Base { int step(int x) { return x + 1; } }";
    String two = "package p; class T extends Base { int step(int x) { return x + 2; } }";

    assertThat(hash(one, "f")).isNotEqualTo(hash(two, "f"));
    assertThat(hash(one, "g")).isEqualTo(hash(two, "g"));
  }

  @Test
  void aLoggerDoesNotReachTheWholeType() {
    String one = "package p; class T implements Runnable { static final Object LOG = log(T.class);"
        + " int f() { return 1; } public void run() { int a = 1; }"
        + " static Object log(Class<?> c) { return c; } }";

    assertThat(hash(one, "f")).isEqualTo(hash(one.replace("a = 1", "a = 2"), "f"));
  }

  @Test
  void handingOutThisReachesWhatOthersMayCall() {
    String one = "package p; class T implements Runnable { int f() { start(this); return 1; }"
        + " void start(Runnable r) { r.hashCode(); } public void run() { int a = 1; } }";

    assertThat(hash(one, "f")).isNotEqualTo(hash(one.replace("a = 1", "a = 2"), "f"));
  }

  @Test
  void aTypeBelowAMentionedOneIsReached() {
    String one = "package p; class T { String f(Shape s) { return \"\" + s; } interface Shape {}"
        + " record Dot(int x) implements Shape { public String toString() { return \"a\"; } } }";

    assertThat(hash(one, "f")).isNotEqualTo(hash(one.replace("\"a\"", "\"b\""), "f"));
  }

  @Test
  void overloadsAreToldApartByTheirTypes() {
    String one = "package p; class T { int f(int x) { return 1; } int f(String x) { return 2; } }";
    String edited = one.replace("return 2", "return 3");
    String swapped =
        "package p; class T { int f(String x) { return 2; } int f(int x) { return 1; } }";

    assertThat(hash(one, "f(int)")).isEqualTo(hash(edited, "f(int)"));
    assertThat(hash(one, "f(String)")).isNotEqualTo(hash(edited, "f(String)"));
    assertThat(hash(one, "f(int)")).isEqualTo(hash(swapped, "f(int)"));
    assertThat(hash(one, "f(String)")).isEqualTo(hash(swapped, "f(String)"));
  }

  @Test
  void aMethodThatHasNoTextIsTheWholeType() {
    String one = "package p; record T(int x) { int f() { return 1; } int g() { return 2; } }";
    String ordered = "package p; record T(int x) { int g() { return 2; } int f() { return 1; } }";

    assertThat(hash(one, "x")).isNotEqualTo(hash(one.replace("return 2", "return 3"), "x"));
    assertThat(hash(one, "x")).isEqualTo(hash(ordered, "x"));
  }

  @Test
  void recursionEnds() {
    String one = "package p; class T { int f(int x) { return g(x); } int g(int x) { return f(x); }"
        + " class U extends T.V { T t; } class V { V v; U u; V f(V v) { return this; } } }";

    assertThat(hash(one, "f(int)")).isNotEqualTo(hash(one.replace("V v;", "U v;"), "f(int)"));
  }
}
