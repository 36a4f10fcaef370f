package io.memoir.processor.model;

import io.memoir.Persist;
import io.memoir.processor.report.Position;
import io.memoir.size.ByteSize;
import io.memoir.ttl.Ttl;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How the results of a function are kept. */
public sealed interface Policy {

  /** How long a result is used, or null for ever. */
  @Nullable
  Setting<Ttl> ttl();

  /** How many results are kept, or null for no bound. */
  @Nullable
  Setting<Integer> maxEntries();

  /** The hash functions of the function. */
  List<Setting<HashFunction>> hashFunctions();

  /** Which code counts as the code of the function. */
  CodePolicy code();

  /** The annotation that says it. */
  Position position();

  /** Whether results outlive the process, as far as the annotation says. */
  boolean isPersistent();

  /**
   * Every caller gets a copy.
   *
   * @param persist where results are kept besides memory, or null for nowhere
   * @param maxSize how many bytes they may take there, or null for no bound
   * @param resultTypes the classes that they may hold besides those that the return type tells, or
   *     null for none
   */
  record Data(
      @Nullable Setting<Ttl> ttl,
      @Nullable Setting<Integer> maxEntries,
      List<Setting<HashFunction>> hashFunctions,
      @Nullable Setting<Persist> persist,
      @Nullable Setting<ByteSize> maxSize,
      @Nullable Setting<List<TypeMirror>> resultTypes,
      CodePolicy code,
      Position position)
      implements Policy {

    @Override
    public boolean isPersistent() {
      return persist != null && persist.value() == Persist.DISK;
    }

    /** The classes that {@link #resultTypes} names. */
    public List<TypeMirror> addedTypes() {
      return resultTypes == null ? List.of() : resultTypes.value();
    }
  }

  /** All callers share the instance. */
  record Resource(
      @Nullable Setting<Ttl> ttl,
      @Nullable Setting<Integer> maxEntries,
      List<Setting<HashFunction>> hashFunctions,
      @Nullable Setting<Hook> validate,
      @Nullable Setting<Hook> onRelease,
      CodePolicy code,
      Position position)
      implements Policy {

    @Override
    public boolean isPersistent() {
      return false;
    }
  }
}
