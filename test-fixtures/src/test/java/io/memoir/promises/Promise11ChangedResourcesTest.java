package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheResource;
import io.memoir.HashFunc;
import io.memoir.OnMutation;
import io.memoir.error.MutatedResultException;
import io.memoir.error.UnhashableResultException;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A resource that was changed although it must not be is found on the next access. Source:
 * Streamlit, {@code st.cache}, which warned of it.
 */
@ExtendWith(CachesExtension.class)
class Promise11ChangedResourcesTest {

  @Test
  void theMessageSaysWhatWasChangedAndWhatToDo(Caches caches) {
    var tables = new Promise11ChangedResourcesTest_Tables_Cached(new MadeTables(), caches);
    Table table = tables.strict(2026);
    assertThatCall(() -> tables.strict(2026)).isHit().result().isSameAs(table);

    table.rows().get(1).cells().set(0, "changed");

    assertThatThrownBy(() -> tables.strict(2026))
        .isInstanceOf(MutatedResultException.class)
        .hasMessage("The result of io.memoir.promises.Promise11ChangedResourcesTest$Tables"
            + ".strict(int), which all callers share, was changed after it was stored, at "
            + ".rows[1].cells[0].\n"
            + "Change a copy of it; or use @CacheData, which gives each caller a copy; or say "
            + "onMutation = OnMutation.IGNORE if it is meant to change.");
  }

  @Test
  void theNextCallMakesANewOne(Caches caches) {
    var tables = new Promise11ChangedResourcesTest_Tables_Cached(new MadeTables(), caches);
    tables.strict(2026).rows().clear();
    assertThatThrownBy(() -> tables.strict(2026)).isInstanceOf(MutatedResultException.class);

    assertThatCall(() -> tables.strict(2026)).isMiss();

    assertThat(tables.strict(2026).rows()).hasSize(2);
  }

  @Test
  void aWarningLetsTheChangedOneBeUsed(Caches caches) {
    var tables = new Promise11ChangedResourcesTest_Tables_Cached(new MadeTables(), caches);
    Table table = tables.lenient();
    table.rows().clear();

    assertThatCall(() -> tables.lenient()).isHit().result().isSameAs(table);
  }

  @Test
  void aHashFunctionDecidesWhatCounts(Caches caches) {
    var tables = new Promise11ChangedResourcesTest_Tables_Cached(new MadeTables(), caches);
    AtomicLong counter = tables.versioned();
    assertThatCall(() -> tables.versioned()).isHit();

    counter.set(11);
    assertThatCall(() -> tables.versioned()).isHit();
    counter.set(20);
    assertThatThrownBy(() -> tables.versioned()).isInstanceOf(MutatedResultException.class);
  }

  @Test
  void whatHasNoContentCannotBeWatched(Caches caches) {
    var tables = new Promise11ChangedResourcesTest_Tables_Cached(new MadeTables(), caches);

    assertThatThrownBy(() -> tables.anything())
        .isInstanceOf(UnhashableResultException.class)
        .hasMessageContaining("Tables.anything()")
        .hasMessageContaining("java.lang.Thread at [0]");
  }

  @Test
  void nullIsAResultLikeAnyOther(Caches caches) {
    var tables = new Promise11ChangedResourcesTest_Tables_Cached(new MadeTables(), caches);
    tables.nothing();

    assertThatCall(() -> tables.nothing()).isHit();
  }

  /** Tables that callers share. */
  interface Tables {
    @CacheResource(onMutation = OnMutation.FAIL)
    @Nullable
    Table nothing();

    @CacheResource(onMutation = OnMutation.FAIL)
    Table strict(int year);

    @CacheResource(onMutation = OnMutation.WARN)
    Table lenient();

    @CacheResource(
        onMutation = OnMutation.FAIL,
        hashFuncs = @HashFunc(type = AtomicLong.class, with = Tens.class))
    AtomicLong versioned();

    @CacheResource(onMutation = OnMutation.FAIL)
    List<Object> anything();
  }

  /** A table. */
  record Table(String name, List<Row> rows) {}

  /** A row of it. */
  record Row(List<String> cells) {}

  /** Leaves the last digit out. */
  static final class Tens implements Function<AtomicLong, Long> {
    @Override
    public Long apply(AtomicLong counter) {
      return counter.get() / 10;
    }
  }

  /** Makes them. */
  private static final class MadeTables implements Tables {
    @Override
    public Table strict(int year) {
      List<Row> rows = new ArrayList<>();
      for (String name : List.of("a", "b")) {
        rows.add(new Row(new ArrayList<>(List.of(name))));
      }
      return new Table("strict", rows);
    }

    @Override
    public @Nullable Table nothing() {
      return null;
    }

    @Override
    public Table lenient() {
      return strict(0);
    }

    @Override
    public AtomicLong versioned() {
      return new AtomicLong(10);
    }

    @Override
    public List<Object> anything() {
      return List.of(new Thread());
    }
  }
}
