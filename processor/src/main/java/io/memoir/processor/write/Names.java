package io.memoir.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives every function names of its own, the same for the same source. */
final class Names {

  private static final Pattern WORD_STARTS = Pattern.compile("([a-z0-9])([A-Z])");

  private Names() {}

  /**
   * The names of all functions of {@code type}, in their order. A field is named as its method;
   * overloads are told apart by their key parameters, and by the types of these if need be.
   */
  static List<FunctionNames> of(CachedType type) {
    Set<String> fields = new HashSet<>();
    // Their class files have to be told apart by file systems that ignore case.
    Set<String> handles = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    handles.addAll(SimpleNames.reserved(type));
    Set<String> constants = new HashSet<>();
    List<FunctionNames> names = new ArrayList<>();
    for (CachedMethod function : type.functions()) {
      String field = unused(field(type.functions(), function), fields);
      ClassName handle = type.wrapper().nestedClass(unused(capitalized(field) + "Cache", handles));
      String constant = unused(constant(field) + "_BODY_HASH", constants);
      names.add(new FunctionNames(function, field, handle, constant));
    }
    return names;
  }

  /** A name like {@code wanted} that is not in {@code used}; it is then. */
  static String unused(String wanted, Collection<String> used) {
    String name = wanted;
    while (used.contains(name)) {
      name += "_";
    }
    used.add(name);
    return name;
  }

  private static String field(List<CachedMethod> functions, CachedMethod function) {
    String name = function.signature().name();
    List<CachedMethod> overloads = functions.stream()
        .filter(other -> other.signature().name().equals(name))
        .toList();
    if (overloads.size() == 1) {
      return name;
    }
    String byNames = suffixed(function, Names::byName);
    long sameNames = overloads.stream()
        .filter(other -> suffixed(other, Names::byName).equals(byNames))
        .count();
    return sameNames == 1 ? byNames : suffixed(function, Names::byNameAndType);
  }

  private static String suffixed(CachedMethod function, Function<Parameter, String> part) {
    String parts = function.keyParameters().stream().map(part).collect(Collectors.joining());
    String name = function.signature().name();
    return parts.isEmpty() ? name : name + "By" + parts;
  }

  private static String byName(Parameter parameter) {
    return capitalized(parameter.name());
  }

  private static String byNameAndType(Parameter parameter) {
    TypeName type = parameter.erasure();
    String simple = type instanceof ClassName name
        ? name.simpleName()
        : type.toString().replaceAll(".*\\.", "").replace("[]", "Array");
    return capitalized(simple) + capitalized(parameter.name());
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String constant(String name) {
    return WORD_STARTS.matcher(name).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
  }
}
