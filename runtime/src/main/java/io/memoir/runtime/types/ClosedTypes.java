package io.memoir.runtime.types;

import io.memoir.runtime.shape.Form;
import io.memoir.spi.ResultTypes;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes that can be in a result by the declared types, and the {@link JdkCarriers}.
 *
 * <p>What the types say is found at first use. Safe for any threads.
 */
public final class ClosedTypes implements ResultTypes {

  private final ClassLoader loader;
  private final List<Class<?>> roots;
  private final List<Form<?>> forms;
  private volatile @Nullable Known known;

  private ClosedTypes(ClassLoader loader, List<Class<?>> roots, List<Form<?>> forms) {
    this.loader = loader;
    this.roots = List.copyOf(roots);
    this.forms = List.copyOf(forms);
  }

  /**
   * Takes the classes that a declared type names.
   *
   * @param loader finds the classes of results
   * @param roots the classes that the result's type names, and what the user has added to them
   * @param forms what the processor has written
   * @return the types of one function
   */
  public static ClosedTypes of(ClassLoader loader, List<Class<?>> roots, List<Form<?>> forms) {
    return new ClosedTypes(loader, roots, forms);
  }

  @Override
  public ClassLoader loader() {
    return loader;
  }

  @Override
  public boolean allows(String className) {
    return JdkCarriers.names().contains(className) || known().names().contains(className);
  }

  @Override
  public @Nullable Form<?> form(Class<?> type) {
    return known().forms().get(type);
  }

  /**
   * Says what the program's own classes among these look like: their kinds, superclasses, instance
   * fields, type arguments, constants, permitted subclasses and serialized forms.
   *
   * @return 16 bytes, the same in each run and on each version of Java as long as no class changes
   *     in one of these; a new array
   */
  public byte[] fingerprint() {
    return known().fingerprint().clone();
  }

  /**
   * Says the same of each class by itself, to find out which one has changed.
   *
   * @return hexadecimal digits by the name of the class; cannot be modified
   */
  public SortedMap<String, String> shapes() {
    return known().shapes();
  }

  private Known known() {
    Known found = known;
    if (found == null) {
      // Done twice if two threads meet, no harm.
      found = find();
      known = found;
    }
    return found;
  }

  private Known find() {
    Map<Class<?>, Form<?>> valid = new HashMap<>();
    for (Form<?> form : forms) {
      if (InstanceFields.are(form.type(), form.fields())) {
        valid.putIfAbsent(form.type(), form);
      }
    }
    Closure closure = Closure.of(roots);
    Shapes shapes = new Shapes(valid);
    for (Class<?> root : roots) {
      shapes.addRoot(root.getName());
    }
    for (Class<?> type : closure.classes()) {
      shapes.add(type);
    }
    for (String name : closure.broken()) {
      shapes.addBroken(name);
    }
    return new Known(
        closure.names(),
        Map.copyOf(valid),
        shapes.digest(),
        Collections.unmodifiableSortedMap(shapes.byClass()));
  }

  /** What is found at first use. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares these
  private record Known(
      Set<String> names,
      Map<Class<?>, Form<?>> forms,
      byte[] fingerprint,
      SortedMap<String, String> shapes) {}
}
