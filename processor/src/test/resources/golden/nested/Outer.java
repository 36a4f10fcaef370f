package com.acme.nested;

import io.memoir.CacheData;

/** Holds what is nested. */
public final class Outer {
  private Outer() {}

  /** An interface two levels down. */
  public static final class Middle {
    private Middle() {}

    /** Nested and public all the way. */
    public interface Inner {
      @CacheData
      Key find(Key key, Middle middle);
    }

    /** Has the name of the record that every handle has. */
    public record Key(String name) {}
  }

  /** Not public, so its wrapper is not. */
  protected interface Hidden {
    @CacheData
    int length(String text);
  }

  /** A class that others may extend. */
  public static class Open {
    @CacheData
    public int twice(int number) {
      return 2 * number;
    }
  }
}
