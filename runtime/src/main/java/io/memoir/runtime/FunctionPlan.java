package io.memoir.runtime;

import io.memoir.Persist;
import io.memoir.Scope;
import io.memoir.Source;
import io.memoir.runtime.code.CodeMemory;
import io.memoir.runtime.code.CodeRoots;
import io.memoir.runtime.code.Fingerprint;
import io.memoir.runtime.code.Fingerprints;
import io.memoir.runtime.code.source.UnreadableCodeException;
import io.memoir.runtime.copy.Snapshots;
import io.memoir.runtime.disk.folder.FunctionVersion;
import io.memoir.runtime.execution.Stage;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.hook.Hooks;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.HashFunctions;
import io.memoir.runtime.refresh.RefreshPolicy;
import io.memoir.runtime.refresh.Refreshes;
import io.memoir.runtime.result.FunctionId;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.result.Lasting;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.result.async.AsyncKind;
import io.memoir.runtime.scope.NewResults;
import io.memoir.runtime.size.SizeBound;
import io.memoir.runtime.spinner.FunctionSpinner;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.types.ClosedTypes;
import io.memoir.runtime.types.ReturnType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function is: what its wrapper says of it, and the configuration.
 *
 * <p>For one thread.
 */
final class FunctionPlan {

  private final FunctionSpec spec;
  private final Receiver receiver;
  private final Persistence persistence;

  /**
   * Reads what was said.
   *
   * @throws io.memoir.error.UnhashableArgumentException when results shall outlive the process, and
   *     the receiver has fields that could change them
   */
  FunctionPlan(FunctionSpec spec, Receiver receiver) {
    this.spec = spec;
    this.receiver = receiver;
    this.persistence = Persistence.of(this);
  }

  Caches caches() {
    return spec.caches;
  }

  String name() {
    return spec.name;
  }

  Receiver receiver() {
    return receiver;
  }

  /** The receiver, if it is a part of the key: a hash function was registered for it. */
  @Nullable
  Receiver keyedReceiver() {
    return hasKeyedReceiver() ? receiver : null;
  }

  private boolean hasKeyedReceiver() {
    HashFunctions all = spec.caches.hashFuncs().current().plus(spec.hashFunctions);
    return all.find(receiver.implementation()) != null;
  }

  /** Whether wrappers around different instances share results. */
  boolean isShared() {
    return hasKeyedReceiver() || receiver.isStateless();
  }

  /** Whether other processes can have the same receiver: nothing only this one knows decides. */
  boolean isStable() {
    return hasKeyedReceiver() || receiver.state().isEmpty();
  }

  /** Whether resources are leased. */
  boolean hasLeases() {
    return spec.leases;
  }

  /** What decides about results. */
  Hooks hooks() {
    return spec.hooks();
  }

  /** The kind of the function whose results are of that kind, or those of its stages. */
  Kind kind(Kind ofResults) {
    return spec.isAsync ? new AsyncKind(ofResults) : ofResults;
  }

  Arguments arguments(Arguments.Mode mode) {
    return new Arguments(
        spec.name,
        mode,
        spec.caches.hashFuncs().supplier(),
        spec.hashFunctions,
        spec.funnels,
        spec.caches.origins());
  }

  /** The key that all processes know. */
  StableKeys stableKeys() {
    return new StableKeys(arguments(Arguments.Mode.STABLE), spec.keyParameters, keyedReceiver());
  }

  Snapshots snapshots() {
    return new Snapshots(spec.name, spec.caches.codec(), loader(), spec.copiers);
  }

  /** The classes that results may hold. */
  ClosedTypes closedTypes() {
    return ClosedTypes.of(loader(), spec.resultTypes, spec.forms);
  }

  ReturnType returnType() {
    return spec.returnType();
  }

