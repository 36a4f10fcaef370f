package io.memoir.runtime.code.member;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that compilers name by counting: an anonymous or local class, or the body of a lambda.
 * Its name says nothing, so what it is takes the place of the name.
 *
 * <p>Immutable.
 *
 * @param owner the internal name of the class
 * @param method the method's name and descriptor; null if it is the class
 */
public record Numbered(String owner, @Nullable String method) {

  // Written out, because those of records are slow until they are compiled.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Numbered that
        && owner.equals(that.owner)
        && Objects.equals(method, that.method);
  }

  @Override
  public int hashCode() {
    return owner.hashCode() * 31 + Objects.hashCode(method);
  }

  @Override
  public String toString() {
    return method == null ? owner : owner + "." + method;
  }

  /** Whether a class is named by counting: {@code Outer$1}, {@code Outer$1Local}. */
  public static boolean isClass(String internalName) {
    int last = internalName.length() - 1;
    for (int i = internalName.lastIndexOf('/') + 1; i < last; i++) {
      if (internalName.charAt(i) == '$' && isDigit(internalName.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a method is named by counting: the body of a lambda, or access to a private member. */
  public static boolean isMethod(String name) {
    return name.startsWith("lambda$") || name.startsWith("access$");
  }
}
