package com.acme.keyed;

import io.memoir.CacheData;
import io.memoir.CacheKey;
import io.memoir.Unhashed;
import java.util.List;
import java.util.function.Supplier;

/** Types that say themselves what identifies them. */
public interface Models {
  @CacheData
  int size(Model model, Portfolio portfolio, List<Inherited> inherited);

  @CacheData
  List<Hidden> hidden(Hidden hidden, Old old, Failing failing);

  /** Nested in the annotated type, with the name that a funnel would have. */
  final class ModelFunnel {
    private ModelFunnel() {}
  }

  /** A component that counts. */
  record Model(@CacheKey String version, @CacheKey int _revision, float[] weights) {}

  /** A method that counts, and a field. */
  final class Portfolio {
    @CacheKey
    int number;

    private String name;

    @CacheKey
    public String id() {
      return name.strip();
    }

    @Unhashed
    public Supplier<String> source;
  }

  /** Says it in a supertype. */
  interface Identified {
    @CacheKey
    String id();
  }

  /** Left to reflection. */
  record Inherited(String id, long other) implements Identified {}

  /** Out of reach. */
  final class Hidden {
    private int[] numbers;

    private Hidden(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public String toString() {
      return "" + numbers.length;
    }

    private record Secret(String text) {}
  }

  /** Nobody should use it. */
  final class Old {
    @Deprecated
    public int number;
  }

  /** May fail. */
  final class Failing {
    private int number;

    public int number() throws java.io.IOException {
      return number;
    }
  }
}
