package io.memoir.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which edits of a type change the hash of its method {@code quote}, and which do not. */
class BodyHasherTest {
  private static final String METHOD = "quote/2";
  private static final String ORIGINAL = Shop.around(Shop.PRICES).hex(Shop.NAME, METHOD);

  private static final String STARTED = "  private static int started;";

  private static final String FIRST = """
        int first(int x) {
          return second(x) + 1;
        }
      """;

  private static final String SECOND = """
        int second(int x) {
          return x * Mode.FAST.weight();
        }
      """;

  /** One replacement in the text of the type. */
  record Edit(String what, String from, String to) {
    @Override
    public String toString() {
      return what;
    }

    String apply() {
      if (!Shop.PRICES.contains(from)) {
        throw new AssertionError("nothing to edit: " + from);
      }
      return Shop.PRICES.replace(from, to);
    }
  }

  @ParameterizedTest
  @MethodSource
  void anEditThatMattersChangesTheHash(Edit edit) {
    String changed = Shop.around(edit.apply()).hex(Shop.NAME, METHOD);

    assertThat(changed).matches("[0-9a-f]{32}").isNotEqualTo(ORIGINAL);
  }

  @ParameterizedTest
  @MethodSource
  void anEditThatDoesNotMatterKeepsTheHash(Edit edit) {
    String same = Shop.around(edit.apply()).hex(Shop.NAME, METHOD);

    assertThat(same).isEqualTo(ORIGINAL);
  }

  static Stream<Edit> anEditThatMattersChangesTheHash() {
    return Stream.of(
            List.of(
                new Edit("a literal in the body", "int b = 2;", "int b = 3;"),
                new Edit("the name of a parameter", "String user", "String person"),
                new Edit("the type of a parameter", "(int amount, @", "(long amount, @"),
                new Edit("the throws clause", "throws Exception", "throws Error"),
                new Edit("a modifier", "public List<List", "protected List<List"),
                new Edit("the value of a text block", "Hello", "Hallo"),
                new Edit("the relative indentation of a text block", "    \"World", "   \"World"),
                new Edit("a blank in a string", "\"EUR\"", "\"EUR \""),
                new Edit("an escaped character", "\\u00e9", "\\u00e8"),
                new Edit("where an increment belongs", "a + ++b", "a++ + b"),
                new Edit("a shift", "LIMIT >> 2", "LIMIT >>> 2"),
                new Edit("a lambda body", "amount + 5", "amount + 6"),
                new Edit("which method of the JDK is called", "Math.abs(", "Math.negateExact("),
                new Edit("an anonymous class", "\"anonymous\"", "\"anon\"")),
            List.of(
                new Edit("a helper", "second(x) + 1", "second(x) + 2"),
                new Edit("a helper two calls away", "x * Mode", "x + Mode"),
                new Edit("an overload of a called method", "* 31", "* 37"),
                new Edit("a constant", "LIMIT = 10", "LIMIT = 11"),
                new Edit("any static field of a reached type", "SPARE = 3", "SPARE = 5"),
                new Edit("a static initialiser", "started = 7", "started = 8"),
                new Edit("a constructor that sets a field", "= factor;", "= factor * 2;"),
                new Edit("an instance initialiser beside it", "List.of(\"x\")", "List.of(\"y\")"),
                new Edit("the superclass", "extends Base", "extends Other"),
                new Edit("an interface", "implements Quotes", "implements Offers")),
            List.of(
                new Edit("a record component", "Money(int amount", "Money(long amount"),
                new Edit("a compact constructor", "Math.abs(amount)", "-amount"),
                new Edit("an enum constant's body", "return 20", "return 21"),
                new Edit("a sibling constant's body", "return 30", "return 31"),
                new Edit("the order of enum constants", "FAST {", "FIRST, FAST {"),
                new Edit("a default method", "\"shape\"", "\"form\""),
                new Edit("an override of a called method", "\"square\"", "\"box\""),
                new Edit("a constant of an interface", "SIDES = 4", "SIDES = 5"),
                new Edit("a field of a created type", "edge = 12", "edge = 13"),
                new Edit("a constructor of a created type", "message + rate", "message"),
                new Edit("a callback of a created type", "\"failed\"", "\"broken\"")),
            List.of(
                new Edit("the import of a type", "money.Currency", "coin.Currency"),
                new Edit("a static import", "money.Rates", "coin.Rates"),
                new Edit("an import on demand", "tax.*", "duty.*"),
                new Edit("an annotation of someone else", "\n  int first", "\n @Slow int first")))
        .flatMap(List::stream);
  }

