package io.memoir.runtime.copy;

import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A class with copiers that do as they are told. */
@SuppressWarnings("NullAway") // it does not read bounds of type parameters in class files
final class Boxes {

  private Boxes() {}

  /** Has one field, which holds anything. */
  static class Box implements Beans.Parted {
    @Nullable
    Object content;

    Box(@Nullable Object content) {
      this.content = content;
    }

    @Override
    public List<? extends @Nullable Object> parts() {
      return new ArrayList<>(Arrays.asList(content));
    }
  }

  static final class Wider extends Box {
    Wider() {
      super(new ArrayList<>());
    }
  }

  /** Copies a {@link Box} as it is told. */
  static final class BoxCopier extends Copier<Box> {
    private final BiFunction<Box, Copies, @Nullable Box> copy;
    int calls;

    BoxCopier(BiFunction<Box, Copies, @Nullable Box> copy, String... fields) {
      super(Box.class, fields);
      this.copy = copy;
    }

    @Override
    public Box copy(Box original, Copies copies) {
      calls++;
      return copy.apply(original, copies);
    }
  }

  static final String FIELD = "java.lang.Object content";

  static BoxCopier late() {
    return new BoxCopier((box, copies) -> new Box(copies.of(box.content)), FIELD);
  }

  static BoxCopier early() {
    return new BoxCopier(
        (box, copies) -> {
          Box copy = copies.begin(box, new Box(null));
          copy.content = copies.of(box.content);
          return copy;
        },
        FIELD);
  }

  static Snapshot keep(Object value, Copier<?>... copiers) {
    ClassLoader loader = Boxes.class.getClassLoader();
    Snapshots snapshots = new Snapshots("f", new FstCodec(), loader, List.of(copiers));
    return (Snapshot) Objects.requireNonNull(snapshots.keep(value));
  }

  static Box boxOf(Object content) {
    return new Box(content);
  }
}
