package io.memoir.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.ForwardedMethod;
import io.memoir.processor.model.Hook;
import io.memoir.processor.model.Lifetime;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.model.Signature;
import io.memoir.processor.model.policy.Display;
import io.memoir.processor.model.policy.Freshness;
import io.memoir.size.ByteSize;
import io.memoir.ttl.Ttl;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Says in words what a wrapper and its parts do. */
final class JavadocWriter {

  private JavadocWriter() {}

  /** What the wrapper is, and what becomes of each method. */
  static CodeBlock wrapper(CachedType type) {
    CodeBlock.Builder text = CodeBlock.builder()
        .add("A {@link $T} that remembers what it returned.\n\n<ul>\n", type.name());
    for (CachedMethod function : type.functions()) {
      text.add("  <li>$L\n", fate(function));
    }
    for (ForwardedMethod forwarded : type.forwarded()) {
      Signature method = forwarded.signature();
      text.add(
          "  <li>{@code $L} is not cached$L.\n",
          call(method.name(), method.parameters()),
          invalidated(type, forwarded));
    }
    return text.add("</ul>\n").build();
  }

  private static String invalidated(CachedType type, ForwardedMethod method) {
    String names = type.functions().stream()
        .filter(method::invalidates)
        .map(function -> "{@code " + function.signature().name() + "}")
        .distinct()
        .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "; when it ends, results of " + names + " are forgotten";
  }

  static String bodyHash(FunctionNames names) {
    CachedMethod function = names.function();
    String consequence = function.policy().code().isPinned()
        ? "; its version counts instead."
        : ": when it changes, older results are not used.";
    return "The source of {@code " + function.signature().name() + "}, hashed" + consequence;
  }

  static String field(FunctionNames names) {
    String name = names.function().signature().name();
    return "What {@code " + name + "} returned; {@code " + names.field() + ".clear()} forgets it.";
  }

  static String handle(FunctionNames names) {
    return "The results of {@code " + keyCall(names.function()) + "}.";
  }

  static String clear(FunctionNames names) {
    return "Forgets the result of {@code "
        + keyCall(names.function())
        + "}; the next such call runs the method.";
  }

  static String explain(FunctionNames names) {
    return "Says why {@code "
        + keyCall(names.function())
        + "} would hit or miss now; runs and changes nothing.";
  }

  static String refreshNow(FunctionNames names) {
    Signature method = names.function().signature();
    return "Runs {@code "
        + call(method.name(), method.parameters())
        + "} now, and keeps what it returns in the place of what is there.";
  }

  static String lease(FunctionNames names) {
    return "The result of {@code "
        + keyCall(names.function())
        + "}, not to be released before the lease is closed.";
  }

  static String direct(FunctionNames names) {
    return "{@code " + names.function().signature().name() + "} itself, past the cache.";
  }

  private static String keyCall(CachedMethod function) {
    return call(function.signature().name(), function.keyParameters());
  }

