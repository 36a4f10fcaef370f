package io.memoir.runtime.types;

import io.memoir.runtime.key.bytes.Sha256;
import io.memoir.runtime.shape.Form;
import java.lang.reflect.Field;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Digests what classes look like. For one thread. */
final class Shapes {

  private static final int LENGTH = 16;

  private final Map<Class<?>, Form<?>> forms;
  private final Sha256 digest = new Sha256();

  /** Of the class that is being added, alone. */
  private Sha256 own = new Sha256();

  private final SortedMap<String, String> byClass = new TreeMap<>();

  Shapes(Map<Class<?>, Form<?>> forms) {
    this.forms = forms;
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
    own = new Sha256();
    line(kind(type), type.getName());
    Class<?> base = type.getSuperclass();
    line("extends", base == null ? "" : base.getName());
    try {
      addContent(type);
    } catch (LinkageError e) {
      line("broken", type.getName());
    }
    addTypeArguments(type);
    Form<?> form = forms.get(type);
    if (form != null) {
      // The order of what the processor wrote is that of the bytes.
      line("form", String.valueOf(form.beginsEmpty()));
      for (String field : form.fields()) {
        line("written", field);
      }
    }
    byClass.put(type.getName(), HexFormat.of().formatHex(own.digest(), 0, LENGTH));
  }

  private void addContent(Class<?> type) {
    Class<?> @Nullable [] permitted = type.getPermittedSubclasses();
    if (permitted != null) {
      SortedSet<String> names = new TreeSet<>();
      for (Class<?> each : permitted) {
        names.add(each.getName());
      }
      for (String name : names) {
        line("permits", name);
      }
    }
    // In their order, which is that of the components of a record and of an enum's constants.
    for (Field field : type.getDeclaredFields()) {
      if (field.isEnumConstant()) {
        line("constant", field.getName());
      } else if (!Modifier.isStatic(field.getModifiers()) && !type.isEnum()) {
        String kind = Modifier.isTransient(field.getModifiers()) ? "transient" : "field";
        line(kind, field.getType().getName() + " " + field.getName());
      }
    }
    for (String word : Protocol.of(type)) {
      line("serialized", word);
    }
  }

  /** Adds what types say besides their classes: a list of other elements is another shape. */
  private void addTypeArguments(Class<?> type) {
    try {
      if (type.getSuperclass() != null) {
        line("of", TypeNames.of(type.getGenericSuperclass()));
      }
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !type.isEnum()) {
          line("of", TypeNames.of(field.getGenericType()));
        }
      }
      for (TypeVariable<?> parameter : type.getTypeParameters()) {
        line("of", TypeNames.ofParameter(parameter));
      }
    } catch (LinkageError | TypeNotPresentException | MalformedParameterizedTypeException e) {
      addBroken(type.getName());
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
