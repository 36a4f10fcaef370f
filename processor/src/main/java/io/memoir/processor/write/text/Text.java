package io.memoir.processor.write.text;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Code in the making. What stands between two names of types becomes one part of the code block:
 * each part costs JavaPoet much more than its characters do. For one thread.
 */
public final class Text {

  private final StringBuilder format = new StringBuilder();
  private final List<Object> arguments = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  /** Starts with no code. */
  public Text() {}

  /** Adds code as it stands; what is nested in a line is indented by two blanks more. */
  public Text add(String code) {
    open.append(code);
    return this;
  }

  /** Adds the name of a type, as short as the imports allow. */
  public Text add(TypeName type) {
    return add("$T", type);
  }

  /** Adds code that may name types. */
  public Text add(CodeBlock code) {
    return code.isEmpty() ? this : add("$L", code);
  }

  /** Adds a string literal. */
  public Text addString(String value) {
    return value.chars().allMatch(Text::isPlain)
        ? add("\"").add(value).add("\"")
        : add("$S", value);
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
  }

  private Text add(String placeholder, Object argument) {
    close();
    format.append(placeholder);
    arguments.add(argument);
    return this;
  }

  private void close() {
    if (open.length() > 0) {
      format.append("$L");
      arguments.add(open.toString());
      open.setLength(0);
    }
  }

  /** The code so far. */
  public CodeBlock build() {
    close();
    return CodeBlock.of(format.toString(), arguments.toArray());
  }
}
