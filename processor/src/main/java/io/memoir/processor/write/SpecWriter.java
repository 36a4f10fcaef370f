package io.memoir.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.memoir.OnMutation;
import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.Scope;
import io.memoir.Source;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.CodePolicy;
import io.memoir.processor.model.HashFunction;
import io.memoir.processor.model.Hook;
import io.memoir.processor.model.Lifetime;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.model.policy.Display;
import io.memoir.processor.model.policy.Freshness;
import io.memoir.processor.write.text.Text;
import io.memoir.size.ByteSize;
import io.memoir.ttl.Ttl;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Writes the calls by which a handle says what its function is. */
final class SpecWriter {

  private final CachedType type;
  private final FunctionNames names;

  SpecWriter(CachedType type, FunctionNames names) {
    this.type = type;
    this.names = names;
  }

  /** The calls, from {@code .function(} on. */
  CodeBlock calls(String receiver) {
    CachedMethod function = names.function();
    Text calls = new Text().add(".function(").add(type.name()).add(".class, ");
    calls.addString(function.signature().name());
    for (Parameter parameter : function.signature().parameters()) {
      calls.add(", ").add(parameter.erasure()).add(".class");
    }
    calls.add(").bodyHash(" + names.bodyHash() + ")");
    calls.add((type.isInterface() ? ".delegate(" : ".self(") + receiver + ")");
    if (!function.keyParameters().isEmpty()) {
      addKeyParameters(calls, function);
    }
    if (function.signature().isAsync()) {
      calls.add(".async()");
    }
    if (!names.resultTypes().isEmpty()) {
      calls.add(".returns(").add(classes(names.resultTypes())).add(")");
    }
    Policy policy = function.policy();
    if (policy.keying().hasInputs()) {
      calls.add(".inputs()");
    }
    calls.add(storage(policy)).add(code(policy.code()));
    addBounds(calls, policy);
    policy.hashFunctions().forEach(hashFunction -> calls.add(hashFunction(hashFunction.value())));
    addDisplay(calls, policy.display());
    calls.add(exceptions(policy.lifetime().exceptions()));
    policy.hooks().all().forEach(hook -> calls.add(hook(hook.value())));
    if (policy instanceof Policy.Resource resource) {
      calls.add(onMutation(resource));
    }
    calls.add(policy.handleMethods().leases() ? ".leases()" : "");
    addShapes(calls, ".funnel(new ", names.funnels());
    addShapes(calls, ".copier(new ", names.copiers());
    addShapes(calls, ".form(new ", names.forms());
    return calls.build();
  }

  private static void addKeyParameters(Text calls, CachedMethod function) {
    String separator = ".keyedBy(";
    for (Parameter parameter : function.keyParameters()) {
      calls.add(separator).addString(parameter.name());
      separator = ", ";
    }
    calls.add(")");
  }

  private static void addBounds(Text calls, Policy policy) {
    if (policy.isOfSession()) {
      calls.add(CodeBlock.of(".scope($T.SESSION)", Scope.class));
    }
    addTime(calls, ".ttl(", policy.ttl());
    Freshness freshness = policy.lifetime().freshness();
    if (freshness.isBackground()) {
      calls.add(CodeBlock.of(".refresh($T.BACKGROUND)", Refresh.class));
    }
    addTime(calls, ".staleFor(", freshness.staleFor());
    addTime(calls, ".staleIfError(", freshness.staleIfError());
    addTime(calls, ".jitter(", freshness.jitter());
    addTime(calls, ".softTimeout(", freshness.softTimeout());
    Setting<Integer> bound = policy.maxEntries();
    if (bound != null) {
      calls.add(".maxEntries(" + bound.value() + ")");
    }
  }

  private static void addTime(Text calls, String call, @Nullable Setting<Ttl> time) {
    if (time != null && time.value().duration() != null) {
      calls.add(call).add(Durations.code(time.value().duration())).add(")");
    }
  }

  private static CodeBlock exceptions(Lifetime.KeptExceptions exceptions) {
    Setting<Ttl> ttl = exceptions.ttl();
    return ttl == null || ttl.value().duration() == null || exceptions.all().isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(
            ".cacheExceptions($L, $L)",
            Durations.code(ttl.value().duration()),
            classes(exceptions.all().stream().map(Setting::value).toList()));
  }

  /** What users see, as far as it is said: configuration may say it of what is not. */
  private static void addDisplay(Text calls, Display display) {
    if (display.showSpinner() != null) {
      calls.add(".showSpinner(" + display.showSpinner().value() + ")");
    }
    if (display.spinner() != null) {
      calls.add(".spinner(").addString(display.spinner().value()).add(")");
    }
    if (display.showTime() != null) {
      calls.add(".showTime(" + display.showTime().value() + ")");
    }
  }

  private static void addShapes(Text calls, String call, List<ClassName> shapes) {
    shapes.forEach(shape -> calls.add(call).add(shape).add("())"));
  }

  private static CodeBlock classes(List<TypeMirror> types) {
    return types.stream()
        .map(mentioned -> CodeBlock.of("$T.class", erased(mentioned)))
        .collect(CodeBlock.joining(", "));
  }

  /** Where results are kept besides memory, and how many bytes they may take. */
  private static CodeBlock storage(Policy policy) {
    if (!(policy instanceof Policy.Data data)) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder calls = CodeBlock.builder();
    if (data.isPersistent()) {
      calls.add(".persist($T.DISK)", Persist.class);
    }
    Setting<ByteSize> bound = data.maxSize();
    if (bound != null && bound.value().bytes() != null) {
      // Grouped by thousands, as a person would.
      String literal = String.format(Locale.ROOT, "%,d", bound.value().bytes());
      calls.add(".maxSize($LL)", literal.replace(',', '_'));
    }
    return calls.build();
  }

  /** Which code counts as the code of the function, as far as it is said. */
  private static CodeBlock code(CodePolicy code) {
    CodeBlock.Builder calls = CodeBlock.builder();
    if (code.source() != null) {
      calls.add(".source($T.$L)", Source.class, code.source().value());
    }
    if (code.version() != null && code.isPinned()) {
      calls.add(".version($S)", code.version().value());
    }
    if (!code.dependencies().isEmpty()) {
      calls.add(
          ".dependsOn($L)",
          classes(code.dependencies().stream().map(Setting::value).toList()));
    }
    return calls.build();
  }

  private static CodeBlock hashFunction(HashFunction hashFunction) {
    CodeBlock served = hashFunction.type() == null
        ? CodeBlock.of("$S", hashFunction.typeName())
        : CodeBlock.of("$T.class", erased(hashFunction.type()));
    return CodeBlock.of(".hashFunc($L, $L)", served, newInstance(hashFunction.with()));
  }

  private static CodeBlock hook(Hook hook) {
    return CodeBlock.of(".$L($L)", hook.attribute(), newInstance(hook.type()));
  }

  private static CodeBlock onMutation(Policy.Resource resource) {
    return resource.readsResults()
        ? CodeBlock.of(".onMutation($T.$L)", OnMutation.class, resource.onMutation())
        : CodeBlock.of("");
  }

  private static CodeBlock newInstance(DeclaredType type) {
    boolean isGeneric = !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    return CodeBlock.of(isGeneric ? "new $T<>()" : "new $T()", erased(type));
  }

  /** The name of a class in a class literal; a class value of an annotation may be generic. */
  private static TypeName erased(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(erased(array.getComponentType()));
    }
    return type instanceof DeclaredType declared
        ? ClassName.get((TypeElement) declared.asElement())
        : TypeName.get(type);
  }
}
