package io.memoir.processor.model;

import io.memoir.OnMutation;
import io.memoir.Scope;
import io.memoir.processor.model.policy.Display;
import io.memoir.processor.report.Position;
import io.memoir.size.ByteSize;
import io.memoir.ttl.Ttl;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How the results of a function are kept. */
public sealed interface Policy {

  /** How long and how many of them are used. */
  Lifetime lifetime();

  /** What identifies them. */
  Keying keying();

  /** What sees them. */
  Hooks hooks();

  /** The methods that the handle gets besides those that every handle has. */
  HandleMethods handleMethods();

  /** Which code counts as the code of the function. */
  CodePolicy code();

  /** What users see while the method runs. */
  Display display();

  /** The annotation that says it. */
  Position position();

  /** Whether results outlive the process, as far as the annotation says. */
  boolean isPersistent();

  /** Whether the content of results is read, as that of arguments is. */
  default boolean readsResults() {
    return false;
  }

  /**
   * The methods that a handle gets if the annotation says so.
   *
   * @param refreshNow whether one runs the method and replaces the result
   * @param leases whether one leases the result
   */
  record HandleMethods(boolean refreshNow, boolean leases) {

    /** Whether one of them runs the method. */
    public boolean runsMethod() {
      return refreshNow || leases;
    }
  }

  /** How long a result is used, or null for ever. */
  default @Nullable Setting<Ttl> ttl() {
    return lifetime().ttl();
  }

  /** How many results are kept, or null for no bound. */
  default @Nullable Setting<Integer> maxEntries() {
    return lifetime().maxEntries();
  }

  /** Whether each session has results of its own. */
  default boolean isOfSession() {
    Setting<Scope> scope = lifetime().scope();
    return scope != null && scope.value() == Scope.SESSION;
  }

  /** The hash functions of the function. */
  default List<Setting<HashFunction>> hashFunctions() {
    return keying().hashFunctions();
  }

  /**
   * Every caller gets a copy.
   *
   * @param storage where results are kept besides memory
   */
  record Data(
      Lifetime lifetime,
      Keying keying,
      Storage storage,
      Hooks hooks,
      HandleMethods handleMethods,
      CodePolicy code,
      Display display,
      Position position)
      implements Policy {

    @Override
    public boolean isPersistent() {
      return storage.isPersistent();
    }

    /** How many bytes results may take, or null for no bound. */
    public @Nullable Setting<ByteSize> maxSize() {
      return storage.maxSize();
    }

    /** The classes that results may hold besides those that the return type tells. */
    public List<TypeMirror> addedTypes() {
      return storage.addedTypes();
    }
  }

  /** All callers share the instance. */
  record Resource(
      Lifetime lifetime,
      Keying keying,
      Hooks hooks,
      HandleMethods handleMethods,
      CodePolicy code,
      Display display,
      Position position)
      implements Policy {

    @Override
    public boolean isPersistent() {
      return false;
    }

    /** What is asked before an existing result is used, or null for nothing. */
    public @Nullable Setting<Hook> validate() {
      return hooks.validate();
    }

    /** What is run for a result that leaves, or null for nothing. */
    public @Nullable Setting<Hook> onRelease() {
      return hooks.farewell();
    }

    /** What is done about a result that was changed. */
    public OnMutation onMutation() {
      Setting<OnMutation> said = hooks.onMutation();
      return said == null ? OnMutation.IGNORE : said.value();
    }

    @Override
    public boolean readsResults() {
      return onMutation() != OnMutation.IGNORE;
    }
  }
}
