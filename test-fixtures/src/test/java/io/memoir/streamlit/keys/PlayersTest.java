package io.memoir.streamlit.keys;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class PlayersTest {

  @Test
  void aRecordCountsByItsContent(Caches caches) {
    Players players = new Players_Cached(new ComputedPlayers(), caches);

    players.greet(new Person("Ada", 36));

    assertThatCall(() -> players.greet(new Person("Ada", 36))).isHit();
    assertThatCall(() -> players.greet(new Person("Ada", 37))).isMiss();
  }

  @Test
  void anEntityCountsByItsKey(Caches caches) {
    Players players = new Players_Cached(new ComputedPlayers(), caches);

    players.invoice(new Customer(7));

    assertThatCall(() -> players.invoice(new Customer(7))).isHit();
    assertThatCall(() -> players.invoice(new Customer(8))).isMiss();
    assertThat(new Customer(9).loader().isAlive()).isFalse();
  }

  @Test
  void aHashFunctionSaysWhatCounts(Caches caches) {
    Players players = new Players_Cached(new ComputedPlayers(), caches);
    Game game = new Game(5, PlayersTest::nothing);

    players.multiply(game, 2);
    players.square(game);

    assertThatCall(() -> players.multiply(new Game(5, PlayersTest::nothing), 2)).isHit();
    assertThatCall(() -> players.square(new Game(5, PlayersTest::nothing))).isHit();
    game.score(6);
    assertThatCall(() -> players.multiply(game, 2)).isMiss().returns(12);
    assertThatCall(() -> players.square(game)).isMiss().returns(36);
  }

  @Test
  void aHashFunctionWinsOverTheContent(Caches caches) {
    Players players = new Players_Cached(new ComputedPlayers(), caches);
    LocalDateTime noon = LocalDateTime.of(2026, 7, 1, 12, 0);

    players.greeting(noon);

    assertThatCall(() -> players.greeting(noon.plusHours(1))).isHit();
    assertThatCall(() -> players.greeting(noon.plusDays(1))).isMiss();
  }

  @Test
  void whatIsLeftOutMayDiffer(Caches caches) {
    Players players = new Players_Cached(new ComputedPlayers(), caches);

    players.describe("Ada", PlayersTest::nothing, new Thread());

    assertThatCall(() -> players.describe("Ada", () -> {}, new Thread())).isHit();
  }

  @Test
  void theObjectOfAMethodIsAHiddenArgument(Caches caches) {
    Score score = new Score_Cached(5, caches);

    score.multiplied(2);

    assertThatCall(() -> score.multiplied(2)).isHit().returns(10);
    score.set(6);
    assertThatCall(() -> score.multiplied(2)).isMiss().returns(12);
    Score other = new Score_Cached(6, caches);
    assertThatCall(() -> other.multiplied(2)).isHit();
  }

  @Test
  void oneResultOfOneObjectIsForgotten(Caches caches) {
    Score_Cached five = new Score_Cached(5, caches);
    Score_Cached six = new Score_Cached(6, caches);
    five.multiplied(2);
    six.multiplied(2);

    five.multiplied.clear(2); // that of the score of five
    assertThatCall(() -> six.multiplied(2)).isHit();
    assertThatCall(() -> five.multiplied(2)).isMiss();
    five.multiplied.clear(); // of all scores
    assertThatCall(() -> six.multiplied(2)).isMiss();
  }

  private static void nothing() {
    // What is left out of a key.
  }
}
