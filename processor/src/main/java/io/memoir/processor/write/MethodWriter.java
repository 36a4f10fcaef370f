package io.memoir.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.memoir.processor.RuntimeNames;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.ForwardedMethod;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Signature;
import io.memoir.processor.write.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Writes the methods by which a wrapper takes the place of the wrapped type. */
final class MethodWriter {

  private static final ClassName THROWABLE = ClassName.get(Throwable.class);

  private final CachedType type;
  private final String delegateField;

  MethodWriter(CachedType type, String delegateField) {
    this.type = type;
    this.delegateField = delegateField;
  }

  /** A parameter, with its nullness. */
  static ParameterSpec parameter(Parameter parameter) {
    return ParameterSpec.builder(parameter.type(), parameter.name())
        .addAnnotations(parameter.annotations())
        .build();
  }

  /** A method that hands the call on, and has results forgotten when it ends. */
  MethodSpec forwarded(ForwardedMethod forwarded, List<FunctionNames> functions) {
    Signature method = forwarded.signature();
    List<FunctionNames> invalid = functions.stream()
        .filter(names -> forwarded.invalidates(names.function()))
        .toList();
    String direct = direct(method);
    String statement = (method.isVoid() ? "" : "return ") + direct + ";\n";
    if (invalid.isEmpty()) {
      return override(method).addCode("$L", statement).build();
    }
    String last = field(invalid.get(invalid.size() - 1).field(), method);
    StringBuilder body = new StringBuilder()
        .append(type.isInterface() ? "" : beforeConstruction(method, last, direct))
        .append("try {\n  ")
        .append(statement)
        .append("} finally {\n");
    for (FunctionNames names : invalid) {
      // What has changed has done so for all sessions.
      boolean isOfSession = names.function().policy().isOfSession();
      body.append("  ")
          .append(field(names.field(), method))
          .append(isOfSession ? ".clearInAllSessions();\n" : ".clear();\n");
    }
    return override(method).addCode("$L", body.append("}\n")).build();
  }

  /** A method that asks its handle, and runs the method itself if there is no result. */
  MethodSpec cached(FunctionNames names) {
    Signature method = names.function().signature();
    String handle = field(names.field(), method);
    String direct = direct(method);
    List<String> used = new ArrayList<>(names(method));
    List<String> hiding = new ArrayList<>(used);
    hiding.add(names.field()); // A function may be called call, and so its handle.
    String call = Names.unused("call", hiding);
    String thrown = Names.unused("e", used);
    Text body = new Text()
        .add(type.isInterface() ? "" : beforeConstruction(method, handle, direct))
        .add(ParameterizedTypeName.get(RuntimeNames.CALL, names.boxedResult()))
        .add(" " + call + " = " + handle + "." + typeArguments(names))
        .add("call(" + keyArguments(names) + ");\n")
        .add(usesOld(names) ? due(method, call, direct) : "");
    addRun(body, method, new RunNames(call, thrown, direct, ""))
        .add(method.isVoid() ? "" : "return " + call + ".result();\n");
    return override(method).addCode(body.build()).build();
  }

  private static boolean usesOld(FunctionNames names) {
    return names.function().policy().lifetime().freshness().usesOld();
  }

  /** A call that found an old result is given the method, to be run in another thread perhaps. */
  private static String due(Signature method, String call, String direct) {
    String loader = method.isVoid() ? "{\n    " + direct + ";\n    return null;\n  }" : direct;
    return "if (" + call + ".isDue()) {\n  " + call + ".loadBy(() -> " + loader + ");\n}\n";
  }

  /**
   * How the code is written that runs a method for a call.
   *
   * @param call the variable of the call
   * @param thrown the variable of what is thrown
   * @param direct the call past the cache
   * @param indent blanks before each line
   */
  record RunNames(String call, String thrown, String direct, String indent) {}

  /** Adds code that runs a method as long as a call asks for it. */
  static Text addRun(Text body, Signature method, RunNames names) {
    String in = names.indent();
    String call = names.call();
    String direct = names.direct();
    return body.add(in + "while (" + call + ".mustRun()) {\n" + in + "  try {\n" + in + "    ")
        .add(method.isVoid() ? direct + ";\n" + in + "    " : "")
        .add(call + ".returned(" + (method.isVoid() ? "null" : direct) + ");\n")
        .add(in + "  } catch (")
        .add(THROWABLE)
        .add(" " + names.thrown() + ") {\n" + in + "    " + call + ".threw(" + names.thrown())
        .add(");\n" + in + "    throw " + names.thrown() + ";\n" + in + "  }\n" + in + "}\n");
  }

  /** What runs a method, as handles call it. */
  static String receiver(CachedType type) {
    return type.isInterface() ? "delegate" : "self";
  }

  /** A handle's method that makes a result anew. */
  static MethodSpec refreshNow(CachedType type, FunctionNames names, CodeBlock key) {
    Signature method = names.function().signature();
    RunNames run = runNames(type, names, "");
    Text code = new Text().add(callType(names)).add(" " + run.call() + " = beginNow(");
    addRun(code.add(key).add(");\n"), method, run)
        .add(method.isVoid() ? "" : "return " + run.call() + ".result();\n");
    return repeated(method, "refreshNow")
        .addJavadoc("$L", JavadocWriter.refreshNow(names))
        .addModifiers(Modifier.PUBLIC)
        .addCode(code.build())
        .build();
  }

