package io.memoir.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.memoir.processor.CacheProcessor;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.read.AnnotationNames;
import io.memoir.processor.shape.FunctionShapes;
import io.memoir.processor.write.shape.ShapeWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes the wrapper of a type into a file. */
public final class WrapperWriter {

  private final ProcessingEnvironment environment;

  /** Whether {@code java.lang} has types of some simple names. */
  private final Map<String, Boolean> javaLang = new HashMap<>();

  /** Makes a writer for one round. */
  public WrapperWriter(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** Writes the wrapper of {@code type}, which has no problems; each function has shapes. */
  public void write(CachedType type, List<FunctionShapes> shapes) throws IOException {
    String source = JavaFile.builder(type.wrapper().packageName(), wrapper(type, shapes))
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .toString();
    try (Writer file = environment
        .getFiler()
        .createSourceFile(type.wrapper().canonicalName(), type.element())
        .openWriter()) {
      file.write(Layout.format(source));
    }
  }

  private TypeSpec wrapper(CachedType type, List<FunctionShapes> shapes) {
    List<FunctionNames> functions = Names.of(type);
    ShapeWriter shapeWriter = new ShapeWriter(type.wrapper(), shapes, nestedNames(type, functions));
    for (int i = 0; i < functions.size(); i++) {
      functions.set(i, functions.get(i).with(shapeWriter, i));
    }
    String delegateField = Names.unused(
        "delegate", functions.stream().map(FunctionNames::field).collect(Collectors.toList()));
    TypeSpec.Builder wrapper = header(type);
    functions.forEach(names -> wrapper.addField(bodyHash(names)));
    functions.forEach(names -> wrapper.addField(handle(type, names)));
    if (type.isInterface()) {
      wrapper.addField(type.self(), delegateField, Modifier.PRIVATE, Modifier.FINAL);
    }
    wrapper.addMethods(
        new ConstructorWriter(type, functions, delegateField, isPublic(type.element())).write());
    MethodWriter methods = new MethodWriter(type, delegateField);
    functions.forEach(names -> wrapper.addMethod(methods.cached(names)));
    if (!type.isInterface()) {
      functions.stream()
          .filter(names -> names.function().policy().handleMethods().runsMethod())
          .forEach(names -> wrapper.addMethod(methods.direct(names)));
    }
    type.forwarded().forEach(method -> wrapper.addMethod(methods.forwarded(method, functions)));
    String keyRecord = Names.unused("Key", SimpleNames.reserved(type));
    functions.forEach(names -> wrapper.addType(new HandleWriter(type, names, keyRecord).write()));
    return wrapper.addTypes(shapeWriter.types()).build();
  }

  /** Names that no other nested type of the wrapper can have, or should hide. */
  private List<String> nestedNames(CachedType type, List<FunctionNames> functions) {
    List<String> names = new ArrayList<>(SimpleNames.reserved(type));
    functions.forEach(function -> names.add(function.handle().simpleName()));
    Elements elements = environment.getElementUtils();
    ElementFilter.typesIn(elements.getAllMembers(type.element()))
        .forEach(nested -> names.add(nested.getSimpleName().toString()));
    return names;
  }

  private TypeSpec.Builder header(CachedType type) {
    TypeElement element = type.element();
    TypeSpec.Builder wrapper = TypeSpec.classBuilder(type.wrapper())
        .addJavadoc(JavadocWriter.wrapper(type))
        .addOriginatingElement(element)
        .avoidClashesWithNestedClasses(element)
        .alwaysQualify(SimpleNames.qualified(type, this::isInJavaLang))
        .addTypeVariables(type.typeParameters());
    if (element.getAnnotation(Deprecated.class) != null) {
      wrapper.addAnnotation(Deprecated.class);
    }
    if (canSeeGenerated(element)) {
      wrapper.addAnnotation(AnnotationSpec.builder(ClassName.bestGuess(AnnotationNames.GENERATED))
          .addMember("value", "$S", CacheProcessor.class.getName())
          .build());
    }
    wrapper.addAnnotations(Suppressions.ofWrapper(element, isSerializable(element)));
    if (isPublic(element)) {
      wrapper.addModifiers(Modifier.PUBLIC);
    }
    wrapper.addModifiers(Modifier.FINAL);
    return type.isInterface()
        ? wrapper.addSuperinterface(type.self())
        : wrapper.superclass(type.self());
  }

  private boolean isInJavaLang(String name) {
    return javaLang.computeIfAbsent(name, this::lookUpInJavaLang);
  }

  /** Asks one module: the compiler asks each of its own where none is named. */
  private boolean lookUpInJavaLang(String name) {
    Elements elements = environment.getElementUtils();
    ModuleElement base = elements.getModuleElement("java.base");
    String qualified = "java.lang." + name;
    TypeElement found = base == null
        ? elements.getTypeElement(qualified)
        : elements.getTypeElement(base, qualified);
    return found != null;
  }

  private static FieldSpec bodyHash(FunctionNames names) {
    return FieldSpec.builder(String.class, names.bodyHash())
        .addJavadoc("$L", JavadocWriter.bodyHash(names))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$S", names.function().bodyHash())
        .build();
  }

  private static FieldSpec handle(CachedType type, FunctionNames names) {
    TypeName handle = type.typeParameters().isEmpty()
        ? names.handle()
        : ParameterizedTypeName.get(names.handle(), type.typeParameters().toArray(TypeName[]::new));
    return FieldSpec.builder(handle, names.field())
        .addJavadoc("$L", JavadocWriter.field(names))
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .build();
  }

  /** Whether everybody can name the type: it and all that encloses it are public. */
  private static boolean isPublic(TypeElement type) {
    for (Element next = type; next instanceof TypeElement; next = next.getEnclosingElement()) {
      if (!next.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** A named module that does not require java.compiler does not see the annotation. */
  private boolean canSeeGenerated(TypeElement type) {
    Elements elements = environment.getElementUtils();
    ModuleElement module = elements.getModuleOf(type);
    boolean isNamed = module != null && !module.isUnnamed();
    TypeElement generated = isNamed
        ? elements.getTypeElement(module, AnnotationNames.GENERATED)
        : elements.getTypeElement(AnnotationNames.GENERATED);
    return generated != null;
  }

  private boolean isSerializable(TypeElement type) {
    Types types = environment.getTypeUtils();
    TypeElement serializable = environment.getElementUtils().getTypeElement("java.io.Serializable");
    return types.isAssignable(types.erasure(type.asType()), serializable.asType());
  }
}
