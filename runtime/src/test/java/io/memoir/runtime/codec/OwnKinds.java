package io.memoir.runtime.codec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of the catalogue that is made of a program's own classes. */
final class OwnKinds {

  private OwnKinds() {}

  static Stream<Catalogue.Kind> all() {
    Samples.Point point = new Samples.Point(1, "a");
    return Stream.of(
        Catalogue.kind("enum", Samples.Color.RED),
        Catalogue.kind("enum with body", Samples.Color.GREEN),
        Catalogue.kind("record", point),
        Catalogue.kind("record with null", new Samples.Point(2, null)),
        Catalogue.kind("record Serializable", new Samples.Serialized(1, "a")),
        Catalogue.kind(
            "record of primitives", new Samples.Wide(true, (byte) 1, (short) 2, 'c', 4, 5, 6, 7)),
        Catalogue.kind(
            "record nested", new Samples.Nested(list(point), new HashMap<>(), LocalDate.MAX)),
        Catalogue.kind(
            "record mixed",
            new Samples.Mixed(Optional.of("a"), Samples.Color.RED, List.of((byte) 1))),
        Catalogue.kind("record empty", new Samples.Empty()),
        Catalogue.kind("record copying", new Samples.Careful(list(1, 2))),
        Catalogue.kind(
            "sealed", OwnKinds.<Samples.Shape>list(new Samples.Circle(1), new Samples.Square(2))),
        Catalogue.kind("class", new Samples.Plain(1, list("a"))),
        Catalogue.kind("class with hidden field", new Samples.Derived(1, 2, list("a"))),
        Catalogue.kind("class below non-Serializable", new Samples.Below(7)),
        Catalogue.kind("class with filled field", new Samples.Fillable()),
        Catalogue.kind("class below AbstractList", new Samples.OwnList("a", "b")),
        Catalogue.kind("class below ArrayList", named("n", "a")),
        Catalogue.kind("class with writeObject", new Samples.SelfWriting(21)),
        Catalogue.kind("class with readResolve", Samples.Single.INSTANCE),
        Catalogue.kind("class with writeReplace", new Samples.Replaced("a")),
        Catalogue.kind("class Externalizable", new Samples.External(new byte[20_000])),
        new Catalogue.Kind(
            "own exception",
            new Samples.Failed(named("n", "a"), new IllegalArgumentException("c")),
            v -> List.of(Catalogue.describe(v), ((Samples.Failed) v).detail)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only copied
  private static <T> List<T> list(T... elements) {
    return new ArrayList<>(List.of(elements));
  }

  private static Samples.NamedList named(String name, String element) {
    Samples.NamedList list = new Samples.NamedList(name);
    list.add(element);
    return list;
  }
}
