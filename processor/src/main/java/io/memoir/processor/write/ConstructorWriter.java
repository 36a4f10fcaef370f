package io.memoir.processor.write;

import com.palantir.javapoet.MethodSpec;
import io.memoir.processor.RuntimeNames;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Signature;
import io.memoir.processor.write.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the constructors of a wrapper: each with and without caches of its own. */
final class ConstructorWriter {

  private static final String SHARED =
      "results are shared with every other wrapper in this program.";
  private static final String OWN = "results are kept in {@code %s}, which a test can own.";

  private final CachedType type;
  private final List<FunctionNames> functions;
  private final String delegateField;
  private final List<Modifier> access;

  ConstructorWriter(
      CachedType type, List<FunctionNames> functions, String delegateField, boolean isPublic) {
    this.type = type;
    this.functions = functions;
    this.delegateField = delegateField;
    this.access = isPublic ? List.of(Modifier.PUBLIC) : List.of();
  }

  List<MethodSpec> write() {
    return type.isInterface()
        ? List.of(sharedDelegate(), ownDelegate())
        : type.constructors().stream()
            .flatMap(constructor -> Stream.of(shared(constructor), own(constructor)))
            .toList();
  }

  private MethodSpec sharedDelegate() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("$L", "Wraps {@code delegate}; " + SHARED)
        .addModifiers(access)
        .addParameter(type.self(), "delegate")
        .addStatement("this(delegate, $T.shared())", RuntimeNames.CACHES)
        .build();
  }

  private MethodSpec ownDelegate() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addJavadoc("$L", "Wraps {@code delegate}; " + OWN.formatted("caches"))
        .addModifiers(access)
        .addParameter(type.self(), "delegate")
        .addParameter(RuntimeNames.CACHES, "caches")
        .addStatement(
            "this.$N = $T.requireNonNull(delegate, $S)", delegateField, Objects.class, "delegate");
    openAll(constructor, "caches", "delegate");
    return constructor.build();
  }

  private MethodSpec shared(Signature constructor) {
    String separator = constructor.parameters().isEmpty() ? "" : ", ";
    return forwarding(constructor)
        .addJavadoc("$L", "Makes a wrapper; " + SHARED)
        .varargs(constructor.element().isVarArgs())
        .addStatement(
            "this($L$L$T.shared())", arguments(constructor), separator, RuntimeNames.CACHES)
        .build();
  }

  private MethodSpec own(Signature constructor) {
    List<String> used = constructor.parameters().stream()
        .map(Parameter::name)
        .collect(Collectors.toCollection(ArrayList::new));
    String caches = Names.unused("caches", used);
    MethodSpec.Builder own = forwarding(constructor)
        .addJavadoc("$L", "Makes a wrapper; " + OWN.formatted(caches))
        .addParameter(RuntimeNames.CACHES, caches);
    if (!constructor.parameters().isEmpty()) {
      own.addStatement("super($L)", arguments(constructor));
    }
    openAll(own, caches, "this");
    return own.build();
  }

  private void openAll(MethodSpec.Builder constructor, String caches, String receiver) {
    String diamond = type.typeParameters().isEmpty() ? "" : "<>";
    Text code = new Text();
    for (FunctionNames names : functions) {
      code.add("this." + names.field() + " = new ")
          .add(names.handle())
          .add(diamond + "(" + caches + ", " + receiver + ");\n");
    }
    constructor.addCode(code.build());
  }

  private static MethodSpec.Builder forwarding(Signature constructor) {
    return MethodSpec.constructorBuilder()
        .addAnnotations(constructor.annotations())
        .addAnnotations(Suppressions.ofMethod(constructor))
        .addModifiers(constructor.access())
        .addTypeVariables(constructor.typeParameters())
        .addParameters(
            constructor.parameters().stream().map(MethodWriter::parameter).toList())
        .addExceptions(constructor.thrown());
  }

  private static String arguments(Signature constructor) {
    return constructor.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }
}
