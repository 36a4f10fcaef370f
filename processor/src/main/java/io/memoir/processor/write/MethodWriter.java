package io.memoir.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeVariableName;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Signature;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the methods by which a wrapper takes the place of the wrapped type. */
final class MethodWriter {

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

  /** A method that hands the call to the delegate. */
  MethodSpec forwarded(Signature method) {
    String statement = method.isVoid() ? "$L" : "return $L";
    return override(method).addStatement(statement, direct(method)).build();
  }

  /** A method that hands the call to its handle. */
  MethodSpec cached(FunctionNames names) {
    Signature method = names.function().signature();
    MethodSpec.Builder builder = override(method);
    String handle = field(names.field(), method);
    if (method.isVoid()) {
      return withoutResult(builder, names, handle);
    }
    String call = "%s.%sget(%s() -> %s)"
        .formatted(handle, typeArguments(names), keyArguments(names), direct(method));
    return type.isInterface()
        ? builder.addStatement("return $L", call).build()
        : builder
            .addStatement("return $L == null ? $L : $L", handle, direct(method), call)
            .build();
  }

  private MethodSpec withoutResult(MethodSpec.Builder builder, FunctionNames names, String handle) {
    Signature method = names.function().signature();
    if (!type.isInterface()) {
      builder
          .beginControlFlow("if ($L == null)", handle)
          .addStatement("$L", direct(method))
          .addStatement("return")
          .endControlFlow();
    }
    return builder
        .addCode("$L.get($L() -> {\n$>", handle, keyArguments(names))
        .addStatement("$L", direct(method))
        .addStatement("return null")
        .addCode("$<});\n")
        .build();
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
    return "%s.%s(%s)".formatted(receiver, method.name(), arguments);
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
    return function.keyParameters().stream()
        .map(parameter -> parameter.name() + ", ")
        .collect(Collectors.joining());
  }

  /** A field of the wrapper, which a parameter may hide. */
  private static String field(String name, Signature method) {
    List<String> parameters = method.parameters().stream().map(Parameter::name).toList();
    return parameters.contains(name) ? "this." + name : name;
  }
}
