package io.memoir.runtime.codec.stream;

import io.memoir.runtime.codec.coder.Layout;
import java.io.IOException;
import org.nustaq.serialization.FSTBasicObjectSerializer;
import org.nustaq.serialization.FSTClazzInfo;
import org.nustaq.serialization.FSTObjectInput;
import org.nustaq.serialization.FSTObjectOutput;

/**
 * Writes and reads the values of one class, between FST's streams and ours.
 *
 * <p>Subclasses are immutable, hence safe for any number of threads.
 */
public abstract class ValueSerializer extends FSTBasicObjectSerializer implements Layout {

  /** When a value that is being read can be referred to. */
  public enum Kind {
    /** Never: an immutable value without identity, written again at each place. */
    LEAF,
    /** At once: created empty, then filled, so that its content may refer to it. */
    EARLY,
    /** When complete: its content cannot refer to it, which writing has to refuse. */
    LATE
  }

  private final Kind kind;

  /** Creates a serializer of values of that kind. */
  protected ValueSerializer(Kind kind) {
    this.kind = kind;
  }

  /**
   * Writes the content of {@code value}, not its class.
   *
   * @throws IOException when some part cannot be written; what was written is of no use then
   */
  protected abstract void write(Output out, Object value) throws IOException;

  /**
   * Reads what {@link #write} wrote.
   *
   * @param position names the value in the stream, for {@link Input#register}
   * @throws Exception when the content does not fit the class
   */
  protected abstract Object read(Input in, Class<?> type, int position) throws Exception;

  @Override
  public int layout() {
    return 0;
  }

  @Override
  public final void writeObject(
      FSTObjectOutput out,
      Object value,
      FSTClazzInfo info,
      FSTClazzInfo.FSTFieldInfo referencedBy,
      int position)
      throws IOException {
    Output output = (Output) out;
    if (kind != Kind.LATE) {
      write(output, value);
      return;
    }
    output.enter();
    write(output, value);
    output.leave();
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public final Object instantiate(
      Class type,
      FSTObjectInput in,
      FSTClazzInfo info,
      FSTClazzInfo.FSTFieldInfo referencee,
      int position)
      throws Exception {
    Input input = (Input) in;
    Object value = read(input, (Class<?>) type, position);
    input.complete(value, position, kind);
    return value;
  }

  @Override
  public final boolean alwaysCopy() {
    return kind == Kind.LEAF;
  }
}
