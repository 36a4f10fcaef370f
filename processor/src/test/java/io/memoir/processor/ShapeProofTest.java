package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes generated code is trusted to read and copy, by the text of their members. */
class ShapeProofTest {

  private static final String GETTER = "int[] getX() { return x; } ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int[] getX() { return x; }",
        "int[] getX() { return this.x; }",
        "public final synchronized int[]x( ){return/* as it is */x // here\n;}",
        "@SuppressWarnings({\"unused\"}) int getX()[] { return x; }",
        "<T> int[] x() { return this . x ; }",
      })
  void aGetterThatReturnsTheFieldIsTrusted(String getter) {
    assertThat(generated("class Bean { private int[] x; " + getter + " }")).contains("BeanFunnel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int[] getX() { return x.clone(); }",
        "int[] getX() { return x == null ? new int[0] : x; }",
        "int[] getX() { reads++; return x; }",
        "int[] getX() { return other; }",
        "int[] getX() { return (x); }",
        "int[] getX() { int[] x = new int[0]; return x; }",
        "Object getX() { return x; }",
        "private int[] getX() { return x; }",
        "int[] getX() throws java.io.IOException { return x; }",
        "int[] getX(int i) { return x; }",
        "static int[] getX() { return null; }",
        "",
      })
  void aGetterThatMayComputeIsNotTrusted(String getter) {
    String bean = "class Bean { private int[] x; int reads; int[] other; " + getter + " }";

    assertThat(generated(bean)).doesNotContain("BeanFunnel").doesNotContain("BeanCopier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void setX(int[] x) { this.x = x; }",
        "void setX(int[] value) { x = value; }",
        "Bean x(final int[] x) { /* all of it */ this . x=x; return this; }",
        "void setX(int x[]) { this.x = x; }",
      })
  void aSetterThatSetsTheFieldIsTrusted(String setter) {
    assertThat(generated("class Bean { private int[] x; " + GETTER + setter + " }"))
        .contains("BeanCopier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void setX(int[] x) { this.x = x.clone(); }",
        "void setX(int[] x) { if (x != null) { this.x = x; } }",
        "void setX(int[] x) { x = x; }",
        "void setX(int[] x) { this.x = x; sets++; }",
        "void setX(int[] x) { this.x = x; return; }",
        "void setX(int[] x) { this.other = x; }",
        "void setX(int[] x) { that.x = x; }",
        "Bean setX(int[] x) { this.x = x; return that; }",
        "private void setX(int[] x) { this.x = x; }",
        "",
      })
  void aSetterThatMayDoMoreIsNotTrusted(String setter) {
    String bean = "class Bean { private int[] x; static int sets; static Bean that; "
        + "static int[] other; " + GETTER + setter + " }";

    assertThat(generated(bean)).contains("BeanFunnel").doesNotContain("BeanCopier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bean(int[] x, String y) { this.x = x; this.y = y; }",
        "Bean(int[] a, String b) { super(); y = b; x = a; }",
        "Bean(final int[] x, String b) { this.x=x; this.y=b; } Bean() { this(null, null); }",
        "Bean() { this(null, null); } Bean(int[] x, String y) { this.x = x; this.y = y; }",
      })
  void aConstructorThatSetsAllFieldsIsTrusted(String constructors) {
    assertThat(generated(
            "class Bean { final int[] x; private final String y; String y() { return y; } "
                + constructors + " }"))
        .contains("BeanCopier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bean(int[] x, String y) { this.x = x; this.y = y; check(); } void check() {}",
        "Bean(int[] x, String y) { if (x == null) throw new NullPointerException(); "
            + "this.x = x; this.y = y; }",
        "Bean(int[] x, String y) { this.x = x; this.y = y.strip(); }",
        "Bean(int[] x, String y) { this.x = x; this.y = \"\"; }",
        "Bean(int[] x, String y, int z) { this.x = x; this.y = y; }",
        "Bean(int[] x) { this.x = x; this.y = null; }",
        "private Bean(int[] x, String y) { this.x = x; this.y = y; }",
        "Bean(int[] x, String y) throws Exception { this.x = x; this.y = y; }",
        "Bean(int[] x, Object y) { this.x = x; this.y = (String) y; }",
        "{ System.out.println(); } Bean(int[] x, String y) { this.x = x; this.y = y; }",
      })
  void aConstructorThatMayDoMoreIsNotTrusted(String constructors) {
    assertThat(generated("class Bean { final int[] x; final String y; " + constructors + " }"))
        .contains("BeanFunnel")
        .doesNotContain("BeanCopier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Bean { int[] x; Bean() { register(); } void register() {} }",
        "class Bean { int[] x; { x = null; } }",
        "class Bean { int[] x; int id = next(); static int next() { return 1; } }",
        "class Bean { int[] x; final int y = 1; }",
        "class Bean { int[] x; private Object readResolve() { return this; } }",
        "class Bean extends Base { int[] x; } class Base { Base() { System.out.println(); } }",
        "class Bean extends Base { int[] x; } class Base { Object o = new Object() {}; }",
        "class Bean { int[] x; class Inner {} Inner inner = new Inner(); { } }",
        "@Deprecated class Bean { int[] x; }",
        "class Bean { @Deprecated int[] x; }",
        "abstract class Bean { int[] x; }",
        "record Bean(int[] x) { public int[] x() { return x.clone(); } }",
        "record Bean(int[] x) { public int[] x() { return null; } }",
      })
  void aClassThatDoesMoreThanHoldFieldsIsNotCopied(String bean) {
    assertThat(generated(bean)).doesNotContain("BeanCopier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Bean { int[] x; @SuppressWarnings(value = \"unused\") "
            + "private static int count = next(); static int next() { return 1; } }",
        "class Bean { int[] x = null, y = {}; }",
        "class Bean { int[] x; java.util.Date y = new java.util.Date(0); }",
        "class Bean { int[] x = null, y; String z = \"a = b(c)\"; double d = -1.5; }",
        "class Bean { java.util.List<int[]> x = new java.util.ArrayList<>(); }",
        "class Bean extends Base { int[] x; } class Base { Base() {} void run() { } }",
        "record Bean(int[] x) { Bean { if (x == null) throw new NullPointerException(); } }",
        "record Bean(int[] x) { public int[] x() { return this.x; } }",
        "record Bean(int[]... x) { }",
      })
  void aClassThatHoldsFieldsIsCopied(String bean) {
    assertThat(generated(bean)).contains("BeanCopier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "final class Bean { final int x = 1; final String y = \"\"; }",
        "record Bean(int x, Bean next, java.time.LocalDate date) { }",
        "enum Bean { A }",
      })
  void whatNobodyCanChangeIsNotCopied(String bean) {
    assertThat(generated(bean)).doesNotContain("Copier");
  }

  @Test
  void classesOfOneNameGetDifferentNames() {
    TestCompiler.Result compiled = new TestCompiler()
        .options("-Xlint:all", "-Werror")
        .source("a/Bean.java", "package a;", "public record Bean(int[] a) {}")
        .source("b/Bean.java", "package b;", "public record Bean(int[] b) {}")
        .source("b/x/Bean.java", "package b.x;", "public record Bean(int[] c) {}")
        .source("c/b/Bean.java", "package c.b;", "public record Bean(int[] d) {}")
        .source(
            "a/Store.java",
            "package a;",
            "public interface Store {",
            "  @io.memoir.CacheData Bean get(b.Bean first, b.x.Bean second, c.b.Bean third);",
            "}")
        .compile();

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("a.Store_Cached"))
        .contains(
            "BeanFunnel extends Funnel<b.Bean>",
            "XBeanFunnel extends Funnel<b.x.Bean>",
            "BBeanFunnel extends Funnel<c.b.Bean>",
            "BeanCopier extends Copier<Bean>");
  }

  @Test
  void aClassOutOfReachGetsNothing() {
    TestCompiler.Result compiled = new TestCompiler()
        .options("-Xlint:all", "-Werror")
        .source(
            "a/Open.java",
            "package a;",
            "public class Open { Hidden hidden; public Holder holder; int[] own;",
            "  static class Hidden { int[] x; }",
            "  public record Holder(Hidden hidden) {} }")
        .source(
            "b/Store.java",
            "package b;",
            "public interface Store { @io.memoir.CacheData a.Open get(a.Open.Holder holder); }")
        .compile();

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("b.Store_Cached"))
        .doesNotContain("Funnel")
        .doesNotContain("Copier");
  }

  @Test
  void aClassThatAnotherToolRewritesIsLeftToTheRunTime() {
    for (String mark : List.of("@lombok.Value", "@lombok.Data")) {
      TestCompiler.Result compiled = new TestCompiler()
          .source("lombok/Value.java", "package lombok;", "public @interface Value {}")
          .source("lombok/Data.java", "package lombok;", "public @interface Data {}")
          .source("a/Bean.java", "package a;", mark, "public class Bean { int[] x; }")
          .source(
              "a/Store.java",
              "package a;",
              "public interface Store { @io.memoir.CacheData Bean get(Bean bean); }")
          .compile();

      assertThat(compiled.generated("a.Store_Cached"))
          .doesNotContain("Funnel")
          .doesNotContain("Copier");
    }
  }

  @Test
  void aRecordWhoseTextIsNotThereMayHideWhatItHolds(@TempDir Path classes) throws IOException {
    compileTo(classes, "public record Lib(int[] x) { public int[] x() { return null; } }");

    assertThat(against(classes, "record Bean(Lib lib, int[] x) {}"))
        .doesNotContain("LibFunnel")
        .doesNotContain("LibCopier")
        .contains("BeanFunnel", "BeanCopier");
  }

  @Test
  void aClassFileMayLackFieldsThatChange(@TempDir Path classes) throws IOException {
    compileTo(classes, "public final class Lib {}");

    assertThat(against(classes, "record Bean(Lib lib, int[] x) {}"))
        .contains("copies.of(original.lib())");
  }

  @Test
  void aClassThatRefersToTheOneAroundItIsNotShared() {
    assertThat(generated("class Bean { int[] x; Inner inner; final class Inner {} }"))
        .contains("copies.of(original.inner)");
    assertThat(generated("class Bean { int[] x; Inner inner; static final class Inner {} }"))
        .contains("copy.inner = original.inner;");
  }

  private static void compileTo(Path classes, String text) throws IOException {
    Path source = Files.writeString(classes.resolve("Lib.java"), "package a; " + text);
    int status = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());
    assertThat(status).isZero();
    Files.delete(source);
  }

  private static String generated(String bean) {
    return generated(new TestCompiler(), bean);
  }

  private static String against(Path classes, String bean) {
    return generated(new TestCompiler().classPath(classes), bean);
  }

  private static String generated(TestCompiler compiler, String bean) {
    TestCompiler.Result compiled = compiler
        .source("a/Bean.java", "package a;", bean)
        .source(
            "a/Store.java",
            "package a;",
            "public interface Store { @io.memoir.CacheData Bean get(Bean bean); }")
        .compile();
    assertThat(compiled.succeeded()).as(compiled.said()).isTrue();
    return compiled.generated("a.Store_Cached");
  }
}
