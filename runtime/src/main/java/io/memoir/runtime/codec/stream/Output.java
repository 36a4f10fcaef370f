package io.memoir.runtime.codec.stream;

import io.memoir.runtime.codec.coder.ByteSink;
import io.memoir.runtime.codec.coder.LargeStack;
import io.memoir.runtime.codec.coder.StreamEncoder;
import io.memoir.runtime.codec.coder.WrittenObjects;
import io.memoir.spi.ResultTypes;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.nustaq.serialization.FSTClazzInfo;
import org.nustaq.serialization.FSTConfiguration;
import org.nustaq.serialization.FSTObjectOutput;

/**
 * Writes one graph of objects, and refuses what {@link Input} could not put together again.
 *
 * <p>Used for one graph.
 */
public final class Output extends FSTObjectOutput {

  /** FST keeps hints for each field here; we have none. */
  static final FSTClazzInfo.FSTFieldInfo REFERENCE =
      new FSTClazzInfo.FSTFieldInfo(null, null, true);

  private final StreamEncoder encoder;
  private final ResultTypes types;
  private final Gate gate;
  private final WrittenObjects written = new WrittenObjects();
  private final WrittenObjects constants = new WrittenObjects();
  private int constantCount;
  private @Nullable IdentityHashMap<Object, Nameless> boxes;

  /** The numbers of the values that nothing in their content may refer to, ascending. */
  private int[] open = new int[8];

  private int openCount;

  /** The number of the object that has just begun. */
  private int current;

  private int depth;
  private boolean isOnLargeStack;

  /** Elements in a row have one class. */
  private @Nullable Class<?> lastType;

  private @Nullable FSTClazzInfo lastInfo;

  /** Creates an output that leaves its last bytes in the sink. */
  public Output(FSTConfiguration configuration, ResultTypes types, ByteSink sink) {
    super(null, configuration);
    this.types = types;
    this.gate = new Gate(types);
    this.encoder = new StreamEncoder(configuration, sink);
    setCodec(encoder);
  }

  /**
   * Writes a value, or a reference to it if it has been written already.
   *
   * @throws IOException when some part of it cannot be written
   */
  public void next(@Nullable Object value) throws IOException {
    writeObjectWithContext(REFERENCE, value, null);
  }

  /** Returns the classes that the graph may hold. */
  public ResultTypes types() {
    return types;
  }

  /** Returns what refuses others. */
  public Gate gate() {
    return gate;
  }

  /** Lets nothing refer to the value that has just begun, until {@link #leave}. */
  public void enter() {
    if (openCount == open.length) {
      open = Arrays.copyOf(open, 2 * openCount);
    }
    open[openCount++] = current;
  }

  /** Ends what {@link #enter} began. */
  public void leave() {
    openCount--;
  }

  @Override
  protected @Nullable FSTClazzInfo writeObjectWithContext(
      FSTClazzInfo.FSTFieldInfo referencee, @Nullable Object value, @Nullable FSTClazzInfo info)
      throws IOException {
    if (depth == LargeStack.MAX_DEPTH && !isOnLargeStack) {
      isOnLargeStack = true;
      onLargeStack(value);
      isOnLargeStack = false;
      return null;
    }
    depth++;
    write(value);
    depth--;
    return null;
  }

  private void onLargeStack(@Nullable Object value) throws IOException {
    try {
      LargeStack.run(() -> {
        writeObjectWithContext(REFERENCE, value, null);
        return this;
      });
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private void write(@Nullable Object value) throws IOException {
    if (value == null || isPlain(value)) {
      super.writeObjectWithContext(REFERENCE, value, null);
      return;
    }
    if (value instanceof String) {
      if (!refer(value)) {
        super.writeObjectWithContext(REFERENCE, value, null);
      }
      return;
    }
    Object whole = value;
    if (value.getClass() != lastType && Nameless.covers(value)) {
      whole = boxed(value);
    }
    FSTClazzInfo info = infoOf(whole.getClass());
    boolean isLeaf = info.getSer() != null && info.getSer().alwaysCopy();
    if (isLeaf || !refer(whole)) {
      super.writeObjectWithContext(REFERENCE, whole, info);
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof Enum<?>;
  }

  private Nameless boxed(Object value) {
    if (!gate.allowsNameless()) {
      throw new Refusal(
          value.getClass(), "is a lambda or a proxy, which results on disk cannot hold");
    }
    if (boxes == null) {
      boxes = new IdentityHashMap<>();
    }
    return boxes.computeIfAbsent(value, Nameless::new);
  }

  private FSTClazzInfo infoOf(Class<?> type) {
    FSTClazzInfo info = lastInfo;
    if (info == null || type != lastType) {
      info = getClassInfoRegistry().getCLInfo(type, getConf());
      lastType = type;
      lastInfo = info;
    }
    return info;
  }

  /** Writes a reference, unless the value is met for the first time. */
  private boolean refer(Object value) throws IOException {
    int number = encoder.getWritten();
    int known = written.putIfAbsent(value, number);
    if (known < 0) {
      current = number;
      return false;
    }
    if (Arrays.binarySearch(open, 0, openCount, known) >= 0) {
      throw new Refusal(
          value.getClass(),
          "refers back to itself, which can be copied only through arrays, collections and objects"
              + " with fields");
    }
    encoder.writeTag(HANDLE, null, known, value, this);
    encoder.writeFInt(known);
    return true;
  }

  /** By name: the order of constants may change. */
  @Override
  protected @Nullable FSTClazzInfo writeEnum(FSTClazzInfo.FSTFieldInfo referencee, Object value)
      throws IOException {
    Enum<?> constant = (Enum<?>) value;
    FSTClazzInfo info = infoOf(constant.getDeclaringClass());
    encoder.writeTag(ENUM, null, 0, value, this);
    int known = constants.putIfAbsent(constant, constantCount);
    encoder.writeFInt(known + 1);
    if (known < 0) {
      constantCount++;
      encoder.writeClass(info);
      encoder.writeStringUTF(constant.name());
    }
    return info;
  }

  /** FST remembers the last class per field without synchronization; the registry is safe. */
  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  protected FSTClazzInfo getFstClazzInfo(FSTClazzInfo.FSTFieldInfo referencee, Class type) {
    return infoOf((Class<?>) type);
  }

  /** Rows of nested arrays are elements like others, because they can be shared. */
  @Override
  protected void writeArray(FSTClazzInfo.FSTFieldInfo referencee, Object array) throws IOException {
    int length = Array.getLength(array);
    encoder.writeClass(infoOf(array.getClass()));
    encoder.writeFInt(length);
    if (array instanceof Object[] elements) {
      for (Object element : elements) {
        next(element);
      }
    } else {
      encoder.writePrimitiveArray(array, 0, length);
    }
  }
}
