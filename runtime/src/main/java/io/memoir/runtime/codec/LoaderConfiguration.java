package io.memoir.runtime.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.nustaq.serialization.FSTClazzInfoRegistry;
import org.nustaq.serialization.FSTClazzNameRegistry;
import org.nustaq.serialization.FSTConfiguration;
import org.nustaq.serialization.util.FSTUtil;

/** FST as set up for the classes of one loader. Safe for any number of threads. */
final class LoaderConfiguration extends FSTConfiguration {

  static {
    // With Unsafe, a field of another type than the bytes say would crash the JVM.
    FSTUtil.unFlaggedUnsafe = null;
  }

  /** Classes whose names are left out of the bytes. The order is part of the format. */
  private static final List<Class<?>> NUMBERED = List.of(
      String.class,
      Object.class,
      Object[].class,
      String[].class,
      byte[].class,
      char[].class,
      short[].class,
      int[].class,
      long[].class,
      float[].class,
      double[].class,
      boolean[].class,
      Byte.class,
      Short.class,
      Character.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      Boolean.class,
      ArrayList.class,
      HashMap.class);

  private final FSTClazzInfoRegistry infos = new ClassInfos();
  private final FSTClazzNameRegistry names = new ClassNames();

  LoaderConfiguration(ClassLoader loader) {
    super(null);
    setClassLoader(loader);
    setShareReferences(true);
    for (Class<?> type : NUMBERED) {
      names.registerClass(type, this);
    }
  }

  @Override
  public FSTClazzInfoRegistry getCLInfoRegistry() {
    return infos;
  }

  @Override
  public FSTClazzNameRegistry getClassRegistry() {
    return names;
  }
}
