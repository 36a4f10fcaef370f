package io.memoir.runtime.codec;

import io.memoir.runtime.codec.stream.Nameless;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.nustaq.serialization.FSTClazzNameRegistry;
import org.nustaq.serialization.FSTConfiguration;

/**
 * Finds classes by name, for one loader.
 *
 * <p>FST holds a spinning lock while the loader runs, which never ends when that loader calls a
 * cached function itself. Safe for any number of threads.
 */
final class ClassNames extends FSTClazzNameRegistry {

  private static final ClassLoader OWN = Objects.requireNonNull(ClassNames.class.getClassLoader());

  private final ConcurrentMap<String, Class<?>> found = new ConcurrentHashMap<>();

  ClassNames() {
    super(null);
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public Class classForName(String name, FSTConfiguration configuration)
      throws ClassNotFoundException {
    Class<?> type = found.get(name);
    if (type == null) {
      type = Class.forName(name, false, loaderOf(name, configuration));
      found.put(name, type);
    }
    return type;
  }

  /** Our own stand-in is found even where the loader of the result does not know us. */
  private static ClassLoader loaderOf(String name, FSTConfiguration configuration) {
    boolean own = name.equals(Nameless.class.getName());
    return own ? OWN : configuration.getClassLoader();
  }
}
