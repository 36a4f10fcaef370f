package io.memoir.streamlit.legacy;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.MutatedResultException;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CachesExtension.class)
class ComputationsTest {

  private static final Logger MUTATIONS = Logger.getLogger("io.memoir.mutation");

  @Test
  void theMethodRunsOnceForEachPairOfArguments(Caches caches) {
    Computations computations = new Computations_Cached(new SlowComputations(), caches);

    computations.expensive(2, 21);

    assertThatCall(() -> computations.expensive(2, 21)).isHit();
    assertThatCall(() -> computations.expensive(21, 2)).isMiss();
  }

  @Test
  void whatACallerDoesWithItsCopyIsItsOwnAffair(Caches caches) {
    Computations computations = new Computations_Cached(new SlowComputations(), caches);

    Map<String, Integer> result = computations.expensive(2, 21);
    result.put("product", 0);

    assertThat(computations.expensive(2, 21)).containsEntry("product", 42);
  }

  @Test
  void aChangeIsWarnedOfAndSeenByAll(Caches caches) {
    Computations computations = new Computations_Cached(new SlowComputations(), caches);
    MUTATIONS.setUseParentHandlers(false); // no noise in the log of the build

    computations.watched(3).add(-1);

    assertThat(computations.watched(3)).containsExactly(0, 1, 4, -1);
    MUTATIONS.setUseParentHandlers(true);
  }

  @Test
  void aChangeIsAnErrorOnTheNextAccess(Caches caches) {
    Computations computations = new Computations_Cached(new SlowComputations(), caches);

    computations.strict(3).set(2, -1);

    assertThatThrownBy(() -> computations.strict(3))
        .isInstanceOf(MutatedResultException.class)
        .hasMessageContaining("strict(int)")
        .hasMessageContaining("at [2]");
    assertThat(computations.strict(3)).containsExactly(0, 1, 4); // made again
  }

  @Test
  void aSharedResultMayBeChanged(Caches caches) {
    Computations computations = new Computations_Cached(new SlowComputations(), caches);

    computations.shared().merge("visits", 1, Integer::sum);
    computations.shared().merge("visits", 1, Integer::sum);

    assertThat(computations.shared()).containsEntry("visits", 2);
  }

  @Test
  void aFileIsReadAgainWhenItWasWritten(Caches caches, @TempDir Path folder) throws IOException {
    Computations computations = new Computations_Cached(new SlowComputations(), caches);
    Path path = Files.writeString(folder.resolve("names.txt"), "Ada\n");
    FileReference file = new FileReference(path);

    computations.lines(file);
    assertThatCall(() -> computations.lines(file)).isHit();

    Files.writeString(path, "Bob\n");
    Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH));
    assertThatCall(() -> computations.lines(file)).isMiss().returns(List.of("Bob"));
  }

  @Test
  void anEngineCountsByIdentity(Caches caches) {
    Computations computations = new Computations_Cached(new SlowComputations(), caches);
    Engine engine = new Engine();

    computations.run(engine, 1);

    assertThatCall(() -> computations.run(engine, 1)).isHit();
    assertThatCall(() -> computations.run(new Engine(), 1)).isMiss();
  }

  @Test
  void chanceIsDrawnOnce(Caches caches) {
    Computations computations = new Computations_Cached(new SlowComputations(), caches);

    double first = computations.random();

    assertThat(computations.random()).isEqualTo(first);
  }

  @Test
  void functionsThatCallEachOtherShareTheirSteps(Caches caches) {
    Steps steps = new Steps_Cached(caches);

    assertThat(steps.sum(3, 4)).isEqualTo(25);
    assertThat(steps.sum(4, 3)).isEqualTo(25); // another call, of the same two steps

    assertThat(steps.runs()).isEqualTo(2);
  }
}