  /** A handle's method that leases a result. */
  static MethodSpec lease(CachedType type, FunctionNames names) {
    Signature method = names.function().signature();
    RunNames run = runNames(type, names, "  ");
    TypeName leaseType = ParameterizedTypeName.get(RuntimeNames.LEASE, names.boxedResult());
    List<String> used = new ArrayList<>(names(method));
    used.add(run.call());
    String lease = Names.unused("lease", used);
    String own = typeArguments(names);
    Text code = new Text().add(leaseType).add(" " + lease + " = null;\n");
    code.add("while (" + lease + " == null) {\n  ").add(callType(names));
    code.add(" " + run.call() + " = " + (own.isEmpty() ? "" : "this." + own) + "call(");
    addRun(code.add(keyArguments(names) + ");\n"), method, run);
    code.add("  " + lease + " = leased(" + run.call() + ");\n}\nreturn " + lease + ";\n");
    return repeated(method, "lease")
        .returns(leaseType)
        .addJavadoc("$L", JavadocWriter.lease(names))
        .addModifiers(Modifier.PUBLIC)
        .addCode(code.build())
        .build();
  }

  private static TypeName callType(FunctionNames names) {
    return ParameterizedTypeName.get(RuntimeNames.CALL, names.boxedResult());
  }

  private static RunNames runNames(CachedType type, FunctionNames names, String indent) {
    Signature method = names.function().signature();
    String called = type.isInterface() ? method.name() : directName(type, names);
    String direct =
        field(receiver(type), method) + "." + called + "(" + String.join(", ", names(method)) + ")";
    return new RunNames(
        Names.unused("call", new ArrayList<>(names(method))),
        Names.unused("e", new ArrayList<>(names(method))),
        direct,
        indent);
  }

  /** A method of a wrapper that is a subclass, by which its handles run the method itself. */
  MethodSpec direct(FunctionNames names) {
    Signature method = names.function().signature();
    return repeated(method, directName(type, names))
        .addJavadoc("$L", JavadocWriter.direct(names))
        .addModifiers(Modifier.PRIVATE)
        .addCode("$L", (method.isVoid() ? "" : "return ") + direct(method) + ";\n")
        .build();
  }

  /** A name that no method of the type or of its supertypes has. */
  static String directName(CachedType type, FunctionNames names) {
    Set<String> used = new HashSet<>();
    addMethodNames(type.element(), used);
    return Names.unused(names.field() + "Directly", used);
  }

  private static void addMethodNames(TypeElement type, Set<String> names) {
    ElementFilter.methodsIn(type.getEnclosedElements())
        .forEach(method -> names.add(method.getSimpleName().toString()));
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .forEach(supertype -> {
          if (supertype instanceof DeclaredType declared) {
            addMethodNames((TypeElement) declared.asElement(), names);
          }
        });
  }

  /** The signature of a method, under a name. */
  static MethodSpec.Builder repeated(Signature method, String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotations(method.annotations())
        .addAnnotations(Suppressions.ofMethod(method))
        .addTypeVariables(method.typeParameters())
        .returns(method.returns())
        .addParameters(method.parameters().stream().map(MethodWriter::parameter).toList())
        .varargs(method.element().isVarArgs())
        .addExceptions(method.thrown());
  }

  /** The superclass's constructor may call a method before the handles are there. */
  private static String beforeConstruction(Signature method, String handle, String direct) {
    return "if (" + handle + " == null) {\n"
        + (method.isVoid() ? "  " + direct + ";\n  return;\n" : "  return " + direct + ";\n")
        + "}\n";
  }

  private MethodSpec.Builder override(Signature method) {
    return MethodSpec.methodBuilder(method.name())
        .addAnnotation(Override.class)
        .addAnnotations(method.annotations())
        .addAnnotations(Suppressions.ofMethod(method))
        .addModifiers(method.access())
        .addTypeVariables(method.typeParameters())
        .returns(method.returns())
        .addParameters(method.parameters().stream().map(MethodWriter::parameter).toList())
        .varargs(method.element().isVarArgs())
        .addExceptions(method.thrown());
  }

  /** The call past the cache. */
  private String direct(Signature method) {
    String arguments =
        method.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    String receiver = type.isInterface() ? field(delegateField, method) : "super";
    return receiver + "." + method.name() + "(" + arguments + ")";
  }

  /** The type parameters of a method whose arguments do not tell them; nothing for others. */
  static String typeArguments(FunctionNames names) {
    List<TypeVariableName> typeParameters = names.function().signature().typeParameters();
    boolean isTold =
        typeParameters.isEmpty() || !names.function().keyParameters().isEmpty();
    return isTold
        ? ""
        : typeParameters.stream()
            .map(TypeVariableName::name)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  static String keyArguments(FunctionNames names) {
    CachedMethod function = names.function();
    return function.keyParameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  /** A field of the wrapper, which a parameter may hide. */
  private static String field(String name, Signature method) {
    return names(method).contains(name) ? "this." + name : name;
  }

  private static List<String> names(Signature method) {
    return method.parameters().stream().map(Parameter::name).toList();
  }
}
