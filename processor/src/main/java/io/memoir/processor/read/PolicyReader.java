package io.memoir.processor.read;

import io.memoir.OnMutation;
import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.Scope;
import io.memoir.Source;
import io.memoir.processor.model.CodePolicy;
import io.memoir.processor.model.HashFunction;
import io.memoir.processor.model.Hook;
import io.memoir.processor.model.Hooks;
import io.memoir.processor.model.Keying;
import io.memoir.processor.model.Lifetime;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.model.Storage;
import io.memoir.processor.model.policy.Display;
import io.memoir.processor.model.policy.Freshness;
import io.memoir.processor.report.Position;
import io.memoir.size.ByteSize;
import io.memoir.size.ByteSizeReader;
import io.memoir.ttl.Ttl;
import io.memoir.ttl.TtlReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @CacheData} and {@code @CacheResource} say, with the place of every value. */
final class PolicyReader {

  private static final TtlReader TTL = new TtlReader(
      "Leave ttl out to use results for ever.", "use @Uncached for a method that always runs.");

  private static final ByteSizeReader SIZE =
      new ByteSizeReader("Leave maxSize out for no bound of the function's own.");

  private final Element element;
  private final AnnotationMirror annotation;
  private final Map<String, AnnotationValue> values;

  private PolicyReader(Element element, AnnotationMirror annotation) {
    this.element = element;
    this.annotation = annotation;
    this.values = values(annotation);
  }

  /** Reads {@code annotation}, which is on {@code element}. */
  static Policy read(Element element, AnnotationMirror annotation) {
    PolicyReader reader = new PolicyReader(element, annotation);
    return AnnotationNames.of(annotation).equals(AnnotationNames.CACHE_DATA)
        ? reader.data()
        : reader.resource();
  }

  private Policy data() {
    Storage storage = new Storage(persist(), maxSize(), resultTypes());
    Hooks hooks = new Hooks(null, hook("cacheIf"), hook("onEvict"), null);
    return new Policy.Data(
        lifetime(), keying(), storage, hooks, handleMethods(), code(), display(), position());
  }

  private Policy resource() {
    Hooks hooks = new Hooks(
        hook("validate"),
        hook("cacheIf"),
        hook("onRelease"),
        constant("onMutation", OnMutation.class));
    return new Policy.Resource(
        lifetime(), keying(), hooks, handleMethods(), code(), display(), position());
  }

  private Lifetime lifetime() {
    return new Lifetime(
        ttl("ttl"),
        maxEntries(),
        constant("scope", Scope.class),
        freshness(),
        new Lifetime.KeptExceptions(classes("cacheExceptions"), ttl("exceptionTtl")));
  }

  private Freshness freshness() {
    return new Freshness(
        constant("refresh", Refresh.class),
        time("staleFor"),
        time("staleIfError"),
        time("jitter"),
        time("softTimeout"));
  }

  private @Nullable Setting<Ttl> time(String attribute) {
    AnnotationValue value = values.get(attribute);
    TtlReader reader =
        new TtlReader("Leave " + attribute + " out for none.", "leave " + attribute + " out.");
    return value == null ? null : at(value, reader.read((String) value.getValue()));
  }

  private Keying keying() {
    return new Keying(hashFunctions(), flag("inputs"));
  }

  private Policy.HandleMethods handleMethods() {
    return new Policy.HandleMethods(isTrue("refreshNow"), isTrue("leases"));
  }

  private boolean isTrue(String attribute) {
    AnnotationValue value = values.get(attribute);
    return value != null && Boolean.TRUE.equals(value.getValue());
  }

  private Position position() {
    return Position.of(element, annotation);
  }

  private @Nullable Setting<Ttl> ttl(String attribute) {
    AnnotationValue value = values.get(attribute);
    return value == null ? null : at(value, TTL.read((String) value.getValue()));
  }

  private @Nullable Setting<Integer> maxEntries() {
    return plain("maxEntries", Integer.class);
  }

  private Display display() {
    return new Display(
        plain("showSpinner", Boolean.class),
        plain("spinner", String.class),
        plain("showTime", Boolean.class));
  }

