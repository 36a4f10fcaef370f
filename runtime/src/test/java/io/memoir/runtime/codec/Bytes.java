package io.memoir.runtime.codec;

import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A codec that writes into arrays. */
public final class Bytes {

  private final Codec codec;
  private final ResultTypes types;

  private Bytes(Codec codec, ResultTypes types) {
    this.codec = codec;
    this.types = types;
  }

  public static Bytes of(ResultTypes types) {
    return new Bytes(new FstCodec(), types);
  }

  static Bytes of(Codec codec, ResultTypes types) {
    return new Bytes(codec, types);
  }

  public static Bytes of(ClassLoader loader) {
    return of(ResultTypes.any(loader));
  }

  public byte[] encode(Object value) throws CodecException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      codec.encode(value, types, out);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
    return out.toByteArray();
  }

  public Object decode(byte[] bytes) throws CodecException {
    try {
      return codec.decode(new ByteArrayInputStream(bytes), bytes.length, types);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
  }

  @SuppressWarnings("unchecked") // a copy has the class of its original
  public <T> T copy(T value) throws CodecException {
    return (T) decode(encode(value));
  }
}
