package io.memoir.runtime.codec.stream;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nustaq.serialization.FSTClazzInfo;
import org.nustaq.serialization.FSTConfiguration;
import org.nustaq.serialization.FSTObjectOutput;

/**
 * Writes one graph of objects, and refuses what {@link Input} could not put together again.
 *
 * <p>Used for one graph, by one thread.
 */
public final class Output extends FSTObjectOutput {

  /** Set in the last byte when some object is referred to twice. */
  static final byte SHARED = 1;

  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Object, Nameless> boxes = new IdentityHashMap<>();
  private boolean shared;

  /** Creates an output that buffers all it writes. */
  public Output(FSTConfiguration configuration) {
    super(configuration);
  }

  /**
   * Writes a value, or a reference to it if it has been written already.
   *
   * @throws IOException when some part of it cannot be written
   */
  public void next(@Nullable Object value) throws IOException {
    writeObjectInternal(value, null, (Class<?>[]) null);
  }

  /** Returns all that was written, and one byte of flags. */
  public byte[] toBytes() {
    int length = getWritten();
    byte[] bytes = new byte[Math.addExact(length, 1)];
    System.arraycopy(getBuffer(), 0, bytes, 0, length);
    bytes[length] = shared ? SHARED : 0;
    return bytes;
  }

  /** Begins a value that nothing in its own content may refer to. */
  public void enter(Object value) {
    open.add(value);
  }

  /** Ends what {@link #enter} began. */
  public void leave(Object value) {
    open.remove(value);
  }

  @Override
  protected void objectWillBeWritten(Object value, int position) {
    if (!open.isEmpty() && open.contains(value)) {
      throw new Refusal(
          value.getClass(),
          "refers back to itself, which can be copied only through arrays, collections and objects"
              + " with fields");
    }
  }

  @Override
  protected FSTClazzInfo writeObjectWithContext(
      FSTClazzInfo.FSTFieldInfo referencee, @Nullable Object value, @Nullable FSTClazzInfo info)
      throws IOException {
    if (value == null || !Nameless.covers(value)) {
      return super.writeObjectWithContext(referencee, value, info);
    }
    Nameless box = boxes.computeIfAbsent(value, Nameless::new);
    return super.writeObjectWithContext(referencee, box, null);
  }

  @Override
  protected boolean writeHandleIfApplicable(Object value, FSTClazzInfo info) throws IOException {
    boolean written = super.writeHandleIfApplicable(value, info);
    shared |= written && !(value instanceof String);
    return written;
  }

  /** FST remembers the last class per field without synchronization; the registry is safe. */
  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  protected FSTClazzInfo getFstClazzInfo(FSTClazzInfo.FSTFieldInfo referencee, Class type) {
    return getClassInfoRegistry().getCLInfo(type, getConf());
  }

  /** FST forgets that rows of nested arrays are shared, so rows are written as elements. */
  @Override
  protected void writeArray(FSTClazzInfo.FSTFieldInfo referencee, Object array) throws IOException {
    if (!array.getClass().getComponentType().isArray()) {
      super.writeArray(referencee, array);
      return;
    }
    int length = Array.getLength(array);
    getCodec().writeClass(array.getClass());
    getCodec().writeFInt(length);
    for (Object row : (Object[]) array) {
      writeObjectWithContext(referencee, row, null);
    }
  }
}
