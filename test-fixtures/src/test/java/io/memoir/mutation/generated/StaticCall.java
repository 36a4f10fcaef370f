package io.memoir.mutation.generated;

import io.memoir.runtime.code.CodeMemory;
import io.memoir.runtime.code.CodeRoots;
import io.memoir.runtime.code.Fingerprints;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function of the library, and what it is called with.
 *
 * @param type the class
 * @param method a public static method
 * @param inputs the arguments of each call: texts, numbers, characters, truth values
 */
record StaticCall(String type, String method, List<List<Object>> inputs) {

  private static final Pattern ARGUMENT =
      Pattern.compile("\"([^\"]*)\"|'(.)'|(-?\\d+)L|(-?\\d+)|(true|false)|\\[([^\\]]*)\\]");

  /** Reads lines as {@code org.acme.Text.pad "a", 3 ; "b", 4}. */
  static StaticCall of(String line) {
    int space = line.indexOf(' ');
    String name = line.substring(0, space);
    int dot = name.lastIndexOf('.');
    List<List<Object>> inputs = new ArrayList<>();
    for (String each : line.substring(space + 1).split(" ; ", -1)) {
      List<Object> arguments = new ArrayList<>();
      Matcher matcher = ARGUMENT.matcher(each);
      while (matcher.find()) {
        arguments.add(value(matcher));
      }
      inputs.add(arguments);
    }
    return new StaticCall(name.substring(0, dot), name.substring(dot + 1), inputs);
  }

  private static Object value(Matcher matcher) {
    if (matcher.group(1) != null) {
      return matcher.group(1);
    } else if (matcher.group(2) != null) {
      return matcher.group(2).charAt(0);
    } else if (matcher.group(3) != null) {
      return Long.valueOf(matcher.group(3));
    } else if (matcher.group(4) != null) {
      return Integer.valueOf(matcher.group(4));
    } else if (matcher.group(5) != null) {
      return Boolean.valueOf(matcher.group(5));
    }
    return matcher.group(6).split(" ", -1);
  }

  String name() {
    return type.substring(type.lastIndexOf('.') + 1) + "." + method;
  }

  private Method find(ClassLoader library) throws ClassNotFoundException {
    Class<?> owner = library.loadClass(type);
    return Arrays.stream(owner.getMethods())
        .filter(each -> each.getName().equals(method) && Modifier.isStatic(each.getModifiers()))
        .filter(each -> fits(each.getParameterTypes(), inputs.get(0)))
        .min((one, other) -> one.toString().compareTo(other.toString()))
        .orElseThrow(() -> new IllegalArgumentException("no " + type + "." + method));
  }

  private static boolean fits(Class<?>[] types, List<Object> arguments) {
    if (types.length != arguments.size()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      Object value = arguments.get(i);
      String wanted = types[i].getSimpleName().toLowerCase(Locale.ROOT);
      String given = value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      boolean isPrimitive = types[i].isPrimitive() && given.startsWith(wanted);
      if (!isPrimitive && !types[i].isInstance(value)) {
        return false;
      }
    }
    return true;
  }

  /** What it returns or throws for all inputs. */
  String output(ClassLoader library) {
    StringBuilder all = new StringBuilder();
    for (List<Object> each : inputs) {
      Guard.begin();
      all.append(output(library, each)).append('\n');
    }
    return all.toString();
  }

  private String output(ClassLoader library, List<Object> arguments) {
    try {
      Object result = find(library).invoke(null, arguments.toArray());
      return result instanceof Object[] array ? Arrays.toString(array) : String.valueOf(result);
    } catch (InvocationTargetException e) {
      return "threw " + e.getCause();
    } catch (ReflectiveOperationException | LinkageError e) {
      return "failed with " + e;
    }
  }

  /** Which code it runs. */
  String digest(ClassLoader library) throws ClassNotFoundException {
    Method found = find(library);
    Class<?> owner = found.getDeclaringClass();
    List<Class<?>> types = List.of(found.getParameterTypes());
    CodeRoots.Implementation start = new CodeRoots.Implementation(owner, method, types, false);
    return Fingerprints.take(new CodeRoots(start, List.of()), CodeMemory.NONE).digest();
  }
}
