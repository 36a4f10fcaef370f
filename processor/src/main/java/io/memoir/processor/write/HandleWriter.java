package io.memoir.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.memoir.processor.RuntimeNames;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Policy;
import io.memoir.processor.write.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;

/** Writes the handle of one function: a class nested in the wrapper. */
final class HandleWriter {

  /**
   * Names that a record component cannot have: its accessor would clash, or hide the method that
   * mixes hashes, or its field would hide a class that has one of the hashes.
   */
  private static final Set<String> NOT_FOR_COMPONENTS = Set.of(
      "Boolean",
      "Byte",
      "Character",
      "Double",
      "Float",
      "Integer",
      "Long",
      "Objects",
      "Short",
      "clone",
      "finalize",
      "getClass",
      "hashCode",
      "mixed",
      "notify",
      "notifyAll",
      "toString",
      "wait");

  private static final ClassName OBJECTS = ClassName.get(Objects.class);

  private final CachedType type;
  private final FunctionNames names;
  private final CachedMethod function;
  private final String keyRecord;
  private final List<Parameter> inKey;
  private final List<ParameterSpec> parameters;
  private final String arguments;

  /** Writes a handle whose key has the name {@code keyRecord}. */
  HandleWriter(CachedType type, FunctionNames names, String keyRecord) {
    this.type = type;
    this.names = names;
    this.function = names.function();
    this.keyRecord = keyRecord;
    this.inKey = function.keyParameters();
    this.parameters = inKey.stream().map(MethodWriter::parameter).toList();
    this.arguments = String.join(", ", parameterNames());
  }

  TypeSpec write() {
    ClassName superclass = function.policy() instanceof Policy.Data
        ? RuntimeNames.DATA_CACHE
        : RuntimeNames.RESOURCE_CACHE;
    TypeSpec.Builder handle = TypeSpec.classBuilder(names.handle())
        .addJavadoc("$L", JavadocWriter.handle(names))
        .addAnnotations(Suppressions.ofHandle(function))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addTypeVariables(type.typeParameters())
        .superclass(ParameterizedTypeName.get(superclass, ResultType.of(names)))
        .addMethod(constructor());
    Policy.HandleMethods added = function.policy().handleMethods();
    if (added.runsMethod()) {
      handle.addField(
          receiverType(), MethodWriter.receiver(type), Modifier.PRIVATE, Modifier.FINAL);
    }
    if (!inKey.isEmpty()) {
      handle.addMethod(clear());
    }
    handle.addMethod(explain());
    if (added.refreshNow()) {
      Text key = new Text().add(inKey.isEmpty() ? "NO_ARGUMENTS" : "key(" + arguments + "), ");
      handle.addMethod(MethodWriter.refreshNow(type, names, addPassedOn(key).build()));
    }
    if (added.leases()) {
      handle.addMethod(MethodWriter.lease(type, names));
    }
    handle.addMethod(call());
    return inKey.isEmpty()
        ? handle.build()
        : handle.addMethod(key()).addType(keyRecord()).build();
  }

  private MethodSpec constructor() {
    String receiver = MethodWriter.receiver(type);
    boolean runs = function.policy().handleMethods().runsMethod();
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(RuntimeNames.CACHES, "caches")
        .addParameter(runs ? receiverType() : type.self(), receiver)
        .addStatement("super(caches$L)", new SpecWriter(type, names).calls(receiver));
    return runs
        ? constructor.addStatement("this.$N = $N", receiver, receiver).build()
        : constructor.build();
  }

  /** What runs the method: the delegate, or the wrapper where it is a subclass. */
  private TypeName receiverType() {
    TypeName[] arguments = type.typeParameters().toArray(TypeName[]::new);
    if (type.isInterface()) {
      return type.self();
    }
    return arguments.length == 0
        ? type.wrapper()
        : ParameterizedTypeName.get(type.wrapper(), arguments);
  }

  private TypeName callType() {
    return ParameterizedTypeName.get(RuntimeNames.CALL, names.boxedResult());
  }

