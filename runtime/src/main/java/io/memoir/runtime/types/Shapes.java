package io.memoir.runtime.types;

import io.memoir.runtime.shape.Form;
import java.lang.reflect.Field;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Digests what classes look like. For one thread. */
final class Shapes {

  private static final int LENGTH = 16;

  private final Map<Class<?>, Form<?>> forms;
  private final MessageDigest digest;

  /** Of the class that is being added, alone. */
  private final MessageDigest own;

  private final SortedMap<String, String> byClass = new TreeMap<>();

  Shapes(Map<Class<?>, Form<?>> forms) {
    this.forms = forms;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
      this.own = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has it", e);
    }
  }

  byte[] digest() {
    return Arrays.copyOf(digest.digest(), LENGTH);
  }

  /** The digest of each class, in hexadecimal digits, by its name. */
  SortedMap<String, String> byClass() {
    return byClass;
  }

  /** Adds a class that a result's type names, in the order in which it does. */
  void addRoot(String name) {
    line("root", name);
  }

  /** Adds a class that refers to classes that are not there, which may be there next time. */
  void addBroken(String name) {
    line("broken", name);
  }

  void add(Class<?> type) {
    own.reset();
    line(kind(type), type.getName());
    Class<?> base = type.getSuperclass();
    line("extends", base == null ? "" : base.getName());
    if (base != null) {
      typeArguments(type, () -> TypeNames.of(type.getGenericSuperclass()));
    }
    try {
      addContent(type);
    } catch (LinkageError e) {
      line("broken", type.getName());
    }
    Form<?> form = forms.get(type);
    if (form != null) {
      // The order of what the processor wrote is that of the bytes.
      line("form", String.valueOf(form.beginsEmpty()));
      form.fields().forEach(field -> line("written", field));
    }
    byClass.put(type.getName(), HexFormat.of().formatHex(own.digest(), 0, LENGTH));
  }

  private void addContent(Class<?> type) {
    @Nullable Class<?>[] permitted = type.getPermittedSubclasses();
    if (permitted != null) {
      Arrays.stream(permitted).map(Class::getName).sorted().forEach(name -> line("permits", name));
    }
    // In their order, which is that of the components of a record and of an enum's constants.
    for (Field field : type.getDeclaredFields()) {
      if (field.isEnumConstant()) {
        line("constant", field.getName());
      } else if (!Modifier.isStatic(field.getModifiers()) && !type.isEnum()) {
        String kind = Modifier.isTransient(field.getModifiers()) ? "transient" : "field";
        line(kind, field.getType().getName() + " " + field.getName());
        typeArguments(type, () -> TypeNames.of(field.getGenericType()));
      }
    }
    Arrays.stream(type.getTypeParameters())
        .forEach(each -> typeArguments(type, () -> TypeNames.ofParameter(each)));
    Protocol.of(type).forEach(word -> line("serialized", word));
  }

  /** Adds what a type says besides its class: a list of other elements is another shape. */
  private void typeArguments(Class<?> owner, Supplier<String> text) {
    try {
      line("of", text.get());
    } catch (LinkageError | TypeNotPresentException | MalformedParameterizedTypeException e) {
      addBroken(owner.getName());
    }
  }

  private static String kind(Class<?> type) {
    if (type.isRecord()) {
      return "record";
    } else if (type.isEnum()) {
      return "enum";
    }
    return type.isInterface() ? "interface" : "class";
  }

  /** No name has a line feed. */
  private void line(String what, String of) {
    byte[] line = (what + " " + of + "\n").getBytes(StandardCharsets.UTF_8);
    digest.update(line);
    own.update(line);
  }
}
