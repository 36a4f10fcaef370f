package io.memoir.runtime.code.reach;

import io.memoir.runtime.code.member.Numbered;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/** What people call what is reached. */
final class Labels {

  private Labels() {}

  /** As in {@code com.acme.Prices.round(double)}. */
  static String of(Node node) {
    String type = type(node.owner());
    return switch (node.kind()) {
      case METHOD -> type + method(node.member());
      case FIELD -> type + "." + node.member();
      case NUMBERED -> "anonymous classes of " + type(Types.topLevel(node.owner()));
      default -> "class " + type;
    };
  }

  private static String method(String member) {
    int open = member.indexOf('(');
    String name = member.substring(0, open);
    if (name.equals("<clinit>")) {
      return " static initialiser";
    }
    if (Numbered.isMethod(name)) {
      return " lambdas";
    }
    Type type = Type.getMethodType(member.substring(open));
    String parameters = Arrays.stream(type.getArgumentTypes())
        .map(Type::getClassName)
        .collect(Collectors.joining(", ", "(", ")"));
    if (name.equals("<init>")) {
      return parameters;
    }
    // Methods that differ by nothing else are bridges that compilers make.
    return "." + name + parameters;
  }

  private static String type(String internalName) {
    return internalName.replace('/', '.');
  }
}
