package io.memoir.runtime.size;

import io.memoir.runtime.copy.Snapshots;
import io.memoir.runtime.copy.jdk.Container;
import io.memoir.runtime.key.exact.Head;
import io.memoir.runtime.key.identity.Origin;
import io.memoir.runtime.shape.Copier;
import io.memoir.spi.ElementSink;
import java.lang.ref.Reference;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells the classes whose instances are shared by all results, or are no part of any. */
final class Constants {

  private static final List<Class<?>> SHARED = List.of(
      Enum.class,
      Class.class,
      ClassLoader.class,
      Thread.class,
      Reference.class,
      ZoneId.class,
      Locale.class,
      Currency.class,
      // What makes copies, and what all keys of a function have.
      Snapshots.class,
      Container.class,
      Copier.class,
      ElementSink.class,
      Function.class,
      Supplier.class,
      Head.class,
      Origin.class);

  private Constants() {}

  /** Whether no instance counts. */
  static boolean areAll(Class<?> type) {
    return type.isHidden() || SHARED.stream().anyMatch(shared -> shared.isAssignableFrom(type));
  }
}
