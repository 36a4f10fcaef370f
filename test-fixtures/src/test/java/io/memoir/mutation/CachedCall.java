package io.memoir.mutation;

import io.memoir.runtime.CachedFunction;
import io.memoir.runtime.Caches;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A cached function of the program, and the arguments that it is tried with.
 *
 * @param name what edits call it
 * @param type the annotated type
 * @param implementation the class that runs
 * @param method the method
 * @param arguments texts, numbers, and methods of the program that give one, as
 *     {@code acme.Samples.one()}
 */
record CachedCall(
    String name, String type, String implementation, String method, List<Object> arguments) {

  /**
   * What came of a call.
   *
   * @param output what the function returns if it runs
   * @param returned what its wrapper returned
   * @param isHit whether that came from the disk
   */
  record Answer(String output, String returned, boolean isHit) {}

  /** All that there are. */
  static List<CachedCall> read() {
    return Texts.read("functions.txt").lines().map(CachedCall::of).toList();
  }

  private static CachedCall of(String line) {
    List<String> parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
    List<Object> arguments = parts.stream().skip(4).map(CachedCall::value).toList();
    return new CachedCall(parts.get(0), parts.get(1), parts.get(2), parts.get(3), arguments);
  }

  private static Object value(String text) {
    return text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
  }

  /** Calls it in a version of the program, without its wrapper and through it. */
  Answer ask(ClassLoader program, Caches caches) throws ReflectiveOperationException {
    Object delegate = make(program.loadClass(implementation));
    String output = call(delegate);
    Class<?> declared = program.loadClass(type);
    Class<?> generated = program.loadClass(type + "_Cached");
    Object wrapper = declared.isInterface()
        ? generated.getConstructor(declared, Caches.class).newInstance(delegate, caches)
        : generated.getConstructor(Caches.class).newInstance(caches);
    String returned = call(wrapper);
    CachedFunction<?> handle = (CachedFunction<?>) generated.getField(method).get(wrapper);
    return new Answer(output, returned, handle.stats().disk().hits() > 0);
  }

  private static Object make(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private String call(Object receiver) throws ReflectiveOperationException {
    Method called = Arrays.stream(receiver.getClass().getMethods())
        .filter(each -> each.getName().equals(method) && !each.isBridge())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
    List<Object> values = new ArrayList<>();
    for (Object each : arguments) {
      values.add(argument(each, receiver.getClass().getClassLoader()));
    }
    return (String) called.invoke(receiver, values.toArray());
  }

  private static Object argument(Object written, ClassLoader program)
      throws ReflectiveOperationException {
    if (!written.toString().endsWith("()")) {
      return written;
    }
    String maker = written.toString().replace("()", "");
    int dot = maker.lastIndexOf('.');
    return program
        .loadClass(maker.substring(0, dot))
        .getMethod(maker.substring(dot + 1))
        .invoke(null);
  }
}
