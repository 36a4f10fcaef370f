package io.memoir.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int a;                                    | FIELD a()",
        "int a = 1, b[] = {2, 3}, c;               | FIELD a,b,c()",
        "Map<A, B> a = new HashMap<A, B>();        | FIELD a()",
        "Runnable a = () -> { int x; };            | FIELD a()",
        "java.util.List<? super A>[] a;            | FIELD a()",
        "void f() {}                               | METHOD f()",
        "void T() {}                               | METHOD T()",
        "<A extends B<C>> A f(A a, B<C, D>... b) {}| METHOD f(A,B[])",
        "p.q.A f(final p.q.B b, @N(1) int c[]) {}  | METHOD f(B,int[])",
        "int f(T this, int a)[] throws X, Y {}     | METHOD f(int)",
        "abstract void f(java.util.@N List<A> a);  | METHOD f(List)",
        "native void f();                          | METHOD f()",
        "String f() default \"x\";                 | METHOD f()",
        "String[] f() default {\"x\", \"y\"};      | METHOD f()",
        "public T(int a) { this(); }               | CONSTRUCTOR T(int)",
        "<A> T(A a) {}                             | CONSTRUCTOR T(A)",
        "T {}                                      | CONSTRUCTOR T()",
        "@A({@B, @C(1)}) @D int a;                 | FIELD a()",
        "record f;                                 | FIELD f()",
        "static {}                                 | INITIALIZER {0 after []}()",
      })
  void aMemberIsKnownByItsShape(String source, String expected) {
    List<TypeText> types = SourceFile.read("class T { " + source + " }").types();

    assertThat(types).hasSize(1);
    assertThat(types.get(0).members()).extracting(Member::id).containsExactly("T#" + expected);
  }

  @Test
  void typesAreFoundAtEveryDepth() {
    String source = """
        package p.q;
        @A(x = {1}) public final class One<T extends B<C>> extends D<T> implements E, F {
          enum Two { X(1) { void f() {} }, @G Y; int a; interface Three { int B = 1; } }
          record Four<T>(int a, List<T> b) implements H { Four { } static int c; }
          @interface Five { int value() default 1; class Six {} }
          sealed interface Seven permits Eight {}
          non-sealed class Eight implements Seven {}
        }
        class Nine {}
        """;

    SourceFile file = SourceFile.read(source);

    assertThat(file.types().stream().flatMap(TypeText::all))
        .extracting(TypeText::path)
        .containsExactly(
            "p.q.One",
            "p.q.One.Two",
            "p.q.One.Two.Three",
            "p.q.One.Four",
            "p.q.One.Five",
            "p.q.One.Five.Six",
            "p.q.One.Seven",
            "p.q.One.Eight",
            "p.q.Nine");
    assertThat(file.types().get(0).nested().get(0).members())
        .extracting(Member::id)
        .containsExactly("p.q.One.Two#CONSTANTS X,Y()", "p.q.One.Two#FIELD a()");
    assertThat(file.types().get(0).nested().get(1).members())
        .extracting(Member::id)
        .containsExactly(
            "p.q.One.Four#COMPONENTS a,b()",
            "p.q.One.Four#CONSTRUCTOR Four()",
            "p.q.One.Four#FIELD c()");
  }

  @Test
  void whereABlockStandsCountsForTheFieldsItSets() {
    String before = "class T { static int a = 1, b = 2; static { a = 5; } }";
    String after = "class T { static { a = 5; } static int a = 1, b = 2; }";

    assertThat(block(before)).isEqualTo("{0 after [a]}");
    assertThat(block(after)).isEqualTo("{0 after []}");
  }

  private static String block(String source) {
    return SourceFile.read(source).types().get(0).members().stream()
        .filter(member -> member.kind() == Member.Kind.INITIALIZER)
        .map(member -> member.names().get(0))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void importsAreToldApart() {
    String source = """
        @A(1) package p;
        import a.B; import c.*; import static d.E.f; import static g.H.*; import module java.sql;
        class T {}
        """;

    Imports imports = SourceFile.read(source).imports();

    assertThat(imports.single()).containsOnlyKeys("B", "f");
    assertThat(imports.packages()).containsExactly("c");
    assertThat(imports.types()).containsExactly("g.H");
    assertThat(imports.modules()).containsExactly("java.sql");
  }
}
