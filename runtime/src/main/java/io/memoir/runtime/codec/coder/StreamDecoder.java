package io.memoir.runtime.codec.coder;

import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nustaq.serialization.FSTClazzInfo;
import org.nustaq.serialization.FSTConfiguration;
import org.nustaq.serialization.FSTDecoder;
import org.nustaq.serialization.FSTObjectOutput;

/** Gives FST a {@link ByteSource}; see {@link StreamEncoder}. For one graph. */
public final class StreamDecoder implements FSTDecoder {

  private final Classes classes;
  private final ByteSource source;
  private final List<FSTClazzInfo> known = new ArrayList<>();
  private int objects;

  /** Finds the classes that bytes name. */
  public interface Classes {

    /**
     * Finds one.
     *
     * @throws ClassNotFoundException when there is none, or when it is not allowed
     */
    FSTClazzInfo byName(String name) throws ClassNotFoundException;

    /**
     * Finds one whose name is left out of the bytes.
     *
     * @throws ClassNotFoundException when no class has the number
     */
    FSTClazzInfo byNumber(int number) throws ClassNotFoundException;
  }

  /** Creates it. */
  public StreamDecoder(Classes classes, ByteSource source) {
    this.classes = classes;
    this.source = source;
  }

  /** Whether values with a tag are counted, because one can refer to them. */
  static boolean isNumbered(byte tag) {
    return tag == FSTObjectOutput.OBJECT
        || tag == FSTObjectOutput.STRING
        || tag == FSTObjectOutput.ARRAY;
  }

  @Override
  public byte readObjectHeaderTag() throws IOException {
    byte tag = source.getByte();
    if (isNumbered(tag)) {
      objects = Math.incrementExact(objects);
    }
    return tag;
  }

  @Override
  public int getInputPos() {
    return objects;
  }

  @Override
  public FSTClazzInfo readClass() throws IOException, ClassNotFoundException {
    int number = source.getInt();
    if (number == StreamEncoder.NEW) {
      FSTClazzInfo info = classes.byName(source.getText());
      if (source.getInt() != Layout.of(info.getSer())) {
        throw new StreamCorruptedException("an older " + info.getClazz().getName());
      }
      known.add(info);
      return info;
    } else if (number < StreamEncoder.FIRST_OWN) {
      return classes.byNumber(number);
    }
    int index = number - StreamEncoder.FIRST_OWN;
    if (index >= known.size()) {
      throw new StreamCorruptedException("a class that was not named before");
    }
    return known.get(index);
  }

  @Override
  public Object readArrayHeader() throws IOException, ClassNotFoundException {
    return readClass().getClazz();
  }

  /**
   * Reads an array of primitives with its length.
   *
   * @throws IOException when there are fewer bytes than that
   */
  public Object readPrimitiveArray(Class<?> component) throws IOException {
    return PlainValues.array(component, source);
  }

  @Override
  public String readStringUTF() throws IOException {
    return source.getText();
  }

  @Override
  public void readPlainBytes(byte[] bytes, int from, int length) {
    try {
      source.getBytes(bytes, from, length);
    } catch (IOException e) {
      throw new StreamFailure(e);
    }
  }

  @Override
  public byte readFByte() throws IOException {
    return source.getByte();
  }

  @Override
  public int readIntByte() throws IOException {
    return source.getByte() & 0xFF;
  }

  @Override
  public short readFShort() throws IOException {
    return (short) source.getInt();
  }

  @Override
  public char readFChar() throws IOException {
    return (char) source.getInt();
  }

  @Override
  public int readFInt() throws IOException {
    return source.getInt();
  }

  @Override
  public long readFLong() throws IOException {
    return source.getLong();
  }

  @Override
  public float readFFloat() throws IOException {
    return Float.intBitsToFloat(source.getInt());
  }

  @Override
  public double readFDouble() throws IOException {
    return Double.longBitsToDouble(source.getLong());
  }

  // What FST asks of decoders of other kinds, or of all and does not need here.

  @Override
  public void setConf(FSTConfiguration configuration) {}

  @Override
  public void setInputStream(InputStream in) {}

  @Override
  public void reset() {}

  @Override
  public void close() {}

  @Override
  public void consumeEndMarker() {}

  @Override
  public void readExternalEnd() {}

  @Override
  public void readArrayEnd(@Nullable FSTClazzInfo info) {}

  @Override
  public void readObjectEnd() {}

  @Override
  public void startFieldReading(Object value) {}

  @Override
  public void endFieldReading(Object value) {}

  @Override
  public int ensureReadAhead(int bytes) {
    return 0;
  }

  @Override
  public int getObjectHeaderLen() {
    return -1;
  }

  @Override
  public boolean isMapBased() {
    return false;
  }

  @Override
  public boolean isEndMarker(String text) {
    return false;
  }

  @Override
  public boolean inArray() {
    return false;
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public Object coerceElement(Class type, Object value) {
    return value;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, source.left());
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("not in this form");
  }

  @Override
  public String readStringAsc() {
    throw unsupported();
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public Object readFPrimitiveArray(Object array, Class component, int length) {
    throw unsupported();
  }

  @Override
  public void readFIntArr(int length, int[] array) {
    throw unsupported();
  }

  @Override
  public int readPlainInt() {
    throw unsupported();
  }

  @Override
  public byte[] getBuffer() {
    throw unsupported();
  }

  @Override
  public void moveTo(int position) {
    throw unsupported();
  }

  @Override
  public void resetToCopyOf(byte[] bytes, int from, int length) {
    throw unsupported();
  }

  @Override
  public void resetWith(byte[] bytes, int length) {
    throw unsupported();
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public Class classForName(String name) {
    throw unsupported();
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public void registerClass(Class possible) {
    throw unsupported();
  }

  @Override
  public void skip(int bytes) {
    throw unsupported();
  }

  @Override
  public Object getDirectObject() {
    throw unsupported();
  }

  @Override
  public int readVersionTag() {
    throw unsupported();
  }

  @Override
  public void pushBack(int bytes) {
    throw unsupported();
  }
}
