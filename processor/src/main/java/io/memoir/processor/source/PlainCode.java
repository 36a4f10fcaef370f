package io.memoir.processor.source;

import io.memoir.processor.source.Member.Kind;
import io.memoir.processor.source.Member.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Proves from the text of small methods that they do nothing but read or write fields. What cannot
 * be proven, for want of the text or because more is written, is never claimed.
 *
 * <p>Texts are kept as long as this. For one thread.
 */
public final class PlainCode {
  private static final String NAME = "\\w+( \\. \\w+)*";

  /** Initial values that do nothing; literals read as 0 here. */
  private static final String VALUE = "(- )?("
      + NAME
      + "|new "
      + NAME
      + "( <[^()]*>)? \\( (0 (, 0 )*)?\\)|new "
      + NAME
      + " \\[ 0 ]|(List|Map|Set) \\. of \\( \\)|Optional \\. empty \\( \\)|\\{ })";

  private static final Pattern VALUES = Pattern.compile(VALUE + "( , \\w+( = " + VALUE + ")?)* ;");

  /** Changes classes after their text was written: what the text says is not what they do. */
  private static final String REWRITER = "lombok";

  private final SourceText texts;
  private final Map<String, Optional<SourceFile>> files = new HashMap<>();

  /**
   * Starts with no text read.
   *
   * @param environment the one the processor was initialised with
   */
  public PlainCode(ProcessingEnvironment environment) {
    this.texts = new SourceText(environment);
  }

  /** Whether the text of {@code type} is there. */
  public boolean isKnown(TypeElement type) {
    return text(type) != null;
  }

  /** Whether the text of {@code type} may not be what is compiled in the end. */
  public boolean isRewritten(TypeElement type) {
    boolean isMarked = type.getAnnotationMirrors().stream()
        .anyMatch(
            annotation -> annotation.getAnnotationType().toString().startsWith(REWRITER + "."));
    return isMarked || file(type).filter(PlainCode::isRewritten).isPresent();
  }

  private static boolean isRewritten(SourceFile file) {
    Predicate<String> isRewriter = name -> name.startsWith(REWRITER + ".");
    Imports imports = file.imports();
    return imports.packages().stream().anyMatch(name -> (name + ".").startsWith(REWRITER + "."))
        || imports.types().stream().anyMatch(isRewriter)
        || imports.single().values().stream().anyMatch(names -> names.stream().anyMatch(isRewriter))
        || file.tokens().stream().anyMatch(token -> token.is(REWRITER));
  }

  /** The field that a method returns, and does nothing else; nothing if that is not proven. */
  public Optional<String> returned(ExecutableElement method) {
    Member member = only(method, Kind.METHOD, method.getSimpleName().toString());
    if (member == null || !member.parameters().isEmpty()) {
      return Optional.empty();
    }
    Cursor body = body(member);
    if (!body.skip("return")) {
      return Optional.empty();
    }
    if (body.sees("this") && body.peek(1).is(".")) {
      body.take();
      body.take();
    }
    Token field = body.take();
    return field.isName() && body.skip(";") && body.atEnd()
        ? Optional.of(field.text())
        : Optional.empty();
  }

  /** The field that a method sets to its parameter; nothing if it may do more. */
  public Optional<String> set(ExecutableElement method) {
    Member member = only(method, Kind.METHOD, method.getSimpleName().toString());
    return member == null || member.parameters().size() != 1
        ? Optional.empty()
        : assigned(member, body(member)).map(fields -> fields.get(0));
  }

  /**
   * The fields that a constructor sets, one for each parameter in their order; nothing if it may do
   * more. Without any parameters it does nothing.
   */
  public Optional<List<String>> set(TypeElement type, ExecutableElement constructor) {
    TypeText text = text(type);
    boolean isImplicit = text != null
        && text.members().stream().noneMatch(member -> member.kind() == Kind.CONSTRUCTOR);
    if (isImplicit) {
      return constructor.getParameters().isEmpty() ? Optional.of(List.of()) : Optional.empty();
    }
    Member member = only(constructor, Kind.CONSTRUCTOR, type.getSimpleName().toString());
    if (member == null) {
      return Optional.empty();
    }
    Cursor body = body(member);
    if (body.sees("super") && body.peek(1).is("(") && body.peek(2).is(")")) {
      body.take();
      body.skipBlock();
      body.skip(";");
    }
    return assigned(member, body);
  }

  /** Whether nothing runs in a new instance of {@code type} before its constructor does. */
  public boolean startsPlain(TypeElement type) {
    TypeText text = text(type);
    return text != null
        && text.members().stream().allMatch(member -> member.isStatic() || isPlain(member));
  }

