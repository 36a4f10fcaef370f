package io.memoir.processor.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Says what the simple names in one file mean, so that another import is another hash.
 *
 * <p>A name is answered with all that it may mean where that depends on its scope, for this class
 * does not know scopes. {@code java.lang} is left out: a name that means nothing else says so by
 * having no meaning here, and the hash stays the same on a JDK that has one more type there. For
 * one thread.
 */
final class NameResolver {
  private final SourceFile file;
  private final Map<String, Set<String>> nested;
  private final Elements elements;
  private final @Nullable ModuleElement module;
  private final String moduleName;
  private final Map<String, Boolean> types;
  private final Map<String, SortedSet<String>> meanings = new HashMap<>();
  private final Map<String, Set<String>> membersOfTypes = new HashMap<>();

  /**
   * @param file whose imports count
   * @param top the type whose nested types count
   * @param owner an element of the same module
   * @param types which types there are, by module and name; the compiler is asked about others
   */
  NameResolver(
      SourceFile file, TypeText top, Elements elements, Element owner, Map<String, Boolean> types) {
    this.file = file;
    this.nested = top.all()
        .collect(Collectors.groupingBy(
            TypeText::name, Collectors.mapping(TypeText::path, Collectors.toSet())));
    this.elements = elements;
    this.module = module(elements, owner);
    this.moduleName = module == null ? "" : module.getQualifiedName().toString();
    this.types = types;
  }

  private static @Nullable ModuleElement module(Elements elements, Element owner) {
    try {
      return elements.getModuleOf(owner);
    } catch (RuntimeException withoutModules) {
      return null;
    }
  }

  /** The {@code name=qualified} of each name among {@code tokens} that has a meaning, sorted. */
  SortedSet<String> meanings(List<Token> tokens) {
    SortedSet<String> found = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isName() && !isSelected(tokens, i)) {
        found.addAll(meanings.computeIfAbsent(tokens.get(i).text(), this::meaningsOf));
      }
    }
    file.imports().modules().forEach(name -> found.add("module=" + name));
    return found;
  }

  /** Whether the name stands behind a single dot, and so means what the one before makes it. */
  private static boolean isSelected(List<Token> tokens, int index) {
    return index > 0
        && tokens.get(index - 1).is(".")
        && !(index > 1 && tokens.get(index - 2).is("."));
  }

  private SortedSet<String> meaningsOf(String name) {
    SortedSet<String> found = new TreeSet<>();
    nested.getOrDefault(name, Set.of()).forEach(path -> found.add(name + "=" + path));
    Set<String> imported = file.imports().single().getOrDefault(name, Set.of());
    imported.forEach(qualified -> found.add(name + "=" + qualified));
    if (imported.isEmpty()) {
      addType(name, found);
    }
    for (String type : file.imports().types()) {
      if (members(type).contains(name)) {
        found.add(name + "=" + type + "." + name);
      }
    }
    return found;
  }

  /** Adds the type of the package, else those of the packages imported on demand. */
  private void addType(String name, Set<String> found) {
    String neighbour = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
    if (exists(neighbour)) {
      found.add(name + "=" + neighbour);
      return;
    }
    for (String container : file.imports().packages()) {
      String qualified = container + "." + name;
      if (exists(qualified)) {
        found.add(name + "=" + qualified);
      }
    }
  }

  private boolean exists(String qualified) {
    return types.computeIfAbsent(moduleName + "/" + qualified, key -> type(qualified) != null);
  }

  private Set<String> members(String type) {
    return membersOfTypes.computeIfAbsent(type, this::membersOf);
  }

  private Set<String> membersOf(String qualified) {
    TypeElement type = type(qualified);
    Set<String> names = new HashSet<>();
    if (type != null) {
      try {
        elements
            .getAllMembers(type)
            .forEach(each -> names.add(each.getSimpleName().toString()));
      } catch (RuntimeException brokenType) {
        // A supertype that does not resolve: the compiler will say so.
        names.clear();
      }
    }
    return names;
  }

  private @Nullable TypeElement type(String qualified) {
    try {
      return module == null
          ? elements.getTypeElement(qualified)
          : elements.getTypeElement(module, qualified);
    } catch (RuntimeException unanswerable) {
      return null;
    }
  }
}
