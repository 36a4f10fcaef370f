package io.memoir.runtime.hook;

import io.memoir.hook.KeyArguments;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one call by the names of their parameters. For one thread. */
final class NamedArguments implements KeyArguments {

  private final String function;
  private final List<String> names;
  private final @Nullable Object[] arguments;

  /**
   * Names arguments.
   *
   * @param function for messages
   * @param names as many as there are arguments
   */
  NamedArguments(String function, List<String> names, @Nullable Object[] arguments) {
    this.function = function;
    this.names = names;
    this.arguments = arguments;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public <T> @Nullable T get(String name, Class<T> type) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("%s has no parameter \"%s\" in its key.\nThere are %s."
          .formatted(function, name, String.join(", ", names)));
    }
    Object argument = arguments[index];
    if (argument != null && !boxed(type).isInstance(argument)) {
      throw new ClassCastException("The argument \"%s\" of %s is %s, which is no %s."
          .formatted(name, function, argument.getClass().getName(), type.getName()));
    }
    return boxed(type).cast(argument);
  }

  @SuppressWarnings("unchecked") // The class of int and that of Integer are both Class<Integer>.
  private static <T> Class<T> boxed(Class<T> type) {
    return (Class<T>) MethodType.methodType(type).wrap().returnType();
  }
}