  /** Whether the text of a record has a method of its own that reads the component. */
  public boolean declaresAccessor(TypeElement type, String component) {
    TypeText text = text(type);
    return text != null
        && text.members().stream()
            .anyMatch(member -> member.isMethod()
                && member.names().contains(component)
                && member.parameters().isEmpty());
  }

  private static boolean isPlain(Member member) {
    return switch (member.kind()) {
      case METHOD, CONSTRUCTOR, COMPONENTS -> true;
      case INITIALIZER, CONSTANTS, UNKNOWN -> false;
      case FIELD -> {
        Cursor cursor = new Cursor(withoutAnnotations(member.tokens()));
        while (!cursor.atEnd() && !cursor.skip("=")) {
          cursor.take();
        }
        yield cursor.atEnd() || VALUES.matcher(spelt(cursor.rest())).matches();
      }
    };
  }

  private static List<Token> withoutAnnotations(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    Cursor cursor = new Cursor(tokens);
    while (!cursor.atEnd()) {
      if (cursor.sees("@")) {
        cursor.skipAnnotation();
      } else {
        kept.add(cursor.take());
      }
    }
    return kept;
  }

  private static String spelt(List<Token> tokens) {
    return tokens.stream()
        .map(token -> token.isWord() || token.kind() == Token.Kind.SYMBOL ? token.text() : "0")
        .collect(Collectors.joining(" "));
  }

  /** The fields to which a body assigns each of the parameters, in the order of these. */
  private static Optional<List<String>> assigned(Member member, Cursor body) {
    List<String> parameters = member.parameters().stream().map(Parameter::name).toList();
    Map<String, String> fields = new HashMap<>();
    while (!body.atEnd() && fields.size() < parameters.size()) {
      if (!isAssignment(body, parameters, fields)) {
        return Optional.empty();
      }
    }
    boolean isChained = member.isMethod() && spelt(body.rest()).equals("return this ;");
    return (isChained || body.atEnd()) && fields.size() == parameters.size()
        ? Optional.of(parameters.stream().map(fields::get).toList())
        : Optional.empty();
  }

  /** Takes one statement; whether it assigns a parameter, for the first time, to a field. */
  private static boolean isAssignment(
      Cursor body, List<String> parameters, Map<String, String> fields) {
    boolean isOfThis = body.sees("this") && body.peek(1).is(".");
    if (isOfThis) {
      body.take();
      body.take();
    }
    String field = body.take().text();
    String parameter = body.skip("=") ? body.take().text() : "";
    return body.skip(";")
        && parameters.contains(parameter)
        && (isOfThis || !parameters.contains(field))
        && fields.put(parameter, field) == null;
  }

  /** The tokens of the body, which is the last thing of a method, without its braces. */
  private static Cursor body(Member member) {
    Cursor cursor = new Cursor(member.tokens());
    while (!cursor.atEnd() && !cursor.sees("{")) {
      cursor.skipUnit();
    }
    List<Token> rest = cursor.rest();
    boolean isBody = rest.size() >= 2 && rest.get(rest.size() - 1).is("}");
    return new Cursor(isBody ? rest.subList(1, rest.size() - 1) : List.of(Token.END));
  }

  /** The only member of that name with as many parameters; null if it cannot be told. */
  private @Nullable Member only(ExecutableElement method, Kind kind, String name) {
    TypeText text = method.getEnclosingElement() instanceof TypeElement type ? text(type) : null;
    if (text == null) {
      return null;
    }
    int count = method.getParameters().size();
    List<Member> found = text.members().stream()
        .filter(member -> member.kind() == kind && member.names().contains(name))
        .filter(member -> member.parameters().size() == count)
        .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private @Nullable TypeText text(TypeElement type) {
    String path = type.getQualifiedName().toString();
    List<TypeText> found = file(type).stream()
        .flatMap(file -> file.types().stream())
        .flatMap(TypeText::all)
        .filter(text -> text.path().equals(path))
        .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private Optional<SourceFile> file(TypeElement type) {
    TypeElement top = MethodMatch.topLevel(type);
    if (top == null) {
      return Optional.empty();
    }
    String name = top.getQualifiedName().toString();
    Optional<SourceFile> known = files.get(name);
    if (known == null) {
      known = read(top);
      files.put(name, known);
    }
    return known;
  }

  private Optional<SourceFile> read(TypeElement top) {
    try {
      return Optional.ofNullable(texts.of(top)).map(SourceFile::read);
    } catch (RuntimeException | StackOverflowError unforeseen) {
      return Optional.empty();
    }
  }
}