  /** A value that is a primitive or a string. */
  private <T> @Nullable Setting<T> plain(String attribute, Class<T> type) {
    AnnotationValue value = values.get(attribute);
    return value == null ? null : at(value, type.cast(value.getValue()));
  }

  private @Nullable Setting<Boolean> flag(String attribute) {
    AnnotationValue value = values.get(attribute);
    return value == null ? null : at(value, (Boolean) value.getValue());
  }

  private @Nullable Setting<Persist> persist() {
    return constant("persist", Persist.class);
  }

  private CodePolicy code() {
    AnnotationValue version = values.get("version");
    return new CodePolicy(
        constant("source", Source.class),
        version == null ? null : at(version, (String) version.getValue()),
        classes("dependsOn"));
  }

  private @Nullable Setting<List<Setting<TypeMirror>>> classes(String attribute) {
    AnnotationValue value = values.get(attribute);
    if (value == null) {
      return null;
    }
    List<Setting<TypeMirror>> types = elements(value)
        .flatMap(element -> element.getValue() instanceof TypeMirror type
            ? Stream.of(at(element, type))
            : Stream.empty())
        .toList();
    return at(value, types);
  }

  private <E extends Enum<E>> @Nullable Setting<E> constant(String attribute, Class<E> type) {
    AnnotationValue value = values.get(attribute);
    return value == null || !(value.getValue() instanceof VariableElement constant)
        ? null
        : at(value, Enum.valueOf(type, constant.getSimpleName().toString()));
  }

  private @Nullable Setting<ByteSize> maxSize() {
    AnnotationValue value = values.get("maxSize");
    return value == null ? null : at(value, SIZE.read((String) value.getValue()));
  }

  private @Nullable Setting<List<TypeMirror>> resultTypes() {
    AnnotationValue value = values.get("resultTypes");
    if (value == null) {
      return null;
    }
    List<TypeMirror> types = elements(value)
        .flatMap(element ->
            element.getValue() instanceof TypeMirror type ? Stream.of(type) : Stream.empty())
        .toList();
    return at(value, types);
  }

  private @Nullable Setting<Hook> hook(String attribute) {
    AnnotationValue value = values.get(attribute);
    return value == null || !(value.getValue() instanceof DeclaredType type)
        ? null
        : at(value, new Hook(attribute, type));
  }

  private List<Setting<HashFunction>> hashFunctions() {
    AnnotationValue value = values.get("hashFuncs");
    if (value == null) {
      return List.of();
    }
    return elements(value).map(this::hashFunction).toList();
  }

  @SuppressWarnings("unchecked") // That is how the language model gives an array.
  static Stream<? extends AnnotationValue> elements(AnnotationValue array) {
    return ((List<? extends AnnotationValue>) array.getValue()).stream();
  }

  private Setting<HashFunction> hashFunction(AnnotationValue value) {
    AnnotationMirror nested = (AnnotationMirror) value.getValue();
    Map<String, AnnotationValue> parts = values(nested);
    AnnotationValue name = parts.get("typeName");
    AnnotationValue type = parts.get("type");
    TypeMirror mirror = type == null ? null : (TypeMirror) type.getValue();
    boolean isGiven = mirror != null && mirror.getKind() != TypeKind.VOID;
    // Not the place of the value: only one compiler finds that in an array.
    return new Setting<>(
        new HashFunction(
            isGiven ? mirror : null, name == null ? "" : (String) name.getValue(), (DeclaredType)
                Objects.requireNonNull(parts.get("with")).getValue()),
        Position.of(element, nested));
  }

  private <T> Setting<T> at(AnnotationValue value, T read) {
    return new Setting<>(read, new Position(element, annotation, value));
  }

  /** The values that are written in the source, by attribute; defaults are not among them. */
  private static Map<String, AnnotationValue> values(AnnotationMirror annotation) {
    return annotation.getElementValues().entrySet().stream()
        .collect(Collectors.toMap(
            entry -> entry.getKey().getSimpleName().toString(), Map.Entry::getValue));
  }
}
