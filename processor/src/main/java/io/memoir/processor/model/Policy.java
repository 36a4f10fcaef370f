package io.memoir.processor.model;

import io.memoir.processor.report.Position;
import io.memoir.ttl.Ttl;
import java.util.List;
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

  /** The annotation that says it. */
  Position position();

  /** Every caller gets a copy. */
  record Data(
      @Nullable Setting<Ttl> ttl,
      @Nullable Setting<Integer> maxEntries,
      List<Setting<HashFunction>> hashFunctions,
      Position position)
      implements Policy {}

  /** All callers share the instance. */
  record Resource(
      @Nullable Setting<Ttl> ttl,
      @Nullable Setting<Integer> maxEntries,
      List<Setting<HashFunction>> hashFunctions,
      @Nullable Setting<Hook> validate,
      @Nullable Setting<Hook> onRelease,
      Position position)
      implements Policy {}
}
