package io.memoir.runtime.codec;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The codec that is used unless a program supplies another one.
 *
 * <p>FST writes the graph and keeps its shared references; how single values are written is ours.
 * Each call has streams of its own, because FST's own ones keep the last graph alive and mix up
 * nested calls. Safe for any number of threads.
 */
public final class FstCodec implements Codec {

  /** Softly, because a configuration refers to classes of the loader that is its key. */
  private final Map<ClassLoader, SoftReference<LoaderConfiguration>> configurations =
      new WeakHashMap<>();

  /** Creates a codec, and makes all its classes ready: a full stack is no place to load them. */
  public FstCodec() {
    ClassLoader loader = FstCodec.class.getClassLoader();
    try {
      decode(
          encode(new ArrayList<>(List.of(Map.of("a", new IllegalStateException()))), loader),
          loader);
    } catch (CodecException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] encode(Object value, ClassLoader loader) throws CodecException {
    LoaderConfiguration configuration = configuration(loader);
    try {
      return LargeStack.retry(() -> write(value, configuration));
    } catch (Exception | LinkageError | StackOverflowError e) {
      throw explain(value, configuration, e);
    }
  }

  private static byte[] write(Object value, LoaderConfiguration configuration) throws Exception {
    Output out = new Output(configuration);
    out.next(value);
    return out.toBytes();
  }

  private static CodecException explain(
      Object value, LoaderConfiguration configuration, Throwable failure) {
    if (failure instanceof StackOverflowError) {
      return new CodecException(
          value.getClass().getName() + " refers to objects too deep to be copied",
          "",
          value.getClass().getName(),
          failure);
    }
    return new CulpritFinder(candidate -> write(candidate, configuration)).find(value, failure);
  }

  @Override
  public Object decode(byte[] bytes, ClassLoader loader) throws CodecException {
    LoaderConfiguration configuration = configuration(loader);
    try {
      return LargeStack.retry(() -> new Input(bytes, configuration).readGraph());
    } catch (Exception | LinkageError | StackOverflowError e) {
      throw unreadable(e);
    }
  }

  private static CodecException unreadable(Throwable failure) {
    @Nullable Throwable cause = failure;
    while (cause != null && !(cause instanceof Refusal)) {
      cause = cause.getCause();
    }
    if (cause instanceof Refusal refusal) {
      String name = refusal.type().getName();
      return new CodecException(name + " " + refusal.reason(), "", name, failure);
    }
    return new CodecException("The stored bytes cannot be read", "", "", failure);
  }

  private LoaderConfiguration configuration(ClassLoader loader) {
    synchronized (configurations) {
      SoftReference<LoaderConfiguration> held = configurations.get(loader);
      LoaderConfiguration configuration = held == null ? null : held.get();
      if (configuration == null) {
        configuration = new LoaderConfiguration(loader);
        configurations.put(loader, new SoftReference<>(configuration));
      }
      return configuration;
    }
  }
}
