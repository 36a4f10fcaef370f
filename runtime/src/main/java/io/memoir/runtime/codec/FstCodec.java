package io.memoir.runtime.codec;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
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

  /** The configuration that was used last: nearly always the next one too, without the lock. */
  private volatile @Nullable Latest latest;

  private volatile boolean isReady;

  /** Creates a codec; FST is not started before the first result has to be copied. */
  public FstCodec() {}

  /** Loads all classes of the codec, on a stack of its own: a full one is no place to load them. */
  private void makeReady() {
    if (isReady) {
      return;
    }
    try {
      LargeStack.run(this::roundTrip);
    } catch (Exception e) {
      throw new IllegalStateException("FST cannot be used.", e);
    }
    isReady = true;
  }

  private Object roundTrip() throws Exception {
    LoaderConfiguration configuration = configuration(FstCodec.class.getClassLoader());
    Object sample = new ArrayList<>(List.of(Map.of("a", new IllegalStateException())));
    return new Input(write(sample, configuration), configuration).readGraph();
  }

  @Override
  public String id() {
    return "fst-1";
  }

  @Override
  public void encode(Object value, ResultTypes types, OutputStream out)
      throws CodecException, IOException {
    out.write(encode(value, types.loader()));
  }

  @Override
  public Object decode(InputStream in, long size, ResultTypes types)
      throws CodecException, IOException {
    return decode(in.readNBytes(Math.toIntExact(size)), types.loader());
  }

  /** Writes into an array. */
  public byte[] encode(Object value, ClassLoader loader) throws CodecException {
    makeReady();
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

  /** Reads an array. */
  public Object decode(byte[] bytes, ClassLoader loader) throws CodecException {
    makeReady();
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
    Latest last = latest;
    LoaderConfiguration known = last == null ? null : last.of(loader);
    if (known != null) {
      return known;
    }
    LoaderConfiguration found = findOrMake(loader);
    latest = new Latest(new WeakReference<>(loader), new SoftReference<>(found));
    return found;
  }

  private LoaderConfiguration findOrMake(ClassLoader loader) {
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

  /** A class loader and its configuration, neither of them kept. */
  private record Latest(
      WeakReference<ClassLoader> loader, SoftReference<LoaderConfiguration> configuration) {

    @Nullable
    LoaderConfiguration of(ClassLoader wanted) {
      return loader.refersTo(wanted) ? configuration.get() : null;
    }
  }
}
