package io.memoir.runtime.code.reach;

import io.memoir.runtime.code.member.ClassCode;
import io.memoir.runtime.code.source.ClassSpace;
import io.memoir.runtime.code.source.Hierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Which method or field of a class of the program it is that a name leads to. */
final class Types {

  /** Generated constructors take it. */
  private static final String CACHES = "Lio/memoir/runtime/Caches;";

  private final ClassSpace space;
  private final LibraryTypes libraries;
  private final Hierarchy hierarchy;
  private final Map<String, Collection<ClassCode>> supertypes = new HashMap<>();
  private final Map<String, Set<String>> callbacks = new HashMap<>();

  Types(ClassSpace space, Hierarchy hierarchy, ClassLoader loader) {
    this.space = space;
    this.hierarchy = hierarchy;
    this.libraries = new LibraryTypes(loader);
  }

  @Nullable
  ClassCode code(String internalName) {
    return space.code(internalName);
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  /**
   * The classes that have the method which a call of {@code member} on {@code owner} runs: one, or
   * if it comes from interfaces all of them, because one may override another.
   */
  Collection<ClassCode> methodOwners(String owner, String member) {
    List<ClassCode> found = new ArrayList<>();
    for (ClassCode type : supertypes(owner)) {
      if (type.hasMethod(member)) {
        found.add(type);
        if (type.hasBody(member) && !type.header().is(Opcodes.ACC_INTERFACE)) {
          return List.of(type);
        }
      }
    }
    return found;
  }

  @Nullable
  ClassCode fieldOwner(String owner, String field) {
    for (ClassCode type : supertypes(owner)) {
      if (type.field(field) != null) {
        return type;
      }
    }
    return null;
  }

  /** A class of the program and its supertypes, superclasses first. */
  Collection<ClassCode> supertypes(String name) {
    Collection<ClassCode> known = supertypes.get(name);
    if (known == null) {
      known = findSupertypes(name);
      supertypes.put(name, known);
    }
    return known;
  }

  private Collection<ClassCode> findSupertypes(String name) {
    Map<String, ClassCode> found = new LinkedHashMap<>();
    for (ClassCode type = code(name); type != null; type = superclass(type)) {
      found.put(type.name(), type);
    }
    for (ClassCode type : List.copyOf(found.values())) {
      addInterfaces(type, found);
    }
    return List.copyOf(found.values());
  }

  private @Nullable ClassCode superclass(ClassCode type) {
    return type.superName() == null ? null : code(type.superName());
  }

  private void addInterfaces(ClassCode type, Map<String, ClassCode> found) {
    for (String each : type.interfaces()) {
      ClassCode code = code(each);
      if (code != null && found.putIfAbsent(each, code) == null) {
        addInterfaces(code, found);
      }
    }
  }

  /** The methods of a class of the program that others may call because of its supertypes. */
  Set<String> callbacks(String name) {
    Set<String> known = callbacks.get(name);
    if (known == null) {
      known = findCallbacks(name);
      callbacks.put(name, known);
    }
    return known;
  }

  private Set<String> findCallbacks(String name) {
    Set<String> found = new LinkedHashSet<>(libraries.methods("java/lang/Object"));
    for (ClassCode type : supertypes(name)) {
      addCallbacks(type.superName(), found);
      for (String each : type.interfaces()) {
        addCallbacks(each, found);
      }
    }
    return found;
  }

  private void addCallbacks(@Nullable String supertype, Set<String> found) {
    if (supertype != null && !supertype.equals("java/lang/Object") && code(supertype) == null) {
      found.addAll(libraries.methods(supertype));
    }
  }

  /** The internal name of the class that a class is nested in, or its own. */
  static String topLevel(String name) {
    int dollar = name.indexOf('$', name.lastIndexOf('/') + 1);
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  /** Whether a class is a wrapper that our processor wrote, or one of its handles. */
  boolean isWrapper(String name) {
    String top = topLevel(name);
    ClassCode code = top.endsWith("_Cached") ? code(top) : null;
    if (code != null) {
      for (String member : code.methods()) {
        if (member.startsWith("<init>") && member.contains(CACHES)) {
          return true;
        }
      }
    }
    return false;
  }
}
