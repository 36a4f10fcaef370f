package io.memoir.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.copy.Snapshots;
import io.memoir.spi.CodecException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of value comes back equal, and apart from the original. */
final class FstCodecCatalogueTest {

  private static final ClassLoader LOADER = FstCodecCatalogueTest.class.getClassLoader();

  private static final Bytes CODEC = Bytes.of(LOADER);

  static Stream<Catalogue.Kind> kinds() {
    return Catalogue.all();
  }

  @Test
  void catalogueIsAsLargeAsItClaims() {
    assertThat(kinds().map(Catalogue.Kind::name).distinct()).hasSizeGreaterThan(120);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void copyEqualsTheOriginal(Catalogue.Kind kind) throws CodecException {
    Object copy = copy(kind.value());

    assertThat(kind.view().apply(copy)).isEqualTo(kind.view().apply(kind.value()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void copyHasTheClassOfTheOriginal(Catalogue.Kind kind) throws CodecException {
    Class<?> type = kind.value().getClass();

    Class<?> copied = copy(kind.value()).getClass();

    if (type.isHidden()) {
      assertThat(copied.isHidden()).isTrue();
    } else {
      assertThat(copied).isSameAs(type);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void copySharesNothingMutableWithTheOriginal(Catalogue.Kind kind) throws CodecException {
    Set<Object> original = reachable(kind.value());

    Set<Object> copied = reachable(copy(kind.value()));

    copied.retainAll(original);
    assertThat(copied)
        .allMatch(
            shared -> new Snapshots("f", new FstCodec(), LOADER, List.of()).keep(shared) == shared,
            "fixed");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void copyInsideOfARecordInAListEqualsToo(Catalogue.Kind kind) throws CodecException {
    List<Samples.Holder> original = List.of(new Samples.Holder(kind.value()));

    List<?> copy = (List<?>) copy(original);

    Object content = Objects.requireNonNull(((Samples.Holder) copy.get(0)).content());
    assertThat(kind.view().apply(content)).isEqualTo(kind.view().apply(kind.value()));
  }

  private static Object copy(Object value) throws CodecException {
    return CODEC.decode(CODEC.encode(value));
  }

  private static Set<Object> reachable(Object value) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Place> waiting = new ArrayDeque<>(List.of(new Place("", value)));
    while (!waiting.isEmpty()) {
      Place place = waiting.remove();
      if (seen.add(place.value())) {
        waiting.addAll(place.parts());
      }
    }
    return seen;
  }
}
