package io.memoir.runtime.key;

import io.memoir.Unhashed;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encodes records and other user classes by their instance fields, those of superclasses first,
 * transient ones included; not the fields whose names begin with an underscore or that carry
 * {@link Unhashed}. Records are read by field too: an accessor may hide what tells two of them
 * apart. Immutable and safe for any threads.
 */
final class Fields {
  /** Classes of the JDK without content of their own; their fields are counters and caches. */
  private static final Set<String> STATELESS = Set.of(
      "java.lang.Object",
      "java.lang.Number",
      "java.lang.Record",
      "java.util.AbstractCollection",
      "java.util.AbstractList",
      "java.util.AbstractMap",
      "java.util.AbstractQueue",
      "java.util.AbstractSequentialList",
      "java.util.AbstractSet");

  private final Tag tag;
  private final String typeName;
  private final List<Field> fields;
  private final Rule.@Nullable Tree content;

  private Fields(Tag tag, Class<?> type, List<Field> fields, Rule.@Nullable Tree content) {
    this.tag = tag;
    this.typeName = type.getName();
    this.fields = List.copyOf(fields);
    this.content = content;
  }

  /** The rule for a class that is not of the JDK. */
  static Rule ruleFor(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    Class<?> declaring = type;
    while (!Rules.isJdk(declaring)) {
      fields.addAll(0, hashed(declaring));
      declaring = declaring.getSuperclass();
    }
    for (Field field : fields) {
      if (!field.trySetAccessible()) {
        return refuseClosed(type, field);
      }
    }
    if (STATELESS.contains(declaring.getName())) {
      Tag tag = type.isRecord() ? Tag.RECORD : Tag.OBJECT;
      return new Rule.Tree(new Fields(tag, type, fields, null)::open);
    }
    Rule.Tree content = Containers.ruleFor(declaring);
    return content == null
        ? new Rule.Refused(type.getName(), "which extends " + declaring.getName())
        : new Rule.Tree(new Fields(Tag.EXTENDED, type, fields, content)::open);
  }

  // Reflection lists fields in no particular order, so they are sorted to be the same in every run.
  private static List<Field> hashed(Class<?> declaring) {
    return Arrays.stream(declaring.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !field.getName().startsWith("_"))
        .filter(field -> !field.isAnnotationPresent(Unhashed.class))
        .sorted(Comparator.comparing(Field::getName))
        .toList();
  }

  private static Rule refuseClosed(Class<?> type, Field field) {
    String opens = "whose module would have to say `opens %s to io.memoir.runtime`"
        .formatted(field.getDeclaringClass().getPackageName());
    return new Rule.Refused(type.getName(), opens);
  }

  private Parts open(Sink sink, Object value) {
    sink.tag(tag);
    sink.text(typeName);
    sink.int32(fields.size());
    List<@Nullable Object> values = new ArrayList<>(fields.size() + 1);
    for (Field field : fields) {
      sink.text(field.getDeclaringClass().getName());
      sink.text(field.getName());
      values.add(read(field, value));
    }
    if (content != null) {
      values.add(new Parts.Content(value, content.opener()));
    }
    return Parts.ordered(Collections.unmodifiableList(values), this::step);
  }

  private String step(int index) {
    return index < fields.size() ? "." + fields.get(index).getName() : "";
  }

  private static @Nullable Object read(Field field, Object value) {
    try {
      return field.get(value);
    } catch (IllegalAccessException e) {
      throw new AssertionError("access was granted when the rule was made", e);
    }
  }
}
