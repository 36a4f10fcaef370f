package io.memoir.runtime.copy;

import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classes of a program, with the copiers that the processor would write for them. */
final class Beans {

  private Beans() {}

  /** Tells what it refers to. */
  interface Parted {
    List<? extends @Nullable Object> parts();
  }

  /** A class as frameworks want it. */
  static final class Bean implements Parted {
    private @Nullable String name;
    private @Nullable Date since;
    private List<Object> tags = new ArrayList<>();
    private @Nullable Object other;

    @Nullable
    String getName() {
      return name;
    }

    void setName(@Nullable String name) {
      this.name = name;
    }

    @Nullable
    Date getSince() {
      return since;
    }

    void setSince(@Nullable Date since) {
      this.since = since;
    }

    List<Object> getTags() {
      return tags;
    }

    void setTags(List<Object> tags) {
      this.tags = tags;
    }

    @Nullable
    Object getOther() {
      return other;
    }

    void setOther(@Nullable Object other) {
      this.other = other;
    }

    @Override
    public List<? extends @Nullable Object> parts() {
      return Arrays.asList(name, since, tags, other);
    }
  }

  /** Copies a {@link Bean}. */
  static final class BeanCopier extends Copier<Bean> {
    BeanCopier() {
      super(
          Bean.class,
          "java.lang.String name",
          "java.util.Date since",
          "java.util.List tags",
          "java.lang.Object other");
    }

    @Override
    @SuppressWarnings("NullAway") // it does not read bounds of type parameters in class files
    public Bean copy(Bean original, Copies copies) {
      Bean copy = copies.begin(original, new Bean());
      copy.setName(original.getName());
      copy.setSince(copies.of(original.getSince()));
      copy.setTags(copies.of(original.getTags()));
      copy.setOther(copies.of(original.getOther()));
      return copy;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // programs have such records
  record Pair(@Nullable Object first, int[] second) implements Parted {
    @Override
    public List<? extends @Nullable Object> parts() {
      return Arrays.asList(first, second);
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Pair p && Objects.equals(first, p.first);
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(first);
    }
  }

  /** Copies a {@link Pair}. */
  static final class PairCopier extends Copier<Pair> {
    PairCopier() {
      super(Pair.class, "java.lang.Object first", "[I second");
    }

    @Override
    @SuppressWarnings("NullAway") // it does not read bounds of type parameters in class files
    public Pair copy(Pair original, Copies copies) {
      return new Pair(copies.of(original.first()), copies.of(original.second()));
    }
  }

  static List<Copier<?>> copiers() {
    return List.of(new BeanCopier(), new PairCopier());
  }
}
