package io.memoir.processor.source;

import io.memoir.processor.source.Member.Kind;
import io.memoir.processor.source.Member.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The declarations in one type's body, or in a file, found among the tokens.
 *
 * <p>Bodies and initialisers are stepped over by their brackets, so only the shape of declarations
 * is understood here, and code that does not compile does no harm. For one thread.
 */
final class Declarations {
  private static final Set<String> MODIFIERS = Set.of(
      "public",
      "protected",
      "private",
      "static",
      "abstract",
      "final",
      "native",
      "transient",
      "synchronized",
      "volatile",
      "strictfp",
      "default",
      "sealed");

  private final Cursor cursor;
  private final String path;
  private final String kind;
  private final List<Member> members = new ArrayList<>();
  private final List<TypeText> nested = new ArrayList<>();

  /** Names of the fields with a value so far: static ones, then those of instances. */
  private final List<Set<String>> assigned = List.of(new TreeSet<>(), new TreeSet<>());

  private Declarations(Cursor cursor, String path, String kind) {
    this.cursor = cursor;
    this.path = path;
    this.kind = kind;
  }

  /** The types declared in {@code tokens}, the text of a file after its imports. */
  static List<TypeText> types(List<Token> tokens, String packageName) {
    Declarations file = new Declarations(new Cursor(tokens), packageName, "");
    while (!file.cursor.atEnd()) {
      file.readBody();
      file.cursor.take(); // A brace too many.
    }
    return List.copyOf(file.nested);
  }

  private void readBody() {
    if (kind.equals("enum")) {
      readConstants();
    }
    while (!cursor.atEnd() && !cursor.sees("}")) {
      int start = cursor.position();
      Set<String> modifiers = modifiers();
      if (seesType()) {
        nested.add(type(start));
      } else if (cursor.sees("{")) {
        readInitializer(start, modifiers);
      } else if (!cursor.skip(";")) {
        readDeclaration(start, modifiers);
      }
      if (cursor.position() == start) {
        cursor.take();
      }
    }
  }

  private Set<String> modifiers() {
    Set<String> found = new LinkedHashSet<>();
    while (true) {
      if (cursor.sees("@") && !cursor.peek(1).is("interface")) {
        String annotation = cursor.skipAnnotation();
        found.add("@" + annotation.substring(annotation.lastIndexOf('.') + 1));
      } else if (cursor.peek().isWord() && MODIFIERS.contains(cursor.peek().text())) {
        found.add(cursor.take().text());
      } else if (cursor.sees("non") && cursor.peek(1).is("-")) {
        cursor.take();
        cursor.take();
      } else {
        return found;
      }
    }
  }

  private boolean seesType() {
    return cursor.seesAny("class", "interface", "enum")
        || (cursor.sees("@") && cursor.peek(1).is("interface"))
        || (cursor.sees("record")
            && cursor.peek(1).isName()
            && (cursor.peek(2).is("(") || cursor.peek(2).is("<")));
  }

  private TypeText type(int start) {
    cursor.skip("@");
    String typeKind = cursor.take().text();
    String name = cursor.take().text();
    String typePath = path.isEmpty() ? name : path + "." + name;
    Declarations body = new Declarations(cursor, typePath, typeKind);
    if (cursor.sees("<")) {
      cursor.skipAngles();
    }
    List<Token> header = new ArrayList<>(cursor.since(start));
    if (cursor.sees("(")) {
      body.readComponents();
    }
    int clauses = cursor.position();
    boolean hasSupertypes = false;
    while (!cursor.atEnd() && !cursor.seesAny("{", "}", ";")) {
      hasSupertypes |= cursor.seesAny("extends", "implements");
      cursor.skipUnit();
    }
    header.addAll(cursor.since(clauses));
    if (cursor.skip("{")) {
      body.readBody();
      cursor.skip("}");
    }
    return new TypeText(
        typePath, header, hasSupertypes, List.copyOf(body.members), List.copyOf(body.nested));
  }

  private void readComponents() {
    int start = cursor.position();
    List<Parameter> components = parameters();
    List<String> names = components.stream().map(Parameter::name).toList();
    add(Kind.COMPONENTS, names, List.of(), Set.of(), start);
  }

  private void readConstants() {
    int start = cursor.position();
    List<String> names = new ArrayList<>();
    while (!cursor.atEnd() && !cursor.seesAny(";", "}")) {
      if (cursor.peek().isName()) {
        names.add(cursor.take().text());
      } else {
        cursor.skipUnit();
      }
    }
    add(Kind.CONSTANTS, names, List.of(), Set.of("static"), start);
  }