  private MethodSpec clear() {
    return method("clear")
        .addJavadoc("$L", JavadocWriter.clear(names))
        .addModifiers(Modifier.PUBLIC)
        .addParameters(parameters)
        .varargs(endsInVarargs())
        .addCode(keyed("forget("))
        .build();
  }

  private MethodSpec explain() {
    boolean hasKey = !inKey.isEmpty();
    MethodSpec.Builder explain = hasKey ? method("explain") : MethodSpec.methodBuilder("explain");
    explain
        .addJavadoc("$L", JavadocWriter.explain(names))
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeNames.EXPLANATION);
    return hasKey
        ? explain
            .addParameters(parameters)
            .varargs(endsInVarargs())
            .addCode(keyed("return explanation("))
            .build()
        : explain.addCode("return explanation(NO_ARGUMENTS);\n").build();
  }

  /** A call that gets the key and what it is made of. */
  private CodeBlock keyed(String call) {
    Text code = new Text().add(call + "key(" + arguments + "), ");
    return addPassedOn(code).add(");\n").build();
  }

  /**
   * A key of values that are their own keys is made twice on a miss, so that on a hit it stays in
   * one place, where the compiler can do without it. Other arguments are looked at only once.
   */
  private MethodSpec call() {
    TypeName callType = callType();
    MethodSpec.Builder call =
        method("call").addModifiers(Modifier.PRIVATE).returns(callType).addParameters(parameters);
    boolean usesOld = function.policy().lifetime().freshness().usesOld();
    if (inKey.isEmpty()) {
      return call.addCode(callWithoutArguments(callType, usesOld)).build();
    }
    List<String> used = parameterNames();
    String again = "key(" + arguments + ")";
    String key = again;
    Text code = new Text();
    if (!inKey.stream().allMatch(Parameter::isOwnKey)) {
      String variable = Names.unused("key", used);
      code.add(ClassName.OBJECT).add(" " + variable + " = " + key + ";\n");
      key = variable;
    }
    String found = Names.unused("found", used);
    code.add(callType).add(" " + found + " = find(" + key);
    if (function.policy().hooks().needArguments()) {
      addPassedOn(code.add(", "));
    }
    code.add(");\nreturn " + found + " != null ? " + found + " : ")
        .add(usesOld ? "beginOrRefresh(" + key + ", () -> " + again : "begin(" + key)
        .add(", ");
    return call.addCode(addPassedOn(code).add(");\n").build()).build();
  }

  private static CodeBlock callWithoutArguments(TypeName callType, boolean usesOld) {
    CodeBlock plain = CodeBlock.of("return findOrBegin(NO_ARGUMENTS);\n");
    return !usesOld ? plain : CodeBlock.of("""
        $T found = find(NO_ARGUMENTS);
        return found != null ? found : beginOrRefresh(NO_ARGUMENTS, () -> NO_ARGUMENTS);
        """, callType);
  }

  /** The arguments, as the last ones of a call: an array alone would be taken for all of them. */
  private Text addPassedOn(Text code) {
    boolean isArray = inKey.size() == 1
        && inKey.get(0).mirror() instanceof ArrayType array
        && !array.getComponentType().getKind().isPrimitive();
    return isArray
        ? code.add("(").add(ClassName.OBJECT).add(") " + arguments)
        : code.add(arguments);
  }

  private MethodSpec key() {
    Text code = new Text().add("return new " + keyRecord + "(");
    String separator = "";
    for (Parameter parameter : inKey) {
      addPart(code.add(separator), parameter);
      separator = ", ";
    }
    return method("key")
        .addModifiers(Modifier.PRIVATE)
        .returns(ClassName.OBJECT)
        .addParameters(parameters)
        .addCode(code.add(");\n").build())
        .build();
  }

  private static void addPart(Text code, Parameter parameter) {
    String name = parameter.name();
    if (parameter.type().isPrimitive()) {
      code.add(name);
    } else {
      code.add(parameter.isOwnKey() ? "exact(" : "argument(")
          .addString(name)
          .add(", " + name + ")");
    }
  }

  private TypeSpec keyRecord() {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (Parameter parameter : inKey) {
      components.addParameter(componentType(parameter), componentName(parameter));
    }
    return TypeSpec.recordBuilder(keyRecord)
        .addModifiers(Modifier.PRIVATE)
        .recordConstructor(components.build())
        .addMethod(equalsOfKey())
        .addMethod(hashCodeOfKey())
        .build();
  }

  /**
   * The two methods that records have by themselves are linked at run time, slowly, and not always
   * compiled into their callers.
   */
  private MethodSpec equalsOfKey() {
    List<String> used = inKey.stream().map(this::componentName).collect(Collectors.toList());
    String other = Names.unused("other", used);
    String that = Names.unused("that", used);
    Text code = new Text().add("return " + other + " instanceof " + keyRecord + " " + that);
    inKey.forEach(parameter -> addEqual(code.add(" && "), parameter, that));
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(ClassName.OBJECT, other)
        .addCode(code.add(";\n").build())
        .build();
  }

  private void addEqual(Text code, Parameter parameter, String that) {
    String component = componentName(parameter);
    TypeName type = parameter.type().withoutAnnotations();
    String both = "(" + component + ", " + that + "." + component + ")";
    if (!type.isPrimitive()) {
      code.add(OBJECTS).add(".equals" + both);
    } else if (type.equals(TypeName.DOUBLE) || type.equals(TypeName.FLOAT)) {
      code.add(type.box()).add(".compare" + both + " == 0");
    } else {
      code.add(component + " == " + that + "." + component);
    }
  }

  private MethodSpec hashCodeOfKey() {
    String hash =
        Names.unused("hash", inKey.stream().map(this::componentName).collect(Collectors.toList()));
    Text code = new Text();
    if (inKey.size() == 1) {
      addHash(code.add("return "), inKey.get(0)).add(";\n");
    } else {
      addHash(code.add("int " + hash + " = "), inKey.get(0)).add(";\n");
      for (Parameter parameter : inKey.subList(1, inKey.size() - 1)) {
        addHash(code.add(hash + " = mixed(" + hash + ", "), parameter).add(");\n");
      }
      Parameter last = inKey.get(inKey.size() - 1);
      addHash(code.add("return mixed(" + hash + ", "), last).add(");\n");
    }
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addCode(code.build())
        .build();
  }

  private static boolean isLong(Parameter parameter) {
    return parameter.type().withoutAnnotations().equals(TypeName.LONG);
  }

  private Text addHash(Text code, Parameter parameter) {
    String component = componentName(parameter);
    if (isLong(parameter)) {
      return code.add("hash(" + component + ")");
    }
    boolean isPrimitive = parameter.type().isPrimitive();
    return code.add(isPrimitive ? parameter.type().withoutAnnotations().box() : OBJECTS)
        .add(".hashCode(" + component + ")");
  }

  private static TypeName componentType(Parameter parameter) {
    return parameter.type().isPrimitive()
        ? parameter.type().withoutAnnotations()
        : ClassName.OBJECT;
  }

  private String componentName(Parameter parameter) {
    String name = parameter.name();
    return NOT_FOR_COMPONENTS.contains(name) ? Names.unused(name, parameterNames()) : name;
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addTypeVariables(function.signature().typeParameters());
  }

  /** Whether the last key parameter is the one of variable arity, and has a type that allows it. */
  private boolean endsInVarargs() {
    List<Parameter> all = function.signature().parameters();
    Parameter last = inKey.get(inKey.size() - 1);
    return function.signature().element().isVarArgs()
        && last.equals(all.get(all.size() - 1))
        && last.type() instanceof ArrayTypeName array
        && Suppressions.isReifiable(array.componentType());
  }

  private List<String> parameterNames() {
    return inKey.stream().map(Parameter::name).collect(Collectors.toList());
  }
}
