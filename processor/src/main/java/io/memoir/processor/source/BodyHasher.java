package io.memoir.processor.source;

import io.memoir.processor.source.Reach.Unit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Computes body hashes: the same for code that means the same to a reader of its text, whatever
 * compiler or JDK reads it, and another one when the method or a member it reaches in its top-level
 * type changes.
 *
 * <p>Texts and what was found in them are kept as long as the hasher. For one thread.
 */
public final class BodyHasher {
  /** Goes into every hash; another one whenever the rules of hashing change. */
  private static final String RULES = "memoir body 1";

  private static final int HEX_DIGITS = 32;

  private final ProcessingEnvironment environment;
  private final SourceText texts;
  private final MessageDigest digest = sha256();
  private final Map<String, Optional<Source>> sources = new HashMap<>();

  /** Whether there are the types of some names, for the resolvers of all files. */
  private final Map<String, Boolean> types = new HashMap<>();

  /**
   * What is known of one top-level type.
   *
   * @param tokens of the whole file
   * @param top null if the text does not declare the type
   * @param names null if {@code top} is
   */
  private record Source(
      List<Token> tokens, @Nullable TypeText top, @Nullable NameResolver names) {}

  /**
   * Starts with no text read.
   *
   * @param environment the one the processor was initialised with
   */
  public BodyHasher(ProcessingEnvironment environment) {
    this.environment = environment;
    this.texts = new SourceText(environment);
  }

  /**
   * Hashes what {@code method} says, and the members it reaches. Never fails: a text that makes no
   * sense is hashed as it is.
   *
   * @param owner the annotated type, whose own members may take part in an inherited method
   * @param method declared in {@code owner} or inherited by it
   * @return the hash, or that there is none because there is no source text
   */
  public BodyHash hash(TypeElement owner, ExecutableElement method) {
    Source declaring = source(method.getEnclosingElement());
    if (declaring == null) {
      return BodyHash.NONE;
    }
    try {
      return new BodyHash(fromSource(declaring, source(owner), owner, method));
    } catch (RuntimeException | StackOverflowError unforeseen) {
      return new BodyHash(new Words().addAll(declaring.tokens()).hex(digest));
    }
  }

  private String fromSource(
      Source declaring, @Nullable Source own, TypeElement owner, ExecutableElement method) {
    TypeText type = type(declaring, method.getEnclosingElement());
    Member member = type == null ? null : MethodMatch.find(type, method);
    if (declaring.top() == null) {
      return new Words().addAll(declaring.tokens()).hex(digest);
    }
    Map<String, Source> within = new LinkedHashMap<>();
    within.put(declaring.top().path(), declaring);
    if (own != null && own.top() != null) {
      within.putIfAbsent(own.top().path(), own);
    }
    if (member == null) {
      return hash(everything(declaring.top()), within);
    }
    if (member.isBodiless()) {
      return hash(List.of(Unit.of(member)), within);
    }
    List<TypeText> tops = new ArrayList<>();
    within.values().forEach(each -> tops.add(each.top()));
    TypeText receiver = own == null ? null : type(own, owner);
    return hash(new Reach(tops).from(member, receiver), within);
  }

  private @Nullable Source source(@Nullable Element element) {
    TypeElement top = MethodMatch.topLevel(element);
    if (top == null) {
      return null;
    }
    String name = top.getQualifiedName().toString();
    Optional<Source> known = sources.get(name);
    if (known == null) {
      known = Optional.ofNullable(read(top, name));
      sources.put(name, known);
    }
    return known.orElse(null);
  }

  private @Nullable Source read(TypeElement top, String name) {
    String text = texts.of(top);
    if (text == null) {
      return null;
    }
    try {
      return parse(text, top, name);
    } catch (RuntimeException | StackOverflowError unforeseen) {
      return new Source(List.of(new Token(Token.Kind.TEXT_BLOCK, text)), null, null);
    }
  }

  private Source parse(String text, TypeElement top, String name) {
    SourceFile file = SourceFile.read(text);
    for (TypeText type : file.types()) {
      if (type.path().equals(name)) {
        NameResolver names =
            new NameResolver(file, type, environment.getElementUtils(), top, types);
        return new Source(file.tokens(), type, names);
      }
    }
    return new Source(file.tokens(), null, null);
  }

  private static @Nullable TypeText type(Source source, @Nullable Element element) {
    if (source.top() == null || !(element instanceof TypeElement type)) {
      return null;
    }
    String path = type.getQualifiedName().toString();
    return source
        .top()
        .all()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .orElse(null);
  }

  private static List<Unit> everything(TypeText top) {
    List<Unit> units = new ArrayList<>();
    top.all().forEach(type -> {
      units.add(Unit.of(type));
      type.members().forEach(member -> units.add(Unit.of(member)));
    });
    return units;
  }

  /** Each unit as its id, its tokens and the meanings of its names, in the order of the ids. */
  private String hash(List<Unit> units, Map<String, Source> sources) {
    List<Unit> sorted = new ArrayList<>(units);
    sorted.sort(Comparator.comparing(Unit::id));
    Words words = new Words();
    for (Unit unit : sorted) {
      words.add(unit.id());
      words.add(Integer.toString(unit.tokens().size()));
      words.addAll(unit.tokens());
      NameResolver names = names(unit, sources);
      Collection<String> meanings = names == null ? List.of() : names.meanings(unit.tokens());
      words.add(Integer.toString(meanings.size()));
      meanings.forEach(words::add);
    }
    return words.hex(digest);
  }

  private static @Nullable NameResolver names(Unit unit, Map<String, Source> sources) {
    for (Map.Entry<String, Source> each : sources.entrySet()) {
      if (unit.path().equals(each.getKey()) || unit.path().startsWith(each.getKey() + ".")) {
        return each.getValue().names();
      }
    }
    return null;
  }

  /** Every word goes in behind its length, so that no two lists of words look the same. */
  private static final class Words {
    private static final Map<Token.Kind, byte[]> KINDS = new EnumMap<>(Token.Kind.class);

    static {
      for (Token.Kind kind : Token.Kind.values()) {
        KINDS.put(kind, (kind.name() + " ").getBytes(StandardCharsets.UTF_8));
      }
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Words() {
      add(RULES);
    }

    void add(String word) {
      byte[] text = word.getBytes(StandardCharsets.UTF_8);
      addLength(text.length);
      bytes.writeBytes(text);
    }

    /** Adds each token as one word: its kind and its text. */
    Words addAll(List<Token> tokens) {
      for (Token token : tokens) {
        byte[] kind = Objects.requireNonNull(KINDS.get(token.kind()));
        byte[] text = token.text().getBytes(StandardCharsets.UTF_8);
        addLength(kind.length + text.length);
        bytes.writeBytes(kind);
        bytes.writeBytes(text);
      }
      return this;
    }

    private void addLength(int length) {
      bytes.write(length >>> 24);
      bytes.write(length >>> 16);
      bytes.write(length >>> 8);
      bytes.write(length);
    }

    String hex(MessageDigest digest) {
      byte[] hash = digest.digest(bytes.toByteArray());
      return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
