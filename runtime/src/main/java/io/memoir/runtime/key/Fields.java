package io.memoir.runtime.key;

import io.memoir.runtime.key.Members.Member;
import io.memoir.runtime.key.Rule.Failure;
import io.memoir.runtime.key.bytes.Sink;
import io.memoir.runtime.key.bytes.Tag;
import io.memoir.runtime.key.exact.Head;
import io.memoir.runtime.shape.Funnel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encodes records and other user classes by their members, those of superclasses first: by the ones
 * with {@link io.memoir.CacheKey}, else by all instance fields, transient ones included, but not
 * the fields whose names begin with an underscore or that carry {@link io.memoir.Unhashed}. Records
 * are read by field too: an accessor may hide what tells two of them apart. Immutable and safe for
 * any threads.
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

  private final Class<?> type;
  private final Head head;
  private final List<Member> members;
  private final Rule.@Nullable Tree content;
  private final @Nullable Member closed;

  private Fields(Tag tag, Class<?> type, List<Member> members, Rule.@Nullable Tree content) {
    this.type = type;
    this.members = List.copyOf(members);
    this.content = content;
    this.closed = members.stream().filter(member -> !member.open()).findFirst().orElse(null);
    List<String> names = new ArrayList<>(List.of(type.getName()));
    for (Member member : members) {
      names.add(member.declaring().getName());
      names.add(member.name());
    }
    this.head = new Head(tag, names);
  }

  /** The rule for a class that says itself what identifies it; null if it does not. */
  static @Nullable Rule ruleForKeyed(Class<?> type) {
    List<Member> keys = Members.keys(type);
    for (Member key : keys) {
      String fault = key.fault();
      if (fault != null) {
        return new Rule.Refused(type.getName(), fault);
      }
    }
    return keys.isEmpty() ? null : new Rule.User(new Fields(Tag.KEYED, type, keys, null));
  }

  /** The rule for a class that is not of the JDK. */
  static Rule ruleFor(Class<?> type) {
    Class<?> declaring = type;
    while (!Rules.isJdk(declaring)) {
      declaring = declaring.getSuperclass();
    }
    List<Member> fields = Members.fields(type);
    if (STATELESS.contains(declaring.getName())) {
      Tag tag = type.isRecord() ? Tag.RECORD : Tag.OBJECT;
      return new Rule.User(new Fields(tag, type, fields, null));
    }
    Rule.Tree content = Containers.ruleFor(declaring);
    return content == null
        ? new Rule.Refused(type.getName(), "which extends " + declaring.getName())
        : new Rule.User(new Fields(Tag.EXTENDED, type, fields, content));
  }

  /** What a small instance's tuple begins with; null if there is more to it than its members. */
  @Nullable
  Head head() {
    return content == null ? head : null;
  }

  /** Whether texts of a funnel name the members that count, in their order. */
  boolean areNamed(List<String> texts) {
    if (texts.size() != members.size()) {
      return false;
    }
    for (int i = 0; i < texts.size(); i++) {
      if (!members.get(i).isNamed(texts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The values of the members, in a new array. */
  @Nullable
  Object[] values(Object value, @Nullable Funnel<Object> funnel) {
    if (funnel != null) {
      return Funnels.read(funnel, value);
    }
    if (closed != null) {
      throw closed.closed(type);
    }
    @Nullable Object[] values = new Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(members.get(i), value);
    }
    return values;
  }

  // Everything but errors is wrapped: a method is the user's, it may throw anything.
  private @Nullable Object read(Member member, Object value) {
    try {
      return member.read(value);
    } catch (Exception e) {
      throw new Failure(type.getName() + "." + member.name(), e);
    }
  }

  /** Writes the head, and lists the values as parts. */
  Parts open(Sink sink, Object value, @Nullable Funnel<Object> funnel) {
    sink.tag(head.tag());
    sink.text(type.getName());
    sink.int32(members.size());
    for (Member member : members) {
      sink.text(member.declaring().getName());
      sink.text(member.name());
    }
    @Nullable Object[] values = values(value, funnel);
    if (content != null) {
      values = Arrays.copyOf(values, values.length + 1);
      values[values.length - 1] = new Parts.Content(value, content.opener());
    }
    return Parts.ordered(Arrays.asList(values), this::step);
  }

  private String step(int index) {
    return index < members.size() ? "." + members.get(index).name() : "";
  }
}
