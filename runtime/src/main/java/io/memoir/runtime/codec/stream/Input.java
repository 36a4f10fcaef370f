package io.memoir.runtime.codec.stream;

import io.memoir.runtime.codec.coder.ByteSource;
import io.memoir.runtime.codec.coder.LargeStack;
import io.memoir.runtime.codec.coder.StreamDecoder;
import io.memoir.spi.ResultTypes;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nustaq.serialization.FSTClazzInfo;
import org.nustaq.serialization.FSTConfiguration;
import org.nustaq.serialization.FSTObjectInput;
import org.nustaq.serialization.FSTObjectOutput;
import org.nustaq.serialization.FSTObjectSerializer;

/** Reads one graph of objects that {@link Output} wrote. Used for one graph. */
public final class Input extends FSTObjectInput {

  /** How many parts of keys are hashed, whatever the bytes; a second's work. */
  private static final long HASHED = 100_000_000;

  /** How many parts of keys are hashed for each byte. */
  private static final long HASHED_PER_BYTE = 64;

  private final ByteSource source;
  private final StreamDecoder decoder;
  private final ResultTypes types;
  private final Gate gate;
  private final ReadObjects read = new ReadObjects();
  private final List<Enum<?>> constants = new ArrayList<>();
  private final List<Completion> completions = new ArrayList<>();
  private boolean refersBack;
  private int depth;
  private boolean isOnLargeStack;
  private long parts;
  private long hashed;

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
   * @param classes finds what the bytes name
   */
  public Input(
      FSTConfiguration configuration,
      StreamDecoder.Classes classes,
      ResultTypes types,
      ByteSource source) {
    super(configuration);
    this.source = source;
    this.types = types;
    this.gate = new Gate(types);
    this.decoder = new StreamDecoder(classes, source);
    setCodec(decoder);
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
    if (value == null || source.left() != 0) {
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
    return readObjectWithHeader(Output.REFERENCE);
  }

  /**
   * Reads a number of elements.
   *
   * @throws IOException when it cannot be one
   */
  public int nextLength() throws IOException {
    return source.claim(decoder.readFInt());
  }

  /**
   * Reads a number of pairs.
   *
   * @return twice the number
   * @throws IOException when it cannot be one
   */
  public int nextPairs() throws IOException {
    return source.claim(Math.multiplyExact(2, decoder.readFInt()));
  }

  /** Returns the classes that the graph may hold. */
  public ResultTypes types() {
    return types;
  }

  /** Returns what loads these classes. */
  public Gate gate() {
    return gate;
  }

  /** Lets the content of a value refer to it, before it is filled. */
  public void register(Object value, int position) {
    read.open(position, value);
  }

  /** Notes that a value is complete. */
  void complete(Object value, int position, ValueSerializer.Kind kind) {
    if (kind == ValueSerializer.Kind.EARLY) {
      read.close(position);
    } else if (kind == ValueSerializer.Kind.LATE) {
      read.put(position, value);
    }
  }

  /**
   * Tells whether what {@link #whenComplete} gets is run at all: as long as nothing has referred to
   * an object around it, every part is complete when it has been read.
   *
   * @return false if parts are complete already
   */
  public boolean completesLater() {
    return refersBack;
  }

  /**
   * Does something when the graph is complete, if parts of it were perhaps used before they were
   * complete: a key that refers back to its map has no right hash code until then.
   */
  public void whenComplete(Completion completion) {
    if (refersBack) {
      completions.add(completion);
    }
  }

  /** Counts the parts that have been read; those of a value count again at each reference. */
  public long parts() {
    return parts;
  }

  /**
   * Notes that something of so many parts is going to be hashed: a few bytes can describe sets in
   * sets whose hash code takes for ever.
   *
   * @throws IOException when that is more than any result of this size has
   */
  public void willHash(long count) throws IOException {
    hashed += count;
    if (hashed > HASHED + HASHED_PER_BYTE * source.size()) {
      throw new StreamCorruptedException("keys in keys, again and again");
    }
  }

  @Override
  public @Nullable Object readObjectWithHeader(FSTClazzInfo.FSTFieldInfo referencee)
      throws Exception {
    if (depth == LargeStack.MAX_DEPTH && !isOnLargeStack) {
      isOnLargeStack = true;
      @Nullable Object[] result = LargeStack.run(() -> new @Nullable Object[] {readNested()});
      isOnLargeStack = false;
      return result[0];
    }
    return readNested();
  }

  private @Nullable Object readNested() throws Exception {
    depth++;
    int position = decoder.getInputPos();
    long before = parts++;
    Object value = super.readObjectWithHeader(Output.REFERENCE);
    if (position != decoder.getInputPos()) {
      read.setParts(position, parts - before);
    }
    depth--;
    return value;
  }

  @Override
  protected @Nullable Object instantiateSpecialTag(
      FSTClazzInfo.FSTFieldInfo referencee, int position, byte tag) throws Exception {
    return switch (tag) {
      case FSTObjectOutput.STRING -> text(position);
      case FSTObjectOutput.BIG_INT,
          FSTObjectOutput.BIG_LONG,
          FSTObjectOutput.BIG_BOOLEAN_FALSE,
          FSTObjectOutput.BIG_BOOLEAN_TRUE,
          FSTObjectOutput.NULL,
          FSTObjectOutput.HANDLE,
          FSTObjectOutput.ARRAY,
          FSTObjectOutput.ENUM -> super.instantiateSpecialTag(referencee, position, tag);
      default -> throw new StreamCorruptedException("no value begins with " + tag);
    };
  }

  private String text(int position) throws IOException {
    String text = decoder.readStringUTF();
    read.put(position, text);
    return text;
  }

  @Override
  protected Object instantiateHandle(FSTClazzInfo.FSTFieldInfo referencee) throws IOException {
    int number = decoder.readFInt();
    Object value = read.get(number);
    if (value == null) {
      throw new StreamCorruptedException("a reference to nothing");
    }
    parts += read.parts(number);
    refersBack |= read.isOpen(number);
    return value;
  }

  @Override
  protected Object instantiateEnum(FSTClazzInfo.FSTFieldInfo referencee, int position)
      throws IOException, ClassNotFoundException {
    int known = decoder.readFInt();
    if (known < 0 || known > constants.size()) {
      throw new StreamCorruptedException("a constant that was not named before");
    } else if (known > 0) {
      return constants.get(known - 1);
    }
    Object[] all = decoder.readClass().getEnumConstants();
    String name = decoder.readStringUTF();
    for (Object constant : all == null ? new Object[0] : all) {
      if (((Enum<?>) constant).name().equals(name)) {
        constants.add((Enum<?>) constant);
        return constant;
      }
    }
    throw new StreamCorruptedException("no constant " + name);
  }

  /** All classes have serializers, but for those that have tags of their own. */
  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  protected Object instantiateAndReadNoSer(
      Class type, FSTClazzInfo info, FSTClazzInfo.FSTFieldInfo referencee, int position)
      throws Exception {
    throw new StreamCorruptedException(type.getName() + " as an object with fields");
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  protected Object instantiateAndReadWithSer(
      Class type,
      FSTObjectSerializer serializer,
      FSTClazzInfo info,
      FSTClazzInfo.FSTFieldInfo referencee,
      int position)
      throws Exception {
    return serializer.instantiate(type, this, info, referencee, position);
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
    if (component == null) {
      throw new StreamCorruptedException(type.getName() + " as an array");
    }
    if (component.isPrimitive()) {
      Object array = decoder.readPrimitiveArray(component);
      read.put(position, array);
      return array;
    }
    @Nullable Object[] array = (Object[]) Array.newInstance(component, nextLength());
    read.open(position, array);
    for (int i = 0; i < array.length; i++) {
      array[i] = readObjectWithHeader(referencee);
    }
    read.close(position);
    return array;
  }
}
