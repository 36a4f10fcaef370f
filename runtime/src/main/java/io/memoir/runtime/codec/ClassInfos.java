package io.memoir.runtime.codec;

import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.value.Serializers;
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
  private static final Field SHORT_NAME = field("isAsciiNameShortString");

  private final ConcurrentMap<Class<?>, FSTClazzInfo> infos = new ConcurrentHashMap<>();

  ClassInfos() {
    setIgnoreAnnotations(true);
    setSerializerRegistryDelegate(ClassInfos::serializer);
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
  private static FSTObjectSerializer serializer(Class type) {
    if (type == Surrogate.class) {
      return FSTSerializerRegistry.NULL;
    }
    FSTObjectSerializer serializer = Serializers.find((Class<?>) type);
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
    checkFound(type, configuration);
    FSTClazzInfo info = new FSTClazzInfo(configuration, Surrogate.class, this, true);
    try {
      TYPE.set(info, type);
      ENUM_CONSTANTS.set(info, type.getEnumConstants());
      SHORT_NAME.setBoolean(info, isShort(type.getName()));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    info.getSer();
    return info;
  }

  /** A class that its own name does not lead to would come back as another class, or not at all. */
  private static void checkFound(Class<?> type, FSTConfiguration configuration) {
    if (type.isPrimitive()) {
      return;
    }
    Class<?> found;
    try {
      found = configuration.getClassRegistry().classForName(type.getName(), configuration);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new Refusal(type, "is not known to the class loader of the function");
    }
    if (found != type) {
      throw new Refusal(type, "is another class than the function's class loader has by this name");
    }
  }

  private static boolean isShort(String name) {
    return name.length() < 127 && name.chars().allMatch(c -> c < 127);
  }
}
