package io.memoir.runtime.copy.graph;

import io.memoir.runtime.copy.jdk.Container;
import io.memoir.runtime.copy.jdk.Fixed;
import io.memoir.runtime.copy.jdk.Growing;
import io.memoir.runtime.copy.jdk.Parts;
import org.jspecify.annotations.Nullable;

/** A container of the JDK. */
final class ContainerNode extends Node {

  private final Container container;

  /** Nodes and immutable objects; null as long as it is not known, or if none is a node. */
  @Nullable
  Object @Nullable [] parts;

  ContainerNode(Object source, Container container) {
    super(source);
    this.container = container;
  }

  @Override
  Object make(Copying copying) {
    @Nullable Object[] known = parts;
    if (!(container instanceof Growing growing)) {
      return build(known == null ? container.content(source) : known, copying);
    }
    if (known == null) {
      return growing.shallow(source);
    }
    Object made = growing.create(source, known.length);
    copying.note(slot, made);
    growing.fill(made, known, copying);
    return made;
  }

  /** Makes a container that is made of its parts. */
  Object build(@Nullable Object[] content, Parts copies) {
    @Nullable Object[] copied = new @Nullable Object[content.length];
    for (int i = 0; i < copied.length; i++) {
      copied[i] = copies.copyOf(content[i]);
    }
    return ((Fixed) container).build(source, copied);
  }
}
