package io.memoir.runtime.types;

import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.ArrayList;
import java.util.List;

/** What a class says itself of its serialized form. */
final class Protocol {

  private Protocol() {}

  /** Describes it; an empty list if the class says nothing. */
  static List<String> of(Class<?> type) {
    List<String> said = new ArrayList<>();
    if (Externalizable.class.isAssignableFrom(type)) {
      said.add("Externalizable");
    }
    addIf(declares(type, "writeObject", ObjectOutputStream.class), "writeObject", said);
    addIf(declares(type, "readObject", ObjectInputStream.class), "readObject", said);
    for (String method : List.of("readObjectNoData", "writeReplace", "readResolve")) {
      addIf(declares(type, method), method, said);
    }
    addIf(hasField(type, "serialPersistentFields"), "serialPersistentFields", said);
    ObjectStreamClass form =
        hasField(type, "serialVersionUID") ? ObjectStreamClass.lookup(type) : null;
    if (form != null) {
      said.add("serialVersionUID " + form.getSerialVersionUID());
    }
    return said;
  }

  private static void addIf(boolean isSo, String word, List<String> said) {
    if (isSo) {
      said.add(word);
    }
  }

  /** Tells whether a class itself has such a method. */
  @SuppressWarnings("ReturnValueIgnored") // it is called for its exception
  static boolean declares(Class<?> type, String method, Class<?>... parameters) {
    try {
      type.getDeclaredMethod(method, parameters);
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  @SuppressWarnings("ReturnValueIgnored") // it is called for its exception
  private static boolean hasField(Class<?> type, String name) {
    try {
      type.getDeclaredField(name);
      return true;
    } catch (NoSuchFieldException e) {
      return false;
    }
  }
}
