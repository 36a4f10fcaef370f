package io.memoir.runtime.code.reach;

import io.memoir.runtime.code.member.ClassCode;
import io.memoir.runtime.code.member.Content;
import io.memoir.runtime.code.member.MemberCode;
import io.memoir.runtime.code.member.Numbered;
import io.memoir.runtime.code.member.Reference;
import io.memoir.runtime.code.reach.Node.Kind;
import io.memoir.runtime.code.source.ClassSpace;
import io.memoir.runtime.code.source.Library;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * What something that is reached says, and what it leads to. Both depend on nothing but itself, so
 * that they are found once for all functions.
 *
 * <p>For one thread.
 */
final class Expansion {

  private final ClassSpace space;
  private final Types types;

  Expansion(ClassSpace space, Types types) {
    this.space = space;
    this.types = types;
  }

  /**
   * What is found of a node.
   *
   * @param label what people call it; null if only what it leads to counts
   * @param digest what it says; empty without label
   * @param next what it leads to
   */
  record Found(@Nullable String label, String digest, Set<Node> next) {

    /** The same without what it leads to. */
    Found withoutNext() {
      return new Found(label, digest, Set.of());
    }
  }

  Found of(Node node) {
    Set<Node> next = new LinkedHashSet<>();
    ClassCode type = types.code(node.owner());
    if (type == null) {
      return outside(node);
    }
    if (types.isWrapper(node.owner())) {
      return wrapper(type, node);
    }
    switch (node.kind()) {
      case METHOD, FIELD, HEADER, NUMBERED -> {
        return said(type, node);
      }
      case TYPE -> addType(node.owner(), next);
      case ALL -> addAll(type, next);
      case CALL -> addCall(node, next);
      case CREATION -> addCreation(node.owner(), next);
      case INITIALISATION -> addInitialisation(type, next);
    }
    return new Found(null, "", next);
  }

  /** Jars of others count as a whole, the JDK not at all. */
  private Found outside(Node node) {
    Library jar = space.foreignJarOf(node.owner());
    if (jar == null) {
      return space.isMissing(node.owner())
          ? new Found("class " + node.owner().replace('/', '.'), "missing", Set.of())
          : new Found(null, "", Set.of());
    }
    Set<Node> next = new LinkedHashSet<>();
    if (node.kind() == Kind.CALL) {
      // The program may have implementations of its own.
      addSelected(node, next);
    }
    return new Found("library " + jar.name(), jar.identity(), next);
  }

  /** A wrapper does what it wraps does; how long results are used is no part of that. */
  private Found wrapper(ClassCode type, Node node) {
    Set<Node> next = new LinkedHashSet<>();
    if (node.member().contains("(") && !node.member().startsWith("<")) {
      if (type.superName() != null) {
        next.add(new Node(Kind.CALL, type.superName(), node.member()));
      }
      for (String each : type.interfaces()) {
        next.add(new Node(Kind.CALL, each, node.member()));
      }
    }
    return new Found(null, "", next);
  }

  private Found said(ClassCode type, Node node) {
    Set<Node> next = new LinkedHashSet<>();
    if (node.kind() == Kind.NUMBERED) {
      Content content = Content.of(new Numbered(node.owner(), null), space::code);
      addReferences(node.owner(), content, next);
      return new Found(Labels.of(node), content.digest(), next);
    }
    MemberCode code = switch (node.kind()) {
      case METHOD -> type.method(node.member());
      case FIELD -> type.field(node.member());
      default -> type.header();
    };
    if (code == null) {
      return new Found(null, "", next);
    }
    if (node.kind() == Kind.HEADER && Numbered.isClass(node.owner())) {
      addHeaders(type, next);
      return new Found(null, "", next);
    }
    Content content = Content.of(code, space::code);
    if (node.kind() == Kind.HEADER) {
      addHeaders(type, next);
    } else {
      addReferences(node.owner(), content, next);
    }
    if (node.kind() == Kind.METHOD) {
      next.add(Node.of(Kind.HEADER, node.owner()));
      next.add(Node.of(Kind.INITIALISATION, node.owner()));
    }
    return new Found(Labels.of(node), content.digest(), next);
  }

  private static void addHeaders(ClassCode type, Set<Node> next) {
    if (type.superName() != null) {
      next.add(Node.of(Kind.HEADER, type.superName()));
    }
    for (String each : type.interfaces()) {
      next.add(Node.of(Kind.HEADER, each));
    }
  }

  private void addReferences(String from, Content content, Set<Node> next) {
    for (Reference each : content.references()) {
      addReference(from, each, next);
    }
  }

  private void addReference(String from, Reference to, Set<Node> next) {
    String member = to.name() + to.descriptor();
    switch (to.kind()) {
      case TYPE -> addMention(to.owner(), next);
      case NEW -> {
        addMention(to.owner(), next);
        next.add(Node.of(Kind.INITIALISATION, to.owner()));
      }
      case CLASS_CONSTANT ->
        next.add(isOfOne(from, to.owner()) ? Node.type(to.owner()) : Node.of(Kind.ALL, to.owner()));
      case TEXT -> addText(to.name(), next);
      case STATIC_CALL, SPECIAL_CALL -> addExact(to.owner(), member, next);
      case VIRTUAL_CALL -> next.add(new Node(Kind.CALL, to.owner(), member));
      case FIELD_READ, FIELD_WRITE, STATIC_READ, STATIC_WRITE -> addField(to, next);
    }
  }

