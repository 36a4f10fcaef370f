package io.memoir.runtime.code;

import org.jspecify.annotations.Nullable;

/**
 * Where it is kept from run to run which code functions run.
 *
 * <p>Safe for any threads. What goes wrong is as if nothing were kept.
 */
public interface CodeMemory {

  /** Keeps nothing. */
  CodeMemory NONE = new CodeMemory() {
    @Override
    public boolean isKept() {
      return false;
    }

    @Override
    public byte @Nullable [] read(String name) {
      return null;
    }

    @Override
    public void write(String name, byte[] content) {
      // Nobody will ask.
    }

    @Override
    public void settle() {
      // Nothing was put off.
    }
  };

  /** Whether what is written can be read later. */
  boolean isKept();

  /**
   * Reads what was kept.
   *
   * @param name 32 hexadecimal digits
   * @return null if there is nothing
   */
  byte @Nullable [] read(String name);

  /** Keeps something in the place of what was kept by that name, once {@link #settle} is called. */
  void write(String name, byte[] content);

  /** Notes what was used, and writes what was to be kept: who only asks does not leave a trace. */
  void settle();
}
