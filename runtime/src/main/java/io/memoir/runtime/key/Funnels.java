package io.memoir.runtime.key;

import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Funnel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the processor wrote to read the user's classes, of one function. A funnel is used only if it
 * reads exactly what counts of its class. Safe for any threads.
 */
final class Funnels {
  private final List<Use> uses;

  Funnels(List<Funnel<?>> funnels) {
    uses = new ArrayList<>(funnels.size());
    for (Funnel<?> funnel : funnels) {
      uses.add(new Use(funnel));
    }
  }

  /**
   * The funnel for instances of exactly the class that the fields are of; null if there is none.
   */
  @Nullable
  Funnel<Object> of(Class<?> type, Fields fields) {
    // Few: a search by hash would take as long as three steps of this.
    for (int i = 0; i < uses.size(); i++) {
      Use use = uses.get(i);
      if (use.funnel.type() == type) {
        return use.fits(fields) ? use.funnel : null;
      }
    }
    return null;
  }

  /** Reads the members' values. */
  static @Nullable Object[] read(Funnel<Object> funnel, Object value) {
    Values values = new Values(funnel.members().size());
    funnel.read(value, values);
    return values.all(funnel);
  }

  /** A funnel, and whether it was found to read what counts; it comes out the same each time. */
  private static final class Use {
    private final Funnel<Object> funnel;
    private @Nullable Boolean fits;

    // Sound: a funnel is only given instances of its type.
    @SuppressWarnings("unchecked")
    Use(Funnel<?> funnel) {
      this.funnel = (Funnel<Object>) funnel;
    }

    boolean fits(Fields fields) {
      Boolean known = fits;
      if (known == null) {
        known = fields.areNamed(funnel.members());
        fits = known;
      }
      return known;
    }
  }

  /** Takes the values. */
  private static final class Values implements FieldSink {
    private final @Nullable Object[] values;
    private int count;

    Values(int size) {
      values = new Object[size];
    }

    @Nullable
    Object[] all(Funnel<Object> funnel) {
      if (count != values.length) {
        throw new IllegalStateException(
            funnel + " gave " + count + " values for " + values.length + " members");
      }
      return values;
    }

    @Override
    public void add(@Nullable Object value) {
      if (count < values.length) {
        values[count] = value;
      }
      count++;
    }

    @Override
    public void add(boolean value) {
      add((Object) value);
    }

    @Override
    public void add(byte value) {
      add((Object) value);
    }

    @Override
    public void add(short value) {
      add((Object) value);
    }

    @Override
    public void add(char value) {
      add((Object) value);
    }

    @Override
    public void add(int value) {
      add((Object) value);
    }

    @Override
    public void add(long value) {
      add((Object) value);
    }

    @Override
    public void add(float value) {
      add((Object) value);
    }

    @Override
    public void add(double value) {
      add((Object) value);
    }
  }
}
