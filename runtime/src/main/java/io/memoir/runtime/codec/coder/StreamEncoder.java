package io.memoir.runtime.codec.coder;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.nustaq.serialization.FSTClazzInfo;
import org.nustaq.serialization.FSTConfiguration;
import org.nustaq.serialization.FSTEncoder;
import org.nustaq.serialization.FSTObjectOutput;

/**
 * Gives FST a {@link ByteSink}. For one graph.
 *
 * <p>FST takes the position in the bytes as the number of an object. Here it is the number of
 * objects before it, so that a stream may be of any length.
 */
public final class StreamEncoder implements FSTEncoder {

  /** The first number that a stream gives to a class; those below are the same in all streams. */
  static final int FIRST_OWN = 64;

  /** Says that the name of a class follows. */
  static final int NEW = 0;

  private final FSTConfiguration configuration;
  private final ByteSink sink;
  private final WrittenObjects classes = new WrittenObjects();
  private int classCount;
  private int objects;

  /** Creates it. */
  public StreamEncoder(FSTConfiguration configuration, ByteSink sink) {
    this.configuration = configuration;
    this.sink = sink;
  }

  @Override
  public FSTConfiguration getConf() {
    return configuration;
  }

  @Override
  public boolean writeTag(
      byte tag, @Nullable Object info, long number, @Nullable Object value, FSTObjectOutput out)
      throws IOException {
    if (StreamDecoder.isNumbered(tag)) {
      objects = Math.incrementExact(objects);
    }
    sink.putByte(tag);
    return false;
  }

  @Override
  public int getWritten() {
    return objects;
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public void writeClass(Class type) {
    throw new UnsupportedOperationException("without what is known of " + type.getName());
  }

  @Override
  public void writeClass(FSTClazzInfo info) {
    try {
      put(info);
    } catch (IOException e) {
      throw new StreamFailure(e);
    }
  }

  private void put(FSTClazzInfo info) throws IOException {
    if (info.getClzId() >= 0) {
      sink.putLong(info.getClzId());
      return;
    }
    int known = classes.putIfAbsent(info, classCount);
    if (known >= 0) {
      sink.putLong(FIRST_OWN + (long) known);
      return;
    }
    classCount++;
    sink.putLong(NEW);
    sink.putText(info.getClazz().getName());
    sink.putLong(Layout.of(info.getSer()));
  }

  @Override
  public boolean isPrimitiveArray(Object array, Class<?> component) {
    return component.isPrimitive();
  }

  @Override
  public void writePrimitiveArray(Object array, int start, int length) throws IOException {
    sink.putArray(array, start, length);
  }

  @Override
  public void writeRawBytes(byte[] bytes, int from, int length) throws IOException {
    sink.putBytes(bytes, from, length);
  }

  @Override
  public void writeStringUTF(String text) throws IOException {
    sink.putText(text);
  }

  @Override
  public void writeFByte(int value) throws IOException {
    sink.putByte(value);
  }

  @Override
  public void writeFShort(short value) throws IOException {
    sink.putLong(value);
  }

  @Override
  public void writeFChar(char value) throws IOException {
    sink.putLong(value);
  }

  @Override
  public void writeFInt(int value) throws IOException {
    sink.putLong(value);
  }

  @Override
  public void writeFLong(long value) throws IOException {
    sink.putLong(value);
  }

  @Override
  public void writeFFloat(float value) throws IOException {
    // Raw bits: two NaN that differ in their payload stay two.
    sink.putLong(Float.floatToRawIntBits(value));
  }

  @Override
  public void writeFDouble(double value) throws IOException {
    sink.putLong(Double.doubleToRawLongBits(value));
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }

  // What FST asks of encoders of other kinds, or of all and does not need here.

  @Override
  public void setConf(FSTConfiguration other) {}

  @Override
  public void setOutstream(@Nullable OutputStream out) {}

  @Override
  public void close() {}

  @Override
  public void reset(byte @Nullable [] out) {}

  @Override
  public void ensureFree(int bytes) {}

  @Override
  public void externalEnd(FSTClazzInfo info) {}

  @Override
  public void writeArrayEnd() {}

  @Override
  public void writeFieldsEnd(FSTClazzInfo info) {}

  @Override
  public void skip(int bytes) {
    throw new UnsupportedOperationException("skip");
  }

  @Override
  public void writeInt32At(int position, int value) {
    throw new UnsupportedOperationException("writeInt32At");
  }

  @Override
  public byte[] getBuffer() {
    throw new UnsupportedOperationException("getBuffer");
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public void registerClass(Class possible) {
    throw new UnsupportedOperationException("registerClass");
  }

  @Override
  public boolean writeAttributeName(FSTClazzInfo.FSTFieldInfo field, Object value) {
    return false;
  }

  @Override
  public boolean isWritingAttributes() {
    return false;
  }

  @Override
  public boolean isTagMultiDimSubArrays() {
    return false;
  }

  @Override
  public void writeVersionTag(int version) {
    throw new UnsupportedOperationException("writeVersionTag");
  }

  @Override
  public boolean isByteArrayBased() {
    return false;
  }
}
