package io.memoir.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.benchmarks.peer.Peer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check is worth something only if there is a cache that it finds wrong. */
class ColumnTest {

  @ParameterizedTest
  @CsvSource({
    "'C changed list, equal hash', CAFFEINE, WRONG",
    "D equal array, CAFFEINE, miss",
    "D changed array, CAFFEINE, WRONG",
    "D old content, CAFFEINE, 'right, lost'",
    "'D changed array, equal hash', SPRING, WRONG",
    "E caller changes a hit, CAFFEINE, CORRUPTED",
    "E caller changes the first, CAFFEINE, CORRUPTED",
    "'H 64 threads, 1 key', NONE, 64 loads",
    "I fact(200), CAFFEINE, THROWS recursive update",
    "'L 1,2,3 drops 1', NONE, 1 (5/5)",
    "'L 1,2,1,3 drops 2', NONE, 1 (5/5)"
  })
  void aCacheThatIsWrongIsFoundOut(String column, Peer peer, String text) {
    assertThat(ask(column, peer).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "C equal list, CAFFEINE",
    "'C changed list, equal hash', JCACHE",
    "D equal array, SPRING",
    "D changed array, SPRING",
    "D old content, JETCACHE",
    "'D changed array, equal hash', CAFFEINE",
    "E caller changes a hit, JCACHE",
    "E caller changes the first, JCACHE",
    "'H 64 threads, 1 key', CAFFEINE",
    "'H 64 threads, 64 keys', NONE",
    "I fact(200), SPRING",
    "I fib(90), SPRING",
    "'L 1,2,3 drops 1', NONE"
  })
  void aCacheThatIsRightIsNotBlamed(String column, Peer peer) {
    assertThat(ask(column, peer).isRight()).isTrue();
  }

  private static Outcome ask(String name, Peer peer) {
    return Column.of(peer).stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow()
        .ask(peer);
  }
}
