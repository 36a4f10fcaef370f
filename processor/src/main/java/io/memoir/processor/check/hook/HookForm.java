package io.memoir.processor.check.hook;

import org.jspecify.annotations.Nullable;

/**
 * What the class of a hook can implement.
 *
 * @param plain the name of the functional interface that takes the result alone, or null
 * @param wide the name of the one that takes something besides, or null
 * @param besides the full name of the type of that, or null
 */
record HookForm(
    @Nullable String plain, @Nullable String wide, @Nullable String besides) {

  private static final String KEY_ARGUMENTS = "io.memoir.hook.KeyArguments";
  private static final String REASON = "io.memoir.hook.EvictionReason";

  /** That of the attribute of this name. */
  static HookForm of(String attribute) {
    return switch (attribute) {
      case "validate" -> new HookForm("Predicate", "BiPredicate", KEY_ARGUMENTS);
      case "cacheIf" -> new HookForm("Predicate", null, null);
      case "onRelease" -> new HookForm("Consumer", "BiConsumer", REASON);
      case "onEvict" -> new HookForm(null, "BiConsumer", REASON);
      default -> throw new IllegalArgumentException(attribute);
    };
  }

  /** How the interface that is simplest to implement is written, for results of a type. */
  String written(String result) {
    return plain != null
        ? plain + "<" + result + ">"
        : wide + "<" + result + ", " + simpleBesides() + ">";
  }

  /** The simple name of what is taken besides the result. */
  String simpleBesides() {
    return besides == null ? "nothing" : besides.substring(besides.lastIndexOf('.') + 1);
  }
}
