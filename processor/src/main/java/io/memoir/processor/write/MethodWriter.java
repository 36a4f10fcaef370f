package io.memoir.processor.write;

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
import java.util.ArrayList;
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

  /** A method that hands the call on, and has results forgotten when it ends. */
  MethodSpec forwarded(ForwardedMethod forwarded, List<FunctionNames> functions) {
    Signature method = forwarded.signature();
    MethodSpec.Builder builder = override(method);
    List<String> handles = functions.stream()
        .filter(names -> forwarded.invalidates(names.function()))
        .map(names -> field(names.field(), method))
        .toList();
    if (!handles.isEmpty()) {
      if (!type.isInterface()) {
        beforeConstruction(builder, method, handles.get(handles.size() - 1));
      }
      builder.beginControlFlow("try");
    }
    builder.addStatement(method.isVoid() ? "$L" : "return $L", direct(method));
    if (!handles.isEmpty()) {
      builder.nextControlFlow("finally");
      handles.forEach(handle -> builder.addStatement("$L.clear()", handle));
      builder.endControlFlow();
    }
    return builder.build();
  }

  /** A method that asks its handle, and runs the method itself if there is no result. */
  MethodSpec cached(FunctionNames names) {
    Signature method = names.function().signature();
    MethodSpec.Builder builder = override(method);
    String handle = field(names.field(), method);
    if (!type.isInterface()) {
      beforeConstruction(builder, method, handle);
    }
    List<String> used = new ArrayList<>(names(method));
    List<String> hiding = new ArrayList<>(used);
    hiding.add(names.field()); // A function may be called call, and so its handle.
    String call = Names.unused("call", hiding);
    String thrown = Names.unused("e", used);
    builder
        .addStatement(
            "$T $N = $L.$Lcall($L)",
            ParameterizedTypeName.get(RuntimeNames.CALL, names.boxedResult()),
            call,
            handle,
            typeArguments(names),
            keyArguments(names))
        .beginControlFlow("while ($N.mustRun())", call)
        .beginControlFlow("try");
    if (method.isVoid()) {
      builder.addStatement("$L", direct(method)).addStatement("$N.returned(null)", call);
    } else {
      builder.addStatement("$N.returned($L)", call, direct(method));
    }
    builder
        .nextControlFlow("catch ($T $N)", Throwable.class, thrown)
        .addStatement("$N.threw($N)", call, thrown)
        .addStatement("throw $N", thrown)
        .endControlFlow()
        .endControlFlow();
    return method.isVoid()
        ? builder.build()
        : builder.addStatement("return $N.result()", call).build();
  }

  /** The superclass's constructor may call a method before the handles are there. */
  private void beforeConstruction(MethodSpec.Builder builder, Signature method, String handle) {
    builder.beginControlFlow("if ($L == null)", handle);
    if (method.isVoid()) {
      builder.addStatement("$L", direct(method)).addStatement("return");
    } else {
      builder.addStatement("return $L", direct(method));
    }
    builder.endControlFlow();
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
