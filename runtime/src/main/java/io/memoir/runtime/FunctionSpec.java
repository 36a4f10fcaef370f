package io.memoir.runtime;

import io.memoir.hook.EvictionReason;
import io.memoir.hook.KeyArguments;
import io.memoir.runtime.config.FunctionSettings;
import io.memoir.runtime.hook.ArgumentValidation;
import io.memoir.runtime.hook.Farewell;
import io.memoir.runtime.hook.Hooks;
import io.memoir.runtime.hook.LeasedValidation;
import io.memoir.runtime.key.HashFunctions;
import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Form;
import io.memoir.runtime.shape.Funnel;
import io.memoir.runtime.types.ReturnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a wrapper says about one function before it opens it. For generated code; begun by
 * {@link Caches#function}.
 *
 * <p>For one thread. {@link FunctionPlan} reads its fields.
 */
public final class FunctionSpec extends PolicySpec {

  final Caches caches;
  final Class<?> type;
  final String method;
  final List<Class<?>> parameterTypes;
  final String signature;
  final String name;
  String bodyHash = "";

  @Nullable
  Receiver receiver;

  final FunctionSettings settings;

  HashFunctions hashFunctions = HashFunctions.none();

  /** The classes of the function's own hash functions, by the names of the types they serve. */
  final SortedMap<String, Class<?>> hashFunctionTypes = new TreeMap<>();

  final List<Funnel<?>> funnels = new ArrayList<>();
  final List<Copier<?>> copiers = new ArrayList<>();
  final List<Form<?>> forms = new ArrayList<>();

  boolean isAsync;

  List<String> keyParameters = List.of();
  List<Class<?>> resultTypes = List.of();

  private @Nullable Predicate<@Nullable Object> validate;

  private @Nullable BiPredicate<@Nullable Object, KeyArguments> validateWith;

  private @Nullable Predicate<@Nullable Object> cacheIf;

  /** What is run for a result that leaves. */
  private @Nullable Farewell farewell;

  FunctionSpec(Caches caches, Class<?> type, String method, Class<?>... parameterTypes) {
    this.caches = caches;
    this.type = type;
    this.method = method;
    this.parameterTypes = List.of(parameterTypes);
    this.signature = signature(false);
    this.name = type.getName() + "." + signature(true);
    this.settings = caches.configuration().of(type, method, parameterTypes);
  }

  private String signature(boolean isSimple) {
    StringJoiner parameters = new StringJoiner(", ", method + "(", ")");
    for (Class<?> parameter : parameterTypes) {
      parameters.add(isSimple ? parameter.getSimpleName() : parameter.getName());
    }
    return parameters.toString();
  }

  /** What the method returns, or what its stage will have. */
  ReturnType returnType() {
    Class<?>[] parameters = parameterTypes.toArray(new Class<?>[0]);
    return isAsync
        ? ReturnType.ofStage(type, method, parameters)
        : ReturnType.of(type, method, parameters);
  }

  /**
   * Sets the hash of the function's source; functions with different ones share no results.
   *
   * @param hash 32 hexadecimal digits, or {@code none} where the compiler had no source to hash
   * @return this
   */
  public FunctionSpec bodyHash(String hash) {
    this.bodyHash = hash;
    return this;
  }

  /**
   * Sets the object that a wrapper around a delegate calls on a miss.
   *
   * @param delegate the receiver
   * @return this
   */
  public FunctionSpec delegate(Object delegate) {
    this.receiver = Receiver.delegate(delegate);
    return this;
  }

  /**
   * Sets the wrapper itself as the receiver, for a wrapper that is a subclass.
   *
   * @param wrapper the receiver; its fields are not read before the first call of the function
   * @return this
   */
  public FunctionSpec self(Object wrapper) {
    this.receiver = Receiver.self(wrapper);
    return this;
  }

  /**
   * Adds a hash function of this function.
   *
   * @param type the type that it serves, with its subtypes
   * @param function takes values of the type; the processor has checked that it does
   * @return this
   */
  @SuppressWarnings("unchecked")
  public FunctionSpec hashFunc(Class<?> type, Function<?, ?> function) {
    this.hashFunctions = hashFunctions.with((Class<Object>) type, (Function<Object, ?>) function);
    this.hashFunctionTypes.put(type.getName(), function.getClass());
    return this;
  }

  /**
   * Adds a hash function of this function.
   *
   * @param typeName the binary name of the type that it serves, with its subtypes
   * @param function takes values of the type
   * @return this
   */
  @SuppressWarnings("unchecked")
  public FunctionSpec hashFunc(String typeName, Function<?, ?> function) {
    this.hashFunctions = hashFunctions.with(typeName, (Function<Object, Object>) function);
    this.hashFunctionTypes.put(typeName, function.getClass());
    return this;
  }

  /**
   * Adds what reads a class of the user's for keys.
   *
   * @param funnel at most one for a class
   * @return this
   */
  public FunctionSpec funnel(Funnel<?> funnel) {
    funnels.add(funnel);
    return this;
  }

  /**
   * Adds what copies a class of the user's.
   *
   * @param copier at most one for a class
   * @return this
   */
  public FunctionSpec copier(Copier<?> copier) {
    copiers.add(copier);
    return this;
  }

  /**
   * Says that the method returns a stage, whose value is the result.
   *
   * @return this
   */
  public FunctionSpec async() {
    this.isAsync = true;
    return this;
  }

  /**
   * Names the parameters that are in the key, for results that outlive the process.
   *
   * @param parameters the names, in the order in which arguments are given to the handle
   * @return this
   */
  public FunctionSpec keyedBy(String... parameters) {
    this.keyParameters = List.of(parameters);
    return this;
  }

  /**
   * Names the classes that results may hold.
   *
   * @param types the classes that the method's return type names, erased, and those that the
   *     annotation adds; what their fields tell is found by the runtime
   * @return this
   */
  public FunctionSpec returns(Class<?>... types) {
    this.resultTypes = List.of(types);
    return this;
  }

  /**
   * Adds what writes and reads a class of the user's in files.
   *
   * @param form at most one for a class
   * @return this
   */
  public FunctionSpec form(Form<?> form) {
    forms.add(form);
    return this;
  }

  /**
   * Sets what is asked before an existing resource is used.
   *
   * @param predicate takes results of the function; the processor has checked that it does
   * @return this
   */
  @SuppressWarnings("unchecked")
  public FunctionSpec validate(Predicate<?> predicate) {
    this.validate = (Predicate<@Nullable Object>) predicate;
    return this;
  }

  /**
   * Sets what is asked before an existing resource is used, and sees the arguments.
   *
   * @param predicate takes results of the function; the processor has checked that it does
   * @return this
   */
  @SuppressWarnings("unchecked")
  public FunctionSpec validate(BiPredicate<?, KeyArguments> predicate) {
    this.validateWith = (BiPredicate<@Nullable Object, KeyArguments>) predicate;
    return this;
  }

  /**
   * Sets what is asked whether a new result is kept.
   *
   * @param predicate takes results of the function; the processor has checked that it does
   * @return this
   */
  @SuppressWarnings("unchecked")
  public FunctionSpec cacheIf(Predicate<?> predicate) {
    this.cacheIf = (Predicate<@Nullable Object>) predicate;
    return this;
  }

  /**
   * Sets what is run for a resource that leaves.
   *
   * @param consumer takes results of the function; the processor has checked that it does
   * @return this
   */
  @SuppressWarnings("unchecked")
  public FunctionSpec onRelease(Consumer<?> consumer) {
    this.farewell = Farewell.of("onRelease", (Consumer<@Nullable Object>) consumer);
    return this;
  }

  /**
   * Sets what is run for a resource that leaves, and asks why.
   *
   * @param consumer takes results of the function; the processor has checked that it does
   * @return this
   */
  @SuppressWarnings("unchecked")
  public FunctionSpec onRelease(BiConsumer<?, EvictionReason> consumer) {
    this.farewell =
        Farewell.of("onRelease", (BiConsumer<@Nullable Object, EvictionReason>) consumer);
    return this;
  }

  /**
   * Sets what is told of data that leaves.
   *
   * @param consumer takes results of the function; the processor has checked that it does
   * @return this
   */
  @SuppressWarnings("unchecked")
  public FunctionSpec onEvict(BiConsumer<?, EvictionReason> consumer) {
    this.farewell = Farewell.of("onEvict", (BiConsumer<@Nullable Object, EvictionReason>) consumer);
    return this;
  }

  /** What decides about results. */
  Hooks hooks() {
    return new Hooks(
        validate == null || !leases ? validate : new LeasedValidation(validate),
        validateWith == null ? null : new ArgumentValidation(name, keyParameters, validateWith),
        cacheIf,
        keptFailures(settings),
        farewell);
  }

  @Override
  FunctionSpec spec() {
    return this;
  }

  /** What a function of data is; as {@link #plan}. */
  FunctionPlan dataPlan() {
    settings.checkData(failures != null);
    return plan();
  }

  /** What a function of resources is; as {@link #plan}. */
  FunctionPlan resourcePlan() {
    settings.checkResource();
    return plan();
  }

  /** What the function is, once its wrapper has said everything. */
  FunctionPlan plan() {
    return new FunctionPlan(this, Objects.requireNonNull(receiver, "receiver"));
  }
}
