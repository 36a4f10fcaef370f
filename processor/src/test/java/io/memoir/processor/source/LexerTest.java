package io.memoir.processor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.memoir.processor.source.Token.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a + ++b       | a + ++ b",
        "a++ + b       | a ++ + b",
        "a+++b         | a ++ + b",
        "a---b         | a -- - b",
        "a - -b        | a - - b",
        "X<Y<Z>>       | X < Y < Z > >",
        "X<Y<Z> >      | X < Y < Z > >",
        "a>>>=b        | a > > > = b",
        "x->y::z       | x - > y : : z",
        "int... a      | int . . . a",
        "a/**/b        | a b",
        "a/*/ x */b    | a b",
        "a//b          | a",
        "1.5e-3f+2     | 1.5e-3f + 2",
        "0x1.8p+1-1    | 0x1.8p+1 - 1",
        "0xe+1         | 0xe + 1",
        ".5+x.y        | .5 + x . y",
        "1_000L        | 1_000L",
        "a[0].b        | a [ 0 ] . b",
        "'\"'+'\\''    | '\"' + '\\''",
        "\"\\\\\"+\"//\" | \"\\\\\" + \"//\"",
        "@A(b=1)       | @ A ( b = 1 )",
        "$a_1 été      | $a_1 été",
        "non-sealed    | non - sealed",
      })
  void tokensEndWhereTheLanguageSays(String source, String expected) {
    List<String> texts = Lexer.tokens(source).stream().map(Token::text).toList();

    assertThat(String.join(" ", texts)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\u0061b | ab",
        "\\uuu0061 | a",
        "\\\\u0061 | \\\\u0061",
        "\\\\\\u0061 | \\\\a",
        "\\u005cu0061 | \\u0061",
        "\\u00g1 | \\u00g1",
        "\\u006 | \\u006",
      })
  void unicodeEscapesAreTranslatedOnce(String source, String expected) {
    assertThat(Lexer.withoutUnicodeEscapes(source)).isEqualTo(expected);
  }

  @Test
  void aTextBlockIsItsValue() {
    String source =
        "\"\"\"  \r\n    a \\\r\n    b\\tc \"\" \\\"\"\" d\\s\r\n      e   \r\n    \"\"\"";

    List<Token> tokens = Lexer.tokens(source);

    assertThat(tokens).containsExactly(new Token(Kind.TEXT_BLOCK, "a b\tc \"\" \"\"\" d \n  e\n"));
  }

  @Test
  void aStringIsNotAWord() {
    assertThat(Lexer.tokens("\"a\"")).doesNotContainAnyElementsOf(Lexer.tokens("a"));
  }

  /** Literals are where a lexer loses its way first; javac shows where each begins and ends. */
  @Test
  void literalsBeginAndEndWhereJavacsDo() throws Exception {
    String source = """
        class A<T extends Comparable<java.util.List<java.util.List<T>>>> {
          /* "no" */ String a = "x\\\\" + '\\'' + "\\"//" + '"'; // 'no'
          double b = .5e+3 + 1. + 0x1p-2 + 1e10f + 0x.8p1d - 1.5e-1+1;
          long c = 0b1010_1010L + 0xFFFF_FFFFL + 017 + 0xe+1 + 1_0L;
          Object[] d = {\"""
              "quoted" 'it' \\
              // no comment /* "
                \\\""" \\u0041 \\t
              \""", "\\u0022, \\u0022", '\\u0041', "\\101"};
          int e = a.length()-1+-+d.length- -c;
          int f(int x) { return x+++1+ ++x- --x>>>1>>2; }
        }
        """;

    List<String> expected = javacLiterals(source);

    List<String> ours = Lexer.tokens(source).stream()
        .filter(token -> token.kind() != Kind.WORD && token.kind() != Kind.SYMBOL)
        .map(Token::text)
        .toList();
    assertThat(ours).hasSizeGreaterThan(25).isEqualTo(expected);
  }

  private static List<String> javacLiterals(String source) throws Exception {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, null, List.of(), null, List.of(file));
    List<String> literals = new ArrayList<>();
    var unit = task.parse().iterator().next();
    var positions = Trees.instance(task).getSourcePositions();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree tree, Void unused) {
        int start = (int) positions.getStartPosition(unit, tree);
        String text = source.substring(start, (int) positions.getEndPosition(unit, tree));
        boolean block = text.startsWith("\"\"\"");
        literals.add(block ? String.valueOf(tree.getValue()) : Lexer.withoutUnicodeEscapes(text));
        return null;
      }
    }.scan(unit, null);
    return literals;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "'",
        "\"\"\"",
        "\"\"\"\n",
        "\"\"\"\\",
        "/*",
        "//",
        "\\",
        "\\u",
        "'\\",
        "\"a\\",
        "1e",
        "0x",
        "\ud800",
        "\u001a",
        "\"\"\"\n\\q\"\"\"",
        "\"abc\nclass",
        ".",
        "1..2",
        "\0"
      })
  void brokenTextIsCutSomehow(String source) {
    assertThatCode(() -> Lexer.tokens(source)).doesNotThrowAnyException();
  }

  @Test
  void randomTextIsCutAndReadSomehow() {
    String[] pieces = {
      "class ",
      "A",
      "{",
      "}",
      "(",
      ")",
      "<",
      ">",
      "@",
      "\"",
      "'",
      "\"\"\"",
      "\n",
      ";",
      ",",
      "=",
      "enum ",
      "record ",
      "interface ",
      "static ",
      "import ",
      "package ",
      ".",
      "*",
      "default ",
      "\\",
      "[",
      "]",
      "1"
    };
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }

      assertThatCode(() -> SourceFile.read(text.toString()))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }
}
