package io.memoir.processor.source;

import io.memoir.processor.source.Member.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers and members that one member reaches by name, directly or through others.
 *
 * <p>A name reaches whatever bears it in the whole top-level type, so too much is reached rather
 * than too little: results are then computed once more, and never wrong. For one thread.
 */
final class Reach {
  private static final Set<String> CALLED_UNNAMED = Set.of("equals", "hashCode", "toString");

  private final Map<String, List<Member>> membersByName = new HashMap<>();
  private final Map<String, List<TypeText>> typesByName = new HashMap<>();
  private final Map<String, TypeText> typesByPath = new HashMap<>();
  private final Set<Member> reached = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> entered = new HashSet<>();
  private final Set<String> mentioned = new HashSet<>();
  private final Set<String> instantiated = new HashSet<>();
  private final Map<String, Unit> headers = new HashMap<>();
  private final Deque<Member> pending = new ArrayDeque<>();

  /**
   * A stretch of source that counts.
   *
   * @param id the same wherever the stretch stands in its file
   * @param path the type it belongs to
   * @param tokens what it says
   */
  record Unit(String id, String path, List<Token> tokens) {
    static Unit of(Member member) {
      return new Unit(member.id(), member.owner(), member.tokens());
    }

    static Unit of(TypeText type) {
      return new Unit(type.id(), type.path(), type.header());
    }
  }

  /** @param tops the top-level types within which names are followed */
  Reach(Collection<TypeText> tops) {
    tops.stream().flatMap(TypeText::all).forEach(this::index);
  }

  private void index(TypeText type) {
    typesByPath.put(type.path(), type);
    typesByName.computeIfAbsent(type.name(), key -> new ArrayList<>()).add(type);
    for (Member member : type.members()) {
      for (String name : member.names()) {
        membersByName.computeIfAbsent(name, key -> new ArrayList<>()).add(member);
      }
    }
  }

  /** Everything that {@code root} reaches, itself first of all; {@code owner} is its receiver. */
  List<Unit> from(Member root, @Nullable TypeText owner) {
    reach(root);
    if (owner != null) {
      enterHeader(owner);
    }
    while (!pending.isEmpty()) {
      follow(pending.remove());
    }
    List<Unit> units = new ArrayList<>(headers.values());
    reached.forEach(member -> units.add(Unit.of(member)));
    return units;
  }

  private void reach(Member member) {
    if (reached.add(member)) {
      pending.add(member);
    }
  }

  private void follow(Member member) {
    TypeText type = typesByPath.get(member.owner());
    if (type == null) {
      return;
    }
    enter(type);
    scan(member.tokens(), member.names(), type);
    switch (member.kind()) {
      case METHOD -> reachOverrides(member);
      case FIELD -> {
        if (!member.isStatic()) {
          construct(type);
        }
      }
      case COMPONENTS -> construct(type);
      case CONSTANTS -> mention(type);
      default -> {}
    }
  }

  /** A method of the same name in another type may run in this one's place. */
  private void reachOverrides(Member method) {
    for (Member other : membersByName.getOrDefault(method.names().get(0), List.of())) {
      if (other.isMethod()
          && !other.owner().equals(method.owner())
          && other.parameters().size() == method.parameters().size()) {
        reach(other);
      }
    }
  }

  /** Follows the names in {@code tokens}, but for the one place where each is declared. */
  private void scan(List<Token> tokens, List<String> declared, TypeText type) {
    List<String> own = new ArrayList<>(declared);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("this") && handsOut(tokens, i)) {
        reachCallbacks(type);
      } else if (token.isName() && !own.remove(token.text())) {
        membersByName.getOrDefault(token.text(), List.of()).forEach(this::reach);
        Token selected = at(tokens, i + 1).is(".") ? at(tokens, i + 2) : Token.END;
        for (TypeText named : named(token)) {
          if (leadsOn(named, selected, type)) {
            enter(named);
          } else {
            mention(named);
          }
        }
      }
    }
  }

  private List<TypeText> named(Token token) {
    return token.isName() ? typesByName.getOrDefault(token.text(), List.of()) : List.of();
  }

  private static Token at(List<Token> tokens, int index) {
    return index < tokens.size() ? tokens.get(index) : Token.END;
  }

  /** Whether {@code this} is a value here, and not a way to a member or a constructor. */
  private static boolean handsOut(List<Token> tokens, int index) {
    Token next = at(tokens, index + 1);
    boolean methodReference = next.is(":") && at(tokens, index + 2).is(":");
    return !next.is(".") && !next.is("(") && !methodReference;
  }

  /**
   * Whether {@code named} only leads to one of its members, as in {@code Type.LIMIT}. So does the
   * class literal in its own code, as every logger has it; elsewhere that makes instances.
   */
  private static boolean leadsOn(TypeText named, Token selected, TypeText place) {
    if (selected.is("class")) {
      return (place.path() + ".").startsWith(named.path() + ".");
    }
    return selected.isWord();
  }

  private void enterHeader(TypeText type) {
    if (headers.putIfAbsent(type.path(), Unit.of(type)) == null) {
      for (Token token : type.header()) {
        membersByName.getOrDefault(token.text(), List.of()).forEach(this::reach);
        named(token).forEach(this::enter);
      }
    }
  }

  /** Reaches what runs before any member of {@code type} does. */
  private void enter(TypeText type) {
    if (!entered.add(type.path())) {
      return;
    }
    String path = type.path();
    for (int dot = path.length(); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      TypeText enclosing = typesByPath.get(path.substring(0, dot));
      if (enclosing != null) {
        enterHeader(enclosing);
      }
    }
    for (Member member : type.members()) {
      boolean runsFirst = member.isStatic() && !member.isMethod();
      if (runsFirst || member.kind() == Kind.UNKNOWN) {
        reach(member);
      }
    }
  }

  /** Reaches what made the instance whose state is read. */
  private void construct(TypeText type) {
    for (Member member : type.members()) {
      if (member.kind() == Kind.CONSTRUCTOR || member.kind() == Kind.INITIALIZER) {
        reach(member);
      }
    }
  }

  /** Reaches what may run once there are instances of {@code type}, or of a type below it. */
  private void mention(TypeText type) {
    if (!mentioned.add(type.path())) {
      return;
    }
    reachInstances(type);
    for (TypeText other : typesByPath.values()) {
      if (other.header().stream().anyMatch(token -> token.is(type.name()))) {
        mention(other);
      }
    }
  }

  /** Reaches what an instance is made of, its part from the types above included. */
  private void reachInstances(TypeText type) {
    if (!instantiated.add(type.path())) {
      return;
    }
    enter(type);
    construct(type);
    for (Member member : type.members()) {
      if (member.kind() == Kind.FIELD || member.kind() == Kind.COMPONENTS) {
        reach(member);
      }
    }
    reachCallbacks(type);
    type.header().forEach(token -> named(token).forEach(this::reachInstances));
  }

  /** Reaches what foreign code may call on an instance without its name being written here. */
  private void reachCallbacks(TypeText type) {
    for (Member member : type.members()) {
      if (member.isMethod() && isCallback(member, type.hasSupertypes())) {
        reach(member);
      }
    }
  }

  private static boolean isCallback(Member method, boolean hasSupertypes) {
    return method.modifiers().contains("@Override")
        || CALLED_UNNAMED.contains(method.names().get(0))
        || (hasSupertypes && !method.isStatic() && !method.modifiers().contains("private"));
  }
}
