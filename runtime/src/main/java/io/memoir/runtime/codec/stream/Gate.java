package io.memoir.runtime.codec.stream;

import io.memoir.spi.ResultTypes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads the classes that results may hold, and asks before it loads. Safe for any threads. */
public final class Gate {

  private static final ClassLoader OWN = Objects.requireNonNull(Gate.class.getClassLoader());

  private static final String NAMELESS = Nameless.class.getName();

  private final ResultTypes types;

  /** Creates it. */
  public Gate(ResultTypes types) {
    this.types = types;
  }

  /** Returns what finds the classes. */
  public ClassLoader loader() {
    return types.loader();
  }

  /** Tells whether a class may be in a result; of an array, its elements decide. */
  public boolean allows(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element.isPrimitive() || types.allows(element.getName());
  }

  /** Tells whether lambdas and proxies may be: only where nothing at all is refused. */
  public boolean allowsNameless() {
    return types.allows(NAMELESS);
  }

  /**
   * Refuses a class that could not be read back.
   *
   * @throws Refusal when it is not allowed
   */
  public void require(Class<?> type) {
    if (!allows(type)) {
      throw new Refusal(
          type,
          "is not among the classes that results of the function may hold: name it in resultTypes");
    }
  }

  /**
   * Loads a class, without initializing it.
   *
   * @param name as {@link Class#getName()} says it
   * @throws ClassNotFoundException when there is none; {@link NotAllowed}, without looking for it,
   *     when results may not hold it
   */
  public Class<?> load(String name) throws ClassNotFoundException {
    String element = element(name);
    if (element != null && !types.allows(element)) {
      throw new NotAllowed(element);
    }
    // Our own stand-in is found even where the loader of the result does not know us.
    return Class.forName(name, false, name.equals(NAMELESS) ? OWN : types.loader());
  }

  /** Returns null if the name is that of an array of primitives. */
  private static @Nullable String element(String name) {
    int dimensions = 0;
    while (dimensions < name.length() && name.charAt(dimensions) == '[') {
      dimensions++;
    }
    if (dimensions == 0) {
      return name;
    }
    boolean isObject = name.startsWith("L", dimensions) && name.endsWith(";");
    return isObject ? name.substring(dimensions + 1, name.length() - 1) : null;
  }

  /** Says that results may not hold a class that bytes name. */
  public static final class NotAllowed extends ClassNotFoundException {
    private static final long serialVersionUID = 1L;

    private final String name;

    private NotAllowed(String name) {
      super(name + " is not among the classes that results of the function may hold");
      this.name = name;
    }

    /** The name of the class. */
    public String name() {
      return name;
    }
  }
}
