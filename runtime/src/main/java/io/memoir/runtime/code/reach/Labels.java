package io.memoir.runtime.code.reach;

import io.memoir.runtime.code.member.Numbered;
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
    // Methods that differ by nothing else are bridges that compilers make.
    StringBuilder label = new StringBuilder();
    if (!name.equals("<init>")) {
      label.append('.').append(name);
    }
    String separator = "";
    label.append('(');
    for (Type parameter : Type.getArgumentTypes(member.substring(open))) {
      label.append(separator).append(parameter.getClassName());
      separator = ", ";
    }
    return label.append(')').toString();
  }

  private static String type(String internalName) {
    return internalName.replace('/', '.');
  }
}
