package io.memoir.runtime.codec;

import io.memoir.runtime.codec.coder.ByteSink;
import io.memoir.runtime.codec.coder.ByteSource;
import io.memoir.runtime.codec.coder.LargeStack;
import io.memoir.runtime.codec.coder.PlainValues;
import io.memoir.runtime.codec.stream.Gate;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.value.Serializers;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codec that is used unless a program supplies another one.
 *
 * <p>FST writes the graph; how single values become bytes is ours. Each call has streams of its
 * own, because FST's own ones keep the last graph alive and mix up nested calls. Safe for any
 * number of threads.
 */
public final class FstCodec implements Codec {

  private final Configurations configurations = new Configurations();

  private volatile boolean isReady;

  /** Creates a codec; FST is not started before the first result has to be copied. */
  public FstCodec() {}

  /** Loads all classes of the codec, on a stack of its own: a full one is no place to load them. */
  private void makeReady() {
    if (isReady) {
      return;
    }
    try {
      LargeStack.run(FstCodec::roundTrip);
    } catch (Exception e) {
      throw new IllegalStateException("FST cannot be used.", e);
    }
    isReady = true;
  }

  private static Object roundTrip() throws Exception {
    Serializers.makeReady();
    TypesConfiguration configuration =
        new TypesConfiguration(ResultTypes.any(FstCodec.class.getClassLoader()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Object sample = new ArrayList<>(List.of(1, "a", new Object[1]));
    configuration.write(sample, new ByteSink(bytes));
    return configuration.read(
        new ByteSource(new ByteArrayInputStream(bytes.toByteArray()), bytes.size()));
  }

  @Override
  public String id() {
    return "fst-2";
  }

  @Override
  public void encode(Object value, ResultTypes types, OutputStream out)
      throws CodecException, IOException {
    makeReady();
    TypesConfiguration configuration = configurations.of(types);
    ByteSink sink = new ByteSink(out);
    try {
      write(value, configuration, sink);
    } catch (Throwable e) { // code of the program runs here, which may throw anything
      throwIfOutside(e, sink.failure());
      throw explain(value, configuration, e);
    }
  }

  private static void write(Object value, TypesConfiguration configuration, ByteSink sink)
      throws Exception {
    try {
      configuration.write(value, sink);
    } catch (StackOverflowError e) {
      if (sink.hasFlushed()) {
        throw e;
      }
      sink.restart();
      LargeStack.run(() -> {
        configuration.write(value, sink);
        return sink;
      });
    }
  }

  private static CodecException explain(
      Object value, TypesConfiguration configuration, Throwable failure) {
    if (failure instanceof StackOverflowError) {
      return new CodecException(
          value.getClass().getName() + " refers to objects too deep to be copied",
          "",
          value.getClass().getName(),
          failure);
    }
    CulpritFinder.Attempt attempt =
        candidate -> configuration.write(candidate, new ByteSink(OutputStream.nullOutputStream()));
    return new CulpritFinder(configuration.types(), attempt).find(value, failure);
  }

  @Override
  public Object decode(InputStream in, long size, ResultTypes types)
      throws CodecException, IOException {
    ByteSource source = new ByteSource(in, size);
    Object plain = plain(source);
    if (plain != null) {
      return plain;
    }
    makeReady();
    TypesConfiguration configuration = configurations.of(types);
    try {
      return read(configuration, source);
    } catch (Throwable e) { // code of the program runs here, which may throw anything
      throwIfOutside(e, source.failure());
      throw unreadable(e);
    }
  }

  /** Reads a value for which FST need not be started; null if it is another one. */
  private static @Nullable Object plain(ByteSource source) throws CodecException, IOException {
    try {
      return PlainValues.read(source);
    } catch (StackOverflowError e) {
      if (source.hasDropped()) {
        throw unreadable(e);
      }
      source.restart();
      return null;
    } catch (IOException | RuntimeException e) {
      throwIfOutside(e, source.failure());
      throw unreadable(e);
    }
  }

  private static Object read(TypesConfiguration configuration, ByteSource source) throws Exception {
    try {
      return configuration.read(source);
    } catch (StackOverflowError e) {
      if (source.hasDropped()) {
        throw e;
      }
      source.restart();
      return LargeStack.run(() -> configuration.read(source));
    }
  }

  /** Throws what neither the value nor the bytes are to blame for. */
  private static void throwIfOutside(Throwable thrown, @Nullable Throwable ofStream)
      throws IOException {
    if (ofStream instanceof IOException failure) {
      throw failure;
    } else if (ofStream instanceof RuntimeException failure) {
      throw failure;
    } else if (ofStream instanceof Error failure) {
      throw failure;
    }
    if (thrown instanceof VirtualMachineError failure && !(thrown instanceof StackOverflowError)) {
      throw failure;
    }
  }

  private static CodecException unreadable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        String name = refusal.type().getName();
        return new CodecException(name + " " + refusal.reason(), "", name, failure);
      } else if (cause instanceof Gate.NotAllowed refused) {
        return new CodecException(
            String.valueOf(refused.getMessage()), "", refused.name(), failure);
      }
    }
    return new CodecException("The stored bytes cannot be read", "", "", failure);
  }
}
