package io.memoir.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.codec.FstCodec;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every result, whatever it is made of. */
final class RandomResultsTest {

  private static final Snapshots SNAPSHOTS =
      new Snapshots("f", new FstCodec(), RandomResultsTest.class.getClassLoader(), Beans.copiers());

  /** One result, which can be made anew. */
  private record Sample(long seed, boolean isCyclic) {
    Object value() {
      return isCyclic ? RandomResults.cyclic(seed) : RandomResults.acyclic(seed);
    }

    Snapshot kept() {
      return (Snapshot) Objects.requireNonNull(SNAPSHOTS.keep(value()));
    }
  }

  static Stream<Sample> samples() {
    return LongStream.range(0, 150)
        .boxed()
        .flatMap(seed -> Stream.of(new Sample(seed, false), new Sample(seed, true)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void copyIsAlike(Sample sample) {
    String expected = GraphText.of(sample.value());

    Object copy = sample.kept().copy();

    assertThat(GraphText.of(copy)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void copySharesNothingMutable(Sample sample) {
    Object value = sample.value();
    Snapshot kept = (Snapshot) Objects.requireNonNull(SNAPSHOTS.keep(value));
    Object copy = kept.copy();
    Object other = kept.copy();

    assertThat(GraphText.shared(value, copy)).allMatch(RandomResultsTest::isImmutable);
    assertThat(GraphText.shared(other, copy)).allMatch(RandomResultsTest::isImmutable);
  }

  private static boolean isImmutable(Object shared) {
    return SNAPSHOTS.keep(shared) == shared;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsDoneToTheOriginalReachesNoCopy(Sample sample) {
    Object value = sample.value();
    String expected = GraphText.of(value);
    Snapshot kept = (Snapshot) Objects.requireNonNull(SNAPSHOTS.keep(value));

    GraphText.destroy(value);

    assertThat(GraphText.of(kept.copy())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsDoneToOneCopyReachesNoOther(Sample sample) {
    String expected = GraphText.of(sample.value());
    Snapshot kept = sample.kept();
    Object before = kept.copy();

    GraphText.destroy(kept.copy());

    assertThat(GraphText.of(before)).isEqualTo(expected);
    assertThat(GraphText.of(kept.copy())).isEqualTo(expected);
  }

  @Test
  void graphsWithoutCyclesNeedNoCodec() {
    assertThat(ways(false)).contains(Way.BUILT_IN, Way.GENERATED).doesNotContain(Way.CODEC);
  }

  @Test
  void cyclesThatHashCodesDoNotDependOnNeedNoCodec() {
    assertThat(ways(true)).contains(Way.BUILT_IN, Way.GENERATED).doesNotContain(Way.CODEC);
  }

  private static Set<Way> ways(boolean isCyclic) {
    return IntStream.range(0, 150)
        .mapToObj(seed -> new Sample(seed, isCyclic).kept().way())
        .collect(Collectors.toSet());
  }
}
