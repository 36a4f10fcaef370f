package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.runtime.Caches;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place of results can be configured; one folder for each function, with readable names. */
class Promise22PlaceTest {

  @TempDir
  Path directory;

  private static void use(Caches.Builder builder) {
    try (Caches caches = builder.build()) {
      new Promise22PlaceTest_Quotes_Cached(new Fixed(), caches).history("A", List.of());
    }
  }

  @Test
  void theBuilderSaysWhere() {
    use(Caches.builder().isolated().directory(directory));

    assertThat(new CacheFiles(directory).results("history")).hasSize(1);
  }

  @Test
  void theConfigurationSaysWhere() {
    use(Caches.builder().isolated().property("memoir.dir", directory.toString()));

    assertThat(new CacheFiles(directory).results("history")).hasSize(1);
  }

  @Test
  void theBuilderWinsOverTheConfiguration() {
    use(Caches.builder()
        .isolated()
        .property("memoir.dir", directory.resolve("configured").toString())
        .directory(directory.resolve("built")));

    assertThat(directory.resolve("configured")).doesNotExist();
    assertThat(new CacheFiles(directory.resolve("built")).results("history")).hasSize(1);
  }

  @Test
  void isolatedCachesWithoutAPlaceWriteNothing() {
    use(Caches.builder().isolated());

    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void nothingIsMadeBeforeTheFirstCall() {
    try (Caches caches = Caches.builder().isolated().directory(directory).build()) {
      var unused = new Promise22PlaceTest_Quotes_Cached(new Fixed(), caches);

      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void theFolderOfAFunctionHasItsName() {
    use(Caches.builder().isolated().directory(directory));

    assertThat(new CacheFiles(directory).version("history").toString())
        .contains("Quotes.history(String,List)-");
    assertThat(new CacheFiles(directory).version("history").resolve("about.properties"))
        .content()
        .contains("Quotes.history(String, List)");
  }

  /** A function. */
  interface Quotes {
    @CacheData(persist = Persist.DISK)
    String history(String symbol, List<String> options);
  }

  /** Its code. */
  static final class Fixed implements Quotes {
    @Override
    public String history(String symbol, List<String> options) {
      return symbol;
    }
  }
}