  private static String call(String name, List<Parameter> parameters) {
    return parameters.stream()
        .map(Parameter::name)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String fate(CachedMethod function) {
    Signature signature = function.signature();
    StringBuilder text = new StringBuilder()
        .append("{@code ")
        .append(call(signature.name(), signature.parameters()))
        .append(kind(function))
        .append(function.policy().isPersistent() ? ", also kept on disk" : "");
    Setting<Ttl> ttl = function.policy().ttl();
    if (ttl != null && ttl.value().duration() != null) {
      text.append(", for ").append(Durations.words(ttl.value().duration()));
    }
    text.append(age(function.policy().lifetime().freshness(), ttl));
    Setting<Integer> bound = function.policy().maxEntries();
    if (bound != null) {
      text.append(", at most ")
          .append(bound.value() == 1 ? "1 result" : bound.value() + " results");
    }
    if (function.policy() instanceof Policy.Data data) {
      text.append(size(data.maxSize()));
    }
    if (function.policy() instanceof Policy.Resource resource) {
      text.append(hook(", checked by {@code %s} before each use", resource.validate()))
          .append(hook(", released by {@code %s}", resource.onRelease()))
          .append(onMutation(resource));
    } else {
      text.append(hook(
          ", {@code %s} is told of each that leaves", function.policy().hooks().farewell()));
    }
    text.append(exceptions(function.policy()));
    text.append(hook(", kept if {@code %s} says so", function.policy().hooks().cacheIf()));
    if (function.policy().code().isPinned()) {
      text.append(", whatever its code, until its version changes");
    }
    return text.append(display(function.policy().display()))
        .append(leftOut(signature))
        .append(inputs(function.policy()))
        .append('.')
        .toString();
  }

  /** What follows "for 10 minutes". */
  private static String age(Freshness freshness, @Nullable Setting<Ttl> ttl) {
    String stale = time("%s", freshness.staleFor() == null ? ttl : freshness.staleFor());
    String more = freshness.isBackground()
        ? ", and " + stale + " more while it is refreshed in the background"
        : time(", and " + stale + " more if a refresh takes more than %s", freshness.softTimeout());
    return time(", or by chance up to %s less", freshness.jitter())
        + more
        + time(", or %s more if the method throws", freshness.staleIfError());
  }

  private static String time(String words, @Nullable Setting<Ttl> time) {
    return time == null || time.value().duration() == null
        ? ""
        : words.formatted(Durations.words(time.value().duration()));
  }

  private static String kind(CachedMethod function) {
    if (function.signature().isAsync()) {
      return asyncKind(function);
    }
    boolean isOfSession = function.policy().isOfSession();
    String owner = isOfSession ? " of the session" : "";
    if (function.policy() instanceof Policy.Resource) {
      return "} is a resource" + owner + ": one instance, shared by all callers";
    }
    return function.signature().isVoid()
        ? "} runs once for each key" + (isOfSession ? " in each session" : "")
        : "} is data" + owner + ": a copy for each caller";
  }

  private static String asyncKind(CachedMethod function) {
    if (function.policy() instanceof Policy.Resource) {
      return "} is a resource: one instance, shared by all callers when it is there";
    }
    return function.signature().hasNoResult()
        ? "} runs once for each key; each caller gets a stage of its own"
        : "} is data: a stage of its own for each caller, and in it a copy";
  }

  private static String display(Display display) {
    if (display.isHidden()) {
      return ", without a spinner";
    }
    boolean hasText = display.spinner() != null;
    if (display.hasTime()) {
      return hasText
          ? ", with a text of its own and the time beside the spinner"
          : ", with the time beside the spinner";
    }
    return hasText ? ", with a text of its own beside the spinner" : "";
  }

  private static String size(@Nullable Setting<ByteSize> bound) {
    return bound == null || bound.value().bytes() == null
        ? ""
        : ", at most " + ByteSize.words(bound.value().bytes());
  }

  private static String hook(String words, @Nullable Setting<Hook> hook) {
    return hook == null ? "" : words.formatted(hook.value().type().asElement().getSimpleName());
  }

  private static String onMutation(Policy.Resource resource) {
    return switch (resource.onMutation()) {
      case IGNORE -> "";
      case WARN -> ", with a warning if one has changed it";
      case FAIL -> ", with an error if one has changed it";
    };
  }

  private static String inputs(Policy policy) {
    return policy.keying().hasInputs() ? "; inputs that it reads are part of the key" : "";
  }

  private static String exceptions(Policy policy) {
    Lifetime.KeptExceptions exceptions = policy.lifetime().exceptions();
    Setting<Ttl> ttl = exceptions.ttl();
    String names = exceptions.all().stream()
        .map(type -> "{@code " + simpleName(type.value()) + "}")
        .collect(Collectors.joining(", "));
    return ttl == null || ttl.value().duration() == null || names.isEmpty()
        ? ""
        : ", also exceptions (" + names + ") for " + Durations.words(ttl.value().duration());
  }

  private static String simpleName(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.toString();
  }

  private static String leftOut(Signature signature) {
    List<String> names = signature.parameters().stream()
        .filter(Predicate.not(Parameter::isInKey))
        .map(parameter -> "{@code " + parameter.name() + "}")
        .toList();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> "; " + names.get(0) + " is not part of the key";
      default ->
        "; " + String.join(", ", names.subList(0, names.size() - 1)) + " and "
            + names.get(names.size() - 1) + " are not part of the key";
    };
  }
}
