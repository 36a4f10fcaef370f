package io.memoir.streamlit.input;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.inputs.Inputs;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CachesExtension.class)
class ExplorerTest {

  @TempDir
  private Path folder;

  private Path table = Path.of("table");

  @BeforeEach
  void write() throws IOException {
    table = Files.writeString(folder.resolve("table"), "a\nb\nc\nd\ne\n");
  }

  @Test
  void whatTheUserHasSetIsInTheKey(Caches caches) {
    Explorer explorer = new Explorer_Cached(caches);
    Map<String, Object> sliders = new HashMap<>();

    Inputs.with(sliders::get, () -> {
      sliders.put("number of rows", 3);
      assertThatCall(() -> explorer.summary(table)).isMiss().returns("3 rows");
      assertThatCall(() -> explorer.summary(table)).isHit();
      sliders.put("number of rows", 4);
      assertThatCall(() -> explorer.summary(table)).isMiss().returns("4 rows");
      sliders.put("number of rows", 3); // back again
      assertThatCall(() -> explorer.summary(table)).isHit().returns("3 rows");
    });
  }

  @Test
  void aFileIsInTheKeyByItsContent(Caches caches) throws IOException {
    Explorer explorer = new Explorer_Cached(caches);

    assertThat(explorer.rows(table)).hasSize(5);
    Files.writeString(table, "a\nb\n");
    assertThat(explorer.rows(table)).hasSize(2);
  }
}