  private ClassLoader loader() {
    ClassLoader loader = spec.type.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  boolean hasNoHashFunction() {
    return spec.hashFunctions.isEmpty();
  }

  boolean isEnabled() {
    return spec.settings.enabled();
  }

  /** How long a result is used, or null for ever; the configuration included. */
  @Nullable
  Duration ttl() {
    return spec.settings.ttl().over(spec.ttl);
  }

  /** How many results are kept, or null for no bound; the configuration included. */
  @Nullable
  Integer maxEntries() {
    return spec.settings.maxEntries().over(spec.maxEntries);
  }

  /** Who shares results. */
  Scope scope() {
    return spec.scope;
  }

  /** Where results are to be kept besides memory; the configuration included. */
  Persist wantedPersist() {
    Persist wanted =
        spec.settings.persist().over(spec.persist == Persist.NONE ? null : spec.persist);
    return wanted == null ? Persist.NONE : wanted;
  }

  /** Where results are kept besides memory, once it is known that they can be. */
  Persist persist() {
    return persistence.where();
  }

  /**
   * What results may take, in memory and on disk each, in bytes, or null for no bound; the
   * configuration included.
   */
  @Nullable
  Long maxSize() {
    return spec.settings.maxSize().over(spec.maxSize);
  }

  /** What is shown while the method runs, or null for nothing; the configuration included. */
  @Nullable
  FunctionSpinner spinner() {
    if (Boolean.FALSE.equals(spec.settings.showSpinner().over(spec.showSpinner))) {
      return null;
    }
    String text = spec.settings.spinner().over(spec.spinner);
    return spec.caches.spinner.of(
        spec.name,
        text == null
            ? FunctionSpinner.defaultText(spec.method, !spec.parameterTypes.isEmpty())
            : text,
        Boolean.TRUE.equals(spec.settings.showTime().over(spec.showTime)));
  }

  /** What pins the code, or null if nothing does; the configuration included. */
  private @Nullable String pinned() {
    return spec.settings.version().over(spec.version);
  }

  private Source source() {
    Source said = spec.settings.source().over(spec.source);
    return said == null ? Source.DEEP : said;
  }

  /**
   * The code that runs, as far as it counts. Class files are read for it.
   *
   * @param memory where earlier runs have kept what they found
   * @throws io.memoir.runtime.code.source.UnreadableCodeException when one cannot be read
   */
  Fingerprint fingerprint(CodeMemory memory) {
    if (pinned() != null) {
      return Fingerprint.none();
    }
    List<Class<?>> types = new ArrayList<>(spec.hashFunctionTypes.values());
    CodeRoots.Implementation method = null;
    if (source() != Source.BODY) {
      types.addAll(spec.dependsOn);
      method = new CodeRoots.Implementation(
          receiver.implementation(), spec.method, spec.parameterTypes, source() == Source.MODULE);
    }
    return Fingerprints.take(new CodeRoots(method, types), memory);
  }

  /** The name of the function's folder in a directory of results. */
  String folder() {
    return FunctionVersion.functionFolder(spec.type.getName(), spec.signature);
  }

  /** This function, in the version of its code that runs. */
  FunctionVersion version(Fingerprint code) {
    String version = pinned();
    return new FunctionVersion(
        spec.type.getName(),
        spec.signature,
        spec.keyParameters,
        version == null ? spec.bodyHash : "version " + version,
        hasKeyedReceiver() ? receiver.implementation().getName() : receiver.stableName(),
        version == null ? code.digest() + hashFunctionNames() : "");
  }

  /** Which hash function serves which type: what they do is in the fingerprint. */
  private String hashFunctionNames() {
    StringBuilder names = new StringBuilder();
    for (Map.Entry<String, Class<?>> served : spec.hashFunctionTypes.entrySet()) {
      names
          .append(' ')
          .append(served.getKey())
          .append('=')
          .append(served.getValue().getName());
    }
    return names.toString();
  }

  /**
   * What all processes call this function, in the version of its code that runs here.
   *
   * @return null if the receiver is of this process only, or its code cannot be read
   */
  @Nullable
  String stableName() {
    if (!isStable() || Fingerprints.unknown(receiver.implementation()) != null) {
      return null;
    }
    try {
      FunctionVersion version = version(fingerprint(CodeMemory.NONE));
      return version.name() + " " + HexFormat.of().formatHex(version.id());
    } catch (UnreadableCodeException e) {
      return null;
    }
  }

  /** What becomes of inputs that the method reads. */
  private FunctionInputs inputs() {
    boolean areAllowed =
        Boolean.TRUE.equals(spec.settings.inputs().over(spec.inputs ? true : null));
    boolean isStable = persist() == Persist.DISK;
    Arguments made = arguments(isStable ? Arguments.Mode.STABLE : Arguments.Mode.MEMORY);
    return new FunctionInputs(spec.name, areAllowed, made, isStable, spec.caches.world());
  }

  /** Finds the results of this function, which wrappers of one kind of receiver share. */
  Results open(Kind kind, boolean isResource) {
    if (!isEnabled()) {
      return Results.disabled(spec.name, kind);
    }
    FunctionId id = new FunctionId(
        spec.type,
        spec.signature,
        spec.bodyHash,
        receiver.implementation(),
        isResource,
        spec.scope);
    Bounds bounds = bounds(isResource ? null : sizeBound());
    FunctionInputs inputs = inputs();
    Stage stage = new Stage(spec.name, spec.caches.elements(), scope() == Scope.SESSION, inputs);
    Lasting lasting = isResource ? null : persistence.lasting(inputs);
    return spec.caches.open(
        id,
        isShared() ? null : receiver.instance(),
        new NewResults(stage, bounds, kind, spec.caches.background().sweeper(), scope(), lasting));
  }

  /** What looks after results whose ttl has passed; null if none of them are used. */
  @Nullable
  Refreshes refreshes() {
    RefreshPolicy policy = refresh();
    return isEnabled() && policy.keepsStale()
        ? new Refreshes(bounds(null), policy, spec.caches.background().pool())
        : null;
  }

  /** What becomes of results whose ttl has passed; the configuration included. */
  RefreshPolicy refresh() {
    boolean hasThreads = spec.caches.configuration().general().refreshThreads() > 0;
    return spec.refreshTerms().policy(spec.name, ttl(), spec.settings, hasThreads);
  }

  /** How long and how many results are kept in memory. */
  private Bounds bounds(@Nullable SizeBound size) {
    Integer results = maxEntries();
    RefreshPolicy refresh = refresh();
    return new Bounds(
        results == null ? Integer.MAX_VALUE : results,
        new Bounds.Ages(refresh.freshNanos(), refresh.keptNanos(), refresh.jitterNanos()),
        spec.caches.nanos(),
        size);
  }

  /** What results may take in memory; null for no bound, so that nobody measures. */
  private @Nullable SizeBound sizeBound() {
    Long own = maxSize();
    long ofAll = spec.caches.configuration().general().maxSize();
    return own == null && ofAll == Long.MAX_VALUE
        ? null
        : new SizeBound(spec.name, own == null ? Long.MAX_VALUE : own, ofAll);
  }
}
