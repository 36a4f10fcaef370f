package io.memoir.runtime.key.exact;

import io.memoir.runtime.key.bytes.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a {@link Tuple} stands for: a tag, and names such as those of a class and its
 * members. It has the names only, so that a key keeps no class alive. Immutable.
 */
public final class Head {
  private final Tag tag;
  private final List<String> names;
  private final int hash;

  /**
   * Makes a head, which is best made once.
   *
   * @param tag the kind
   * @param names what else tells it from others of the kind
   */
  public Head(Tag tag, List<String> names) {
    this.tag = tag;
    this.names = List.copyOf(names);
    this.hash = Tuple.mixed(tag.code(), this.names.hashCode());
  }

  /**
   * The kind.
   *
   * @return the tag with which an encoding of the same thing begins
   */
  public Tag tag() {
    return tag;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Head that
            && hash == that.hash
            && tag == that.tag
            && names.equals(that.names));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return tag + " " + names;
  }
}
