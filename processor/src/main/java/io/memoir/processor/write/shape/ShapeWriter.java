package io.memoir.processor.write.shape;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.memoir.processor.shape.FunctionShapes;
import io.memoir.processor.shape.FunnelShape;
import io.memoir.processor.shape.InstanceShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Writes one funnel, copier and form for each class that needs it, for all functions. */
public final class ShapeWriter {

  private final List<FunctionShapes> functions;
  private final Map<FunnelShape, ClassName> funnels = new LinkedHashMap<>();
  private final Map<InstanceShape, ClassName> copiers = new LinkedHashMap<>();
  private final Map<InstanceShape, ClassName> forms = new LinkedHashMap<>();

  /**
   * Gives every class a name.
   *
   * @param wrapper the class that they are nested in
   * @param functions the shapes of each function
   * @param taken the names of other types that are nested in the wrapper or in its superclass
   */
  public ShapeWriter(ClassName wrapper, List<FunctionShapes> functions, Collection<String> taken) {
    this.functions = functions;
    // Their class files have to be told apart by file systems that ignore case.
    Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    used.addAll(taken);
    for (FunctionShapes shapes : functions) {
      for (FunnelShape shape : shapes.funnels()) {
        funnels.computeIfAbsent(
            shape, key -> wrapper.nestedClass(name(key.type(), "Funnel", used)));
      }
      for (InstanceShape shape : shapes.copiers()) {
        copiers.computeIfAbsent(
            shape, key -> wrapper.nestedClass(name(key.type(), "Copier", used)));
      }
      for (InstanceShape shape : shapes.forms()) {
        forms.computeIfAbsent(shape, key -> wrapper.nestedClass(name(key.type(), "Form", used)));
      }
    }
  }

  /** A name that says the class, with what it is nested in or its package if need be. */
  private static String name(TypeElement type, String suffix, Set<String> used) {
    ClassName name = ClassName.get(type);
    String nested = String.join("", name.simpleNames());
    String owner = name.packageName().substring(name.packageName().lastIndexOf('.') + 1);
    String packaged = owner.isEmpty()
        ? nested
        : owner.substring(0, 1).toUpperCase(Locale.ROOT) + owner.substring(1) + nested;
    for (String wanted : List.of(name.simpleName(), nested, packaged)) {
      if (used.add(wanted + suffix)) {
        return wanted + suffix;
      }
    }
    int number = 2;
    while (!used.add(packaged + number + suffix)) {
      number++;
    }
    return packaged + number + suffix;
  }

  /** The names of the funnels of the function at {@code index}. */
  public List<ClassName> funnels(int index) {
    return functions.get(index).funnels().stream().map(funnels::get).toList();
  }

  /** The names of the copiers of the function at {@code index}. */
  public List<ClassName> copiers(int index) {
    return functions.get(index).copiers().stream().map(copiers::get).toList();
  }

  /** The names of the forms of the function at {@code index}. */
  public List<ClassName> forms(int index) {
    return functions.get(index).forms().stream().map(forms::get).toList();
  }

  /** The erased classes that results of the function at {@code index} may hold. */
  public List<TypeMirror> resultTypes(int index) {
    return functions.get(index).resultTypes();
  }

  /** The classes, to be nested in the wrapper. */
  public List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>();
    funnels.forEach((shape, name) -> types.add(FunnelWriter.write(shape, name)));
    copiers.forEach((shape, name) -> types.add(new CopierWriter(shape).write(name)));
    forms.forEach((shape, name) -> types.add(new FormWriter(shape).write(name)));
    return types;
  }
}