  static Stream<Edit> anEditThatDoesNotMatterKeepsTheHash() {
    return Stream.of(
            List.of(
                new Edit("a line comment", "// A comment.", "// \"Another\" one /*"),
                new Edit("a block comment", "int b = 2;", "int /* } ' \" */ b = 2;"),
                new Edit("javadoc", "/** Prices. */", "/** All {@code prices}. */"),
                new Edit("line breaks", ";\n", ";\n\n\n"),
                new Edit("indentation", "  int a", "\t\t\tint a"),
                new Edit("line ends", "\n", "\r\n"),
                new Edit("blanks around operators", "sum > 0 ? result", "sum>0?result"),
                new Edit(
                    "blanks in generics", "List<List<String>> result", "List<List<String> >result"),
                new Edit("a unicode escape in a word", "int sum", "int s\\u0075m"),
                new Edit("a unicode escape in a string", "\\u00e9", "\u00e9"),
                new Edit("a unicode escape of more u", "\\u00e9", "\\uuu00E9"),
                new Edit(
                    "the indentation of a text block",
                    "        Hello\n          \"World\" \\\\ and more\n        ",
                    " Hello\n   \"World\" \\\\ and more\n "),
                new Edit("an escape in a text block", "Hello", "Hell\\157"),
                new Edit("trailing blanks in a text block", "Hello\n", "Hello   \n")),
            List.of(
                new Edit("the ttl", "\"10m\"", "\"20m\""),
                new Edit("another attribute", "maxEntries = 5", "persist = true"),
                new Edit("the annotation's name", "@CacheData(", "@io.memoir.CacheData ("),
                new Edit("no annotation", "@CacheData(ttl = \"10m\", maxEntries = 5)", ""),
                new Edit("a key of a record", "Money(int", "Money(@io.memoir.CacheKey int"),
                new Edit("no annotation on a parameter", "@Unhashed ", ""),
                new Edit(
                    "one on an unrelated method", "int unrelated", "@CacheData int unrelated")),
            List.of(
                new Edit("an unrelated method", "x - 100", "x - 101"),
                new Edit("an overload that is not called", "code.length()", "code.hashCode()"),
                new Edit("an unrelated field", "note = \"n\"", "note = \"m\""),
                new Edit("a method of a record", "amount + \"!\"", "amount + \"?\""),
                new Edit("a static method of an enum", "\"modes\"", "\"all modes\""),
                new Edit("hashCode of the type itself", "* 17", "* 19"),
                new Edit("a field of an unused type", "zero = 0", "zero = 1"),
                new Edit("a method of an unused type", "x * 2", "x * 3"),
                new Edit("an added method", "int unrelated", "void added() {}\n  int unrelated"),
                new Edit(
                    "an added nested type", "static class Unused", "record New() {} class Unused"),
                new Edit("an added field", "private String note", "int added = 1; String note"),
                new Edit("an added semicolon", "int unrelated", ";\n  int unrelated")),
            List.of(
                new Edit("an unrelated import", "import java", "import java.net.URI;\nimport java"),
                new Edit(
                    "an unrelated one on demand", "import java", "import java.net.*;\nimport java"),
                new Edit("an unrelated static one", "import io", "import static a.B.c;\nimport io"),
                new Edit(
                    "the order of imports",
                    "import java.util.List;\nimport money.Currency;\n",
                    "import money.Currency;\nimport java.util.List;\n"),
                new Edit("how a type is imported", "import tax.*", "import tax.Levy"),
                new Edit("the order of methods", FIRST + "\n" + SECOND, SECOND + "\n" + FIRST),
                new Edit("a method among fields", STARTED, "static void moved() {}\n" + STARTED)))
        .flatMap(List::stream);
  }
}
