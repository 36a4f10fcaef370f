package io.memoir.runtime.key;

import io.memoir.ById;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Chooses the rule for each class, once. Stateless but for that, safe for any threads. */
final class Rules {
  /** User types of these kinds stand for something outside: their fields are not their content. */
  private static final Set<String> RESOURCES = Set.of(
      "java.io.Closeable",
      "java.sql.Wrapper",
      "java.util.Iterator",
      "java.util.Spliterator",
      "java.util.concurrent.CompletionStage",
      "java.util.concurrent.Executor",
      "java.util.concurrent.Future",
      "java.util.concurrent.locks.Lock",
      "java.util.stream.BaseStream");

  private static final ClassValue<Rule> RULES = new ClassValue<>() {
    @Override
    protected Rule computeValue(Class<?> type) {
      return choose(type);
    }
  };

  private Rules() {}

  static Rule of(Class<?> type) {
    return RULES.get(type);
  }

  private static Rule choose(Class<?> type) {
    if (type.isArray()) {
      return Containers.ruleForArray(type);
    }
    if (isNameless(type)) {
      return refuseNameless(type);
    }
    Rule value = Values.ruleFor(type);
    if (value != null) {
      return value;
    }
    return isJdk(type) ? chooseForJdk(type) : chooseForUser(type);
  }

  private static Rule chooseForJdk(Class<?> type) {
    if (Containers.comparesByIdentity(type)) {
      return new Rule.Refused(type.getName(), "which compares its keys by identity");
    }
    Rule container = Containers.ruleFor(type);
    return container == null ? new Rule.Refused(type.getName(), "") : container;
  }

  private static Rule chooseForUser(Class<?> type) {
    if (type == ById.Identity.class) {
      return new Rule.Identity();
    }
    Rule keyed = Fields.ruleForKeyed(type);
    if (keyed != null) {
      return keyed;
    }
    for (Set<Class<?>> level : Supertypes.levels(type)) {
      for (Class<?> supertype : level) {
        if (RESOURCES.contains(supertype.getName())) {
          return new Rule.Refused(type.getName(), "which is a " + supertype.getName());
        }
      }
    }
    return Fields.ruleFor(type);
  }

  /**
   * Whether the name of a class is made up at run time, and may stand for another one next time.
   */
  static boolean isNameless(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    return element.isHidden() || element.isSynthetic() || Proxy.isProxyClass(element);
  }

  private static Rule refuseNameless(Class<?> type) {
    Class<?>[] interfaces = type.getInterfaces();
    String typeName = interfaces.length == 0 ? type.getName() : interfaces[0].getName();
    if (Proxy.isProxyClass(type)) {
      return new Rule.Refused(typeName, "a proxy");
    }
    return type.isSynthetic()
        ? new Rule.Refused(typeName, "a lambda or method reference")
        : new Rule.Refused(typeName, "a hidden class");
  }

  /** Whether a class is part of the Java platform, whose fields are none of our business. */
  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == null || loader.equals(ClassLoader.getPlatformClassLoader())) {
      return true;
    }
    String module = type.getModule().getName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }
}