  /**
   * Takes a block. Its name counts the blocks before it, and says which of the fields it mentions
   * had their value before: there alone the order of members has a meaning.
   */
  private void readInitializer(int start, Set<String> modifiers) {
    cursor.skipBlock();
    Set<String> before = new TreeSet<>(assigned(modifiers));
    Set<String> mentioned = new LinkedHashSet<>();
    cursor.since(start).forEach(token -> mentioned.add(token.text()));
    before.retainAll(mentioned);
    long ordinal =
        members.stream().filter(member -> member.kind() == Kind.INITIALIZER).count();
    add(Kind.INITIALIZER, List.of("{" + ordinal + " after " + before + "}"), modifiers, start);
  }

  private Set<String> assigned(Set<String> modifiers) {
    return assigned.get(modifiers.contains("static") ? 0 : 1);
  }

  /** Takes a field, method or constructor: its sort shows at the first sign after its name. */
  private void readDeclaration(int start, Set<String> modifiers) {
    int words = 0;
    String name = "";
    while (!cursor.atEnd() && !cursor.sees("}")) {
      if (cursor.sees("(")) {
        readMethod(start, modifiers, name, words == 1);
        return;
      } else if (cursor.sees("{")) {
        cursor.skipBlock();
        boolean compact = path.endsWith("." + name) || path.equals(name);
        add(compact ? Kind.CONSTRUCTOR : Kind.UNKNOWN, List.of(name), modifiers, start);
        return;
      } else if (cursor.seesAny("=", ",", ";")) {
        readField(start, modifiers, name);
        return;
      }
      if (cursor.peek().isWord()) {
        name = cursor.peek().text();
        words++;
      }
      cursor.skipUnit();
    }
    add(Kind.UNKNOWN, List.of(name), modifiers, start);
  }

  private void readMethod(int start, Set<String> modifiers, String name, boolean constructor) {
    List<Parameter> parameters = parameters();
    while (!cursor.atEnd() && !cursor.seesAny("{", "}", ";", "default")) {
      cursor.skipUnit();
    }
    if (cursor.sees("{")) {
      cursor.skipBlock();
    } else {
      // Nothing, or the default value of an annotation's element.
      while (!cursor.atEnd() && !cursor.seesAny("}", ";")) {
        cursor.skipUnit();
      }
      cursor.skip(";");
    }
    Kind sort = constructor ? Kind.CONSTRUCTOR : Kind.METHOD;
    add(sort, List.of(name), parameters, modifiers, start);
  }

  private void readField(int start, Set<String> modifiers, String first) {
    List<String> names = new ArrayList<>(List.of(first));
    boolean constant = kind.equals("interface");
    Set<String> all = new LinkedHashSet<>(modifiers);
    if (constant) {
      all.add("static");
    }
    boolean hasValue = false;
    while (!cursor.atEnd() && !cursor.seesAny(";", "}")) {
      hasValue |= cursor.sees("=");
      if (cursor.sees(",") && cursor.peek(1).isName() && endsName(cursor.peek(2))) {
        names.add(cursor.peek(1).text());
      }
      cursor.skipBlock();
    }
    cursor.skip(";");
    if (hasValue) {
      assigned(all).addAll(names);
    }
    add(Kind.FIELD, names, all, start);
  }

  private static boolean endsName(Token token) {
    return token.is("=") || token.is(",") || token.is(";") || token.is("[");
  }

  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    cursor.take();
    while (!cursor.atEnd() && !cursor.seesAny(")", "{", "}", ";")) {
      parameter(parameters);
      cursor.skip(",");
    }
    cursor.skip(")");
    return List.copyOf(parameters);
  }

  private void parameter(List<Parameter> parameters) {
    List<String> words = new ArrayList<>();
    StringBuilder dimensions = new StringBuilder();
    while (!cursor.atEnd() && !cursor.seesAny(",", ")", "{", "}", ";")) {
      if (cursor.peek().isWord() && !cursor.sees("final")) {
        words.add(cursor.peek().text());
      } else if (cursor.sees("[")) {
        dimensions.append("[]");
      } else if (cursor.sees(".")) {
        readDots(words, dimensions);
      }
      cursor.skipUnit();
    }
    int last = words.size() - 1;
    if (last >= 0 && !words.get(last).equals("this")) {
      String type = last > 0 ? words.get(last - 1) : "";
      parameters.add(new Parameter(type + dimensions, words.get(last)));
    }
  }

  /** Makes three dots a dimension; one dot leaves a qualifier behind. */
  private void readDots(List<String> words, StringBuilder dimensions) {
    if (cursor.peek(1).is(".")) {
      cursor.take();
      cursor.take();
      dimensions.append("[]");
    } else if (!words.isEmpty()) {
      words.remove(words.size() - 1);
    }
  }

  private void add(Kind sort, List<String> names, Set<String> modifiers, int start) {
    add(sort, names, List.of(), modifiers, start);
  }

  private void add(
      Kind sort, List<String> names, List<Parameter> parameters, Set<String> modifiers, int start) {
    List<Token> tokens = List.copyOf(cursor.since(start));
    members.add(
        new Member(sort, path, List.copyOf(names), parameters, Set.copyOf(modifiers), tokens));
  }
}