  private void addMention(String owner, Set<Node> next) {
    if (!Numbered.isClass(owner)) {
      next.add(Node.type(owner));
    }
  }

  /** A text that is the name of a class of the program is one for reflection. */
  private void addText(String text, Set<Node> next) {
    String name = text.replace('.', '/');
    if (types.hierarchy().contains(name)) {
      next.add(Node.of(Kind.ALL, name));
    }
  }

  /** Whether two classes are nested in one, or one in the other. */
  private static boolean isOfOne(String one, String other) {
    return Types.topLevel(one).equals(Types.topLevel(other));
  }

  private void addExact(String owner, String member, Set<Node> next) {
    addMethods(owner, member, next);
    next.add(Node.of(Kind.INITIALISATION, owner));
    // It may be inherited from a class of others.
    next.add(Node.of(Kind.HEADER, owner));
  }

  private void addMethods(String owner, String member, Set<Node> next) {
    for (ClassCode type : types.methodOwners(owner, member)) {
      addMethod(type, member, next);
    }
  }

  private static void addMethod(ClassCode type, String member, Set<Node> next) {
    boolean isNumbered = Numbered.isClass(type.name());
    next.add(
        isNumbered
            ? Node.of(Kind.NUMBERED, type.name())
            : new Node(Kind.METHOD, type.name(), member));
  }

  private void addField(Reference to, Set<Node> next) {
    ClassCode type = types.fieldOwner(to.owner(), to.name());
    if (type == null) {
      // It is of a class of others, or inherited from one.
      next.add(Node.of(Kind.HEADER, to.owner()));
      return;
    }
    if (Numbered.isClass(type.name())) {
      return;
    }
    next.add(new Node(Kind.FIELD, type.name(), to.name()));
    next.add(Node.of(Kind.INITIALISATION, type.name()));
    if (to.kind() == Reference.Kind.FIELD_READ) {
      next.add(Node.of(Kind.CREATION, type.name()));
    }
    MemberCode field = type.field(to.name());
    if (!to.kind().isWrite() && field != null && !field.is(Opcodes.ACC_FINAL)) {
      addWriters(type, to.name(), next);
    }
  }

  /**
   * The other methods of the class that set the field: somebody may have called them before. Those
   * that set final fields are constructors and initialisers, which are reached otherwise.
   */
  private static void addWriters(ClassCode type, String field, Set<Node> next) {
    type.readAll();
    for (String member : type.methods()) {
      MemberCode code = type.method(member);
      if (code != null && writes(code, type.name(), field)) {
        addMethod(type, member, next);
      }
    }
  }

  private static boolean writes(MemberCode code, String owner, String field) {
    for (Reference each : code.references()) {
      if (each.kind().isWrite() && each.name().equals(field) && each.owner().equals(owner)) {
        return true;
      }
    }
    return false;
  }

  private void addType(String owner, Set<Node> next) {
    next.add(Node.of(Kind.HEADER, owner));
    for (String each : types.hierarchy().withSubtypes(owner)) {
      if (types.code(each) != null && !types.isWrapper(each)) {
        // That it is a subtype is what `instanceof` asks.
        next.add(Node.of(Kind.HEADER, each));
        for (String callback : types.callbacks(each)) {
          addMethods(each, callback, next);
        }
      }
    }
  }

  private void addAll(ClassCode type, Set<Node> next) {
    next.add(Node.type(type.name()));
    if (Numbered.isClass(type.name())) {
      next.add(Node.of(Kind.NUMBERED, type.name()));
      return;
    }
    type.readAll();
    for (String member : type.methods()) {
      if (!Numbered.isMethod(member)) {
        next.add(new Node(Kind.METHOD, type.name(), member));
      }
    }
    for (String each : type.fields()) {
      next.add(new Node(Kind.FIELD, type.name(), each));
    }
  }

  private void addCall(Node call, Set<Node> next) {
    next.add(Node.of(Kind.INITIALISATION, call.owner()));
    addMethods(call.owner(), call.member(), next);
    addSelected(call, next);
    // It may be inherited from a class of others.
    next.add(Node.of(Kind.HEADER, call.owner()));
  }

  private void addSelected(Node call, Set<Node> next) {
    for (String each : types.hierarchy().withSubtypes(call.owner())) {
      // Interfaces too: the receiver may be a lambda that inherits its default methods.
      if (types.code(each) != null) {
        addMethods(each, call.member(), next);
      }
    }
  }

  private void addCreation(String owner, Set<Node> next) {
    for (String each : types.hierarchy().withSubtypes(owner)) {
      ClassCode type = types.code(each);
      if (type != null) {
        for (String member : type.methods()) {
          if (member.startsWith("<init>")) {
            addMethod(type, member, next);
          }
        }
      }
    }
  }

  private void addInitialisation(ClassCode type, Set<Node> next) {
    for (ClassCode each : types.supertypes(type.name())) {
      if (each.hasMethod("<clinit>()V")) {
        addMethod(each, "<clinit>()V", next);
      }
    }
  }
}
