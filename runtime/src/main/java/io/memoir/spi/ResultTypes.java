package io.memoir.spi;

import io.memoir.runtime.shape.Form;
import org.jspecify.annotations.Nullable;

/**
 * The classes that the results of one function may hold.
 *
 * <p>Safe for any threads. Two of them are the same only if they are one object, so that a codec
 * can keep what it knows of the classes under it, weakly.
 */
public interface ResultTypes {

  /**
   * Finds the classes of results.
   *
   * @return usually the loader of the wrapper class
   */
  ClassLoader loader();

  /**
   * Whether results may hold instances of a class. A codec asks before it loads a class that bytes
   * name, so that no other one is loaded, let alone instantiated.
   *
   * @param className the binary name, as in {@code com.acme.Outer$Inner}; for an array that of its
   *     elements' class
   * @return false for a class that is to be refused
   */
  boolean allows(String className);

  /**
   * Finds what the processor has written for a class.
   *
   * @param type the class
   * @return null if there is nothing: the codec does it by itself
   */
  @Nullable
  Form<?> form(Class<?> type);

  /**
   * Allows everything: for bytes that never leave the process.
   *
   * @param loader finds the classes
   * @return without forms
   */
  static ResultTypes any(ClassLoader loader) {
    return new ResultTypes() {
      @Override
      public ClassLoader loader() {
        return loader;
      }

      @Override
      public boolean allows(String className) {
        return true;
      }

      @Override
      public @Nullable Form<?> form(Class<?> type) {
        return null;
      }
    };
  }
}
