package io.memoir.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeVariableName;
import io.memoir.processor.RuntimeNames;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.ForwardedMethod;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Signature;
import io.memoir.processor.write.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
        .add(usesOld(names) ? due(method, call, direct) : "")
        .add("while (" + call + ".mustRun()) {\n  try {\n    ")
        .add(method.isVoid() ? direct + ";\n    " : "")
        .add(call + ".returned(" + (method.isVoid() ? "null" : direct) + ");\n")
        .add("  } catch (")
        .add(THROWABLE)
        .add(" " + thrown + ") {\n    " + call + ".threw(" + thrown + ");\n")
        .add("    throw " + thrown + ";\n  }\n}\n")
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
  private static String typeArguments(FunctionNames names) {
    List<TypeVariableName> typeParameters = names.function().signature().typeParameters();
    boolean isTold =
        typeParameters.isEmpty() || !names.function().keyParameters().isEmpty();
    return isTold
        ? ""
        : typeParameters.stream()
            .map(TypeVariableName::name)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String keyArguments(FunctionNames names) {
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
