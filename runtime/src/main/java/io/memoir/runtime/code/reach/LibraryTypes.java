package io.memoir.runtime.code.reach;

import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * The methods of types that are not of the program, which these may call on values of its types.
 */
final class LibraryTypes {

  private final WeakReference<ClassLoader> loader;
  private final Map<String, Set<String>> known = new HashMap<>();

  LibraryTypes(ClassLoader loader) {
    this.loader = new WeakReference<>(loader);
  }

  /**
   * Names and descriptors of what a subclass can override, inherited ones included.
   *
   * @return none if the type cannot be loaded: then a class that extends it cannot be either
   */
  Set<String> methods(String internalName) {
    Set<String> methods = known.get(internalName);
    if (methods == null) {
      methods = find(internalName);
      known.put(internalName, methods);
    }
    return methods;
  }

  private Set<String> find(String internalName) {
    Set<String> found = new LinkedHashSet<>();
    try {
      add(Class.forName(internalName.replace('/', '.'), false, loader.get()), found);
    } catch (ClassNotFoundException | LinkageError e) {
      return Set.of();
    }
    return found;
  }

  private static void add(Class<?> type, Set<String> found) {
    for (Method method : type.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      if (!Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers)) {
        found.add(method.getName() + Type.getMethodDescriptor(method));
      }
    }
    if (type.getSuperclass() != null) {
      add(type.getSuperclass(), found);
    }
    for (Class<?> each : type.getInterfaces()) {
      add(each, found);
    }
  }
}
