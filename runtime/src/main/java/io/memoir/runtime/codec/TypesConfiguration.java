package io.memoir.runtime.codec;

import io.memoir.runtime.codec.coder.ByteSink;
import io.memoir.runtime.codec.coder.ByteSource;
import io.memoir.runtime.codec.coder.StreamDecoder;
import io.memoir.runtime.codec.coder.StreamEncoder;
import io.memoir.runtime.codec.stream.Gate;
import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.spi.ResultTypes;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.nustaq.serialization.FSTClassInstantiator;
import org.nustaq.serialization.FSTClazzInfo;
import org.nustaq.serialization.FSTClazzInfoRegistry;
import org.nustaq.serialization.FSTConfiguration;
import org.nustaq.serialization.FSTDecoder;
import org.nustaq.serialization.FSTEncoder;
import org.nustaq.serialization.FSTObjectRegistry;
import org.nustaq.serialization.util.FSTUtil;

/** FST as set up for the results of one function. Safe for any number of threads. */
final class TypesConfiguration extends FSTConfiguration implements StreamDecoder.Classes {

  static {
    // With Unsafe, a field of another type than the bytes say would crash the JVM.
    FSTUtil.unFlaggedUnsafe = null;
  }

  private static final FSTClassInstantiator NO_INSTANCES = new NoInstances();

  private final ResultTypes types;
  private final Gate gate;
  private final ClassInfos infos;
  private final ConcurrentMap<String, FSTClazzInfo> byName = new ConcurrentHashMap<>();

  /** What FST's constructors ask for; the streams have others of their own. */
  private final FSTEncoder idleEncoder;

  private final FSTDecoder idleDecoder;
  private final FSTObjectRegistry idleRegistry;

  TypesConfiguration(ResultTypes types) {
    super(null);
    this.types = types;
    this.gate = new Gate(types);
    this.infos = new ClassInfos(types, gate);
    setClassLoader(types.loader());
    // We number the objects ourselves.
    setShareReferences(false);
    idleEncoder = new StreamEncoder(this, new ByteSink(OutputStream.nullOutputStream()));
    idleDecoder = new StreamDecoder(this, new ByteSource(InputStream.nullInputStream(), 0));
    idleRegistry = new FSTObjectRegistry(this);
  }

  ResultTypes types() {
    return types;
  }

  /** Writes a whole graph. */
  void write(Object value, ByteSink sink) throws Exception {
    new Output(this, types, sink).next(value);
    sink.flush();
  }

  /** Reads a whole graph. */
  Object read(ByteSource source) throws Exception {
    return new Input(this, this, types, source).readGraph();
  }

  @Override
  public FSTClazzInfo byName(String name) throws ClassNotFoundException {
    FSTClazzInfo info = byName.get(name);
    if (info == null) {
      info = infos.getCLInfo(gate.load(name), this);
      byName.put(name, info);
    }
    return info;
  }

  @Override
  public FSTClazzInfo byNumber(int number) throws ClassNotFoundException {
    return infos.getCLInfo(NumberedClasses.get(number), this);
  }

  @Override
  public FSTClazzInfoRegistry getCLInfoRegistry() {
    return infos;
  }

  /** FST makes no instances: all classes have serializers. */
  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public FSTClassInstantiator getInstantiator(Class type) {
    return NO_INSTANCES;
  }

  @Override
  public FSTEncoder createStreamEncoder() {
    return idleEncoder;
  }

  @Override
  public FSTDecoder createStreamDecoder() {
    return idleDecoder;
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public @Nullable Object getCachedObject(Class type) {
    return type == FSTObjectRegistry.class ? idleRegistry : null;
  }

  /** Finds no constructors, which would only cost time. */
  @SuppressWarnings("rawtypes") // the signatures are FST's
  private static final class NoInstances implements FSTClassInstantiator {
    @Override
    public Object newInstance(
        Class type, Constructor constructor, boolean initializes, boolean uses) {
      throw new UnsupportedOperationException(type.getName());
    }

    @Override
    public @Nullable Constructor findConstructorForExternalize(Class type) {
      return null;
    }

    @Override
    public @Nullable Constructor findConstructorForSerializable(Class type) {
      return null;
    }
  }
}
