package io.memoir.runtime.codec.stream;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nustaq.serialization.FSTClazzInfo;
import org.nustaq.serialization.FSTConfiguration;
import org.nustaq.serialization.FSTObjectInput;

/** Reads one graph of objects that {@link Output} wrote. Used for one graph, by one thread. */
public final class Input extends FSTObjectInput {

  private final int length;
  private final boolean shared;
  private final List<Completion> completions = new ArrayList<>();

  /** Work that needs every object of the graph to be complete. */
  @FunctionalInterface
  public interface Completion {
    /**
     * Does the work.
     *
     * @throws IOException when the graph turns out not to be what was written
     */
    void run() throws IOException;
  }

  /**
   * Creates an input.
   *
   * @param bytes what {@link Output#toBytes} returned; not changed
   * @throws IOException when there are no bytes
   */
  public Input(byte[] bytes, FSTConfiguration configuration) throws IOException {
    super(configuration);
    if (bytes.length < 2) {
      throw new StreamCorruptedException("too short");
    }
    this.length = bytes.length - 1;
    this.shared = bytes[length] == Output.SHARED;
    resetForReuseUseArray(bytes, length);
  }

  /**
   * Reads the whole graph.
   *
   * @throws Exception when the bytes do not hold one graph
   */
  public Object readGraph() throws Exception {
    Object value = next();
    for (Completion completion : completions) {
      completion.run();
    }
    if (value == null || getCodec().getInputPos() != length) {
      throw new StreamCorruptedException("the bytes do not end with the value");
    }
    return value;
  }

  /**
   * Reads a value, or null.
   *
   * @throws Exception when the bytes do not hold one here
   */
  public @Nullable Object next() throws Exception {
    return readObjectInternal((Class<?>[]) null);
  }

  /**
   * Reads a number of elements.
   *
   * @throws IOException when it cannot be one
   */
  public int nextLength() throws IOException {
    int count = readFInt();
    // Every element takes a byte at least, so a damaged count cannot ask for much memory.
    if (count < 0 || count > length) {
      throw new StreamCorruptedException("a length of " + count);
    }
    return count;
  }

  /** Returns the loader that finds the classes of the graph. */
  public ClassLoader loader() {
    return conf.getClassLoader();
  }

  /** Lets the content of a value refer to it, before it is filled. */
  public void register(Object value, int position) {
    objects.registerObjectForRead(value, position);
  }

  /**
   * Tells whether what {@link #whenComplete} gets is run at all: if no object is referred to twice,
   * every part is complete when it has been read.
   *
   * @return false if parts are complete already
   */
  public boolean completesLater() {
    return shared;
  }

  /**
   * Does something when the graph is complete, if parts of it were perhaps used before they were
   * complete: a key that refers back to its map has no right hash code until then.
   */
  public void whenComplete(Completion completion) {
    if (shared) {
      completions.add(completion);
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  protected FSTClazzInfo getClazzInfo(Class type, FSTClazzInfo.FSTFieldInfo referencee) {
    return clInfoRegistry.getCLInfo(type, conf);
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  protected Object readArrayNoHeader(FSTClazzInfo.FSTFieldInfo referencee, int position, Class type)
      throws Exception {
    Class<?> component = type.getComponentType();
    if (component == null || !component.isArray()) {
      return super.readArrayNoHeader(referencee, position, type);
    }
    Object[] rows = (Object[]) Array.newInstance(component, nextLength());
    register(rows, position);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = readObjectWithHeader(referencee);
    }
    return rows;
  }
}
