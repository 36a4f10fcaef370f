package io.memoir.runtime.code.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member with all that is numbered in it: bodies of lambdas, anonymous and local classes.
 *
 * <p>Immutable.
 *
 * @param digest what it does, 32 hexadecimal digits
 * @param references what it and all that is numbered in it refer to
 */
public record Content(String digest, List<Reference> references) {

  /**
   * Collects.
   *
   * @param classes finds the code of a class by its internal name; null if it is not looked into
   */
  public static Content of(MemberCode code, Function<String, @Nullable ClassCode> classes) {
    Collector collector = new Collector(classes);
    collector.add(code);
    return collector.end();
  }

  /** A numbered class by itself, where it is not met in other code. */
  public static Content of(Numbered numbered, Function<String, @Nullable ClassCode> classes) {
    Collector collector = new Collector(classes);
    collector.add(numbered);
    return collector.end();
  }

  /** For one thread. */
  private static final class Collector {
    private final Function<String, @Nullable ClassCode> classes;
    private final CodeDigest digest = new CodeDigest();
    private final List<Reference> references = new ArrayList<>();
    private final Map<Numbered, Integer> met = new HashMap<>(4);

    Collector(Function<String, @Nullable ClassCode> classes) {
      this.classes = classes;
    }

    Content end() {
      return new Content(digest.toHex(), List.copyOf(references));
    }

    void add(MemberCode code) {
      code.addTo(digest);
      references.addAll(code.references());
      for (Numbered each : code.numbered()) {
        add(each);
      }
    }

    /** The first time all of it, later on which one it was. */
    void add(Numbered numbered) {
      Integer before = met.putIfAbsent(numbered, met.size());
      if (before != null) {
        say("=" + before);
        return;
      }
      ClassCode type = classes.apply(numbered.owner());
      MemberCode method =
          type == null || numbered.method() == null ? null : type.method(numbered.method());
      if (method != null) {
        say("{");
        add(method);
        say("}");
      } else if (type != null && numbered.method() == null) {
        addAll(type);
      } else {
        say(numbered.toString());
      }
    }

    private void addAll(ClassCode type) {
      say("{");
      add(type.header());
      for (String field : ClassCode.sorted(type.fields())) {
        MemberCode code = type.field(field);
        if (code != null) {
          say(field);
          add(code);
        }
      }
      type.readAll();
      for (String member : ClassCode.sorted(type.methods())) {
        // Bodies of lambdas come where they are mentioned.
        MemberCode code = Numbered.isMethod(member) ? null : type.method(member);
        if (code != null) {
          say(member.substring(0, member.indexOf('(')));
          add(code);
        }
      }
      say("}");
    }

    private void say(String word) {
      digest.add(word);
    }
  }
}
