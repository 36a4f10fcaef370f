package io.memoir.runtime.codec;

import io.memoir.runtime.codec.stream.Gate;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.value.Serializers;
import io.memoir.spi.ResultTypes;
import java.lang.reflect.Field;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.nustaq.serialization.FSTClazzInfo;
import org.nustaq.serialization.FSTClazzInfoRegistry;
import org.nustaq.serialization.FSTConfiguration;
import org.nustaq.serialization.FSTObjectSerializer;
import org.nustaq.serialization.FSTSerializerRegistry;

/**
 * What FST knows about each class, made from {@link Surrogate} and then given the real class.
 *
 * <p>FST finds the serializer of a class at first use and without synchronization; here it is found
 * before the information is published. Safe for any number of threads.
 */
final class ClassInfos extends FSTClazzInfoRegistry {

  private static final Field TYPE = field("clazz");
  private static final Field ENUM_CONSTANTS = field("enumConstants");

  private final ConcurrentMap<Class<?>, FSTClazzInfo> infos = new ConcurrentHashMap<>();

  private final ResultTypes types;
  private final Gate gate;

  ClassInfos(ResultTypes types, Gate gate) {
    this.types = types;
    this.gate = gate;
    setIgnoreAnnotations(true);
    setSerializerRegistryDelegate(this::serializer);
  }

  private static Field field(String name) {
    try {
      // FST is no named module of its own, so its packages are open.
      Field field = FSTClazzInfo.class.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("rawtypes") // the signature is FST's
  private FSTObjectSerializer serializer(Class type) {
    if (type == Surrogate.class) {
      return FSTSerializerRegistry.NULL;
    }
    FSTObjectSerializer serializer = Serializers.find((Class<?>) type, types);
    return serializer == null ? FSTSerializerRegistry.NULL : serializer;
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is FST's
  public FSTClazzInfo getCLInfo(Class type, FSTConfiguration configuration) {
    FSTClazzInfo info = infos.get(type);
    if (info == null) {
      FSTClazzInfo made = make((Class<?>) type, configuration);
      FSTClazzInfo other = infos.putIfAbsent(type, made);
      info = other == null ? made : other;
    }
    return info;
  }

  private FSTClazzInfo make(Class<?> type, FSTConfiguration configuration) {
    if (!type.isPrimitive() && type != String.class) {
      gate.require(type);
      checkFound(type);
    }
    FSTClazzInfo info = new FSTClazzInfo(configuration, Surrogate.class, this, true);
    try {
      TYPE.set(info, type);
      ENUM_CONSTANTS.set(info, type.getEnumConstants());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    info.setClzId(NumberedClasses.numberOf(type));
    info.getSer();
    return info;
  }

  /** A class that its own name does not lead to would come back as another class, or not at all. */
  private void checkFound(Class<?> type) {
    Class<?> found;
    try {
      found = gate.load(type.getName());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new Refusal(type, "is not known to the class loader of the function");
    }
    if (found != type) {
      throw new Refusal(type, "is another class than the function's class loader has by this name");
    }
  }
}
