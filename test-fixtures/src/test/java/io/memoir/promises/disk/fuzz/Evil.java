package io.memoir.promises.disk.fuzz;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/** A class that no result may hold; it tells when any of its code runs. */
public final class Evil implements Serializable {

  @Serial
  private static final long serialVersionUID = 1L;

  static {
    Traces.left("static initializer");
  }

  @SuppressWarnings("unused") // it makes the class one with content
  private final String name = "evil";

  public Evil() {
    Traces.left("constructor");
  }

  @Serial
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    Traces.left("readObject");
    in.defaultReadObject();
  }

  @Serial
  private Object readResolve() {
    Traces.left("readResolve");
    return this;
  }
}
