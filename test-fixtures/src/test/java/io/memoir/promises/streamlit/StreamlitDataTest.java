package io.memoir.promises.streamlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.memoir.error.UnstorableResultException;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.streamlit.Functions.Adding;
import io.memoir.runtime.CachedFunction;
import io.memoir.runtime.Caches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Streamlit promises of functions that return data, of ours. Source: Streamlit 1.64,
 * {@code cache_data_api_test.py} and, on what is no result, {@code async_cache_test.py}.
 */
class StreamlitDataTest {

  @TempDir
  Path directory;

  private final List<String> hashed = new ArrayList<>();
  private Caches caches = Caches.builder().isolated().build();
  private Functions_Cached functions = new Functions_Cached(new Adding(), caches);

  @BeforeEach
  void open() {
    open(Caches.builder().isolated().directory(directory).build());
  }

  private void open(Caches opened) {
    caches.close();
    caches = opened;
    functions = new Functions_Cached(new Adding(), caches);
  }

  @AfterEach
  void close() {
    caches.close();
  }

  private List<Path> files(String function) {
    return new CacheFiles(directory).results(function);
  }

  /** {@code test_function_name_does_not_use_hashfuncs}: the argument is all that it gets. */
  @Test
  void aHashFunctionGetsNothingButTheArgument() {
    open(Caches.builder()
        .isolated()
        .directory(directory)
        .hashFunc(String.class, text -> {
          hashed.add(text);
          return text;
        })
        .build());

    functions.length("ahoy");
    functions.length("ahoy");
    assertThat(hashed).isNotEmpty().containsOnly("ahoy");
    hashed.clear();
    functions.lengthBox("ahoy");
    assertThat(hashed).isNotEmpty().containsOnly("ahoy");
    hashed.clear();
    functions.keptLength("ahoy");
    assertThat(hashed).isNotEmpty().containsOnly("ahoy");
  }

  /** {@code test_cached_st_function_clear_args}. */
  @Test
  void clearOfOneArgumentIsOfNoOther() {
    assertThat(functions.sum(1)).isEqualTo(1);
    functions.sum.clear(2);
    assertThat(functions.sum(1)).isEqualTo(1);
    functions.sum.clear(1);
    assertThat(functions.sum(1)).isEqualTo(2);
  }

  /** {@code test_cached_class_method_clear_args}. */
  @Test
  void clearOfOneArgumentOfAMethodIsOfNoOther() {
    var example = new Functions_Example_Cached(caches);

    assertThat(example.sum(1)).isEqualTo(1);
    example.sum.clear(2);
    assertThat(example.sum(1)).isEqualTo(1);
    example.sum.clear(1);
    assertThat(example.sum(1)).isEqualTo(2);
  }

  /** {@code test_cached_class_method_clear}. */
  @Test
  void clearOfAMethodIsOfAllItsResults() {
    var example = new Functions_Example_Cached(caches);
    example.sum(1);
    example.sum(2);

    example.sum.clear();

    assertThat(example.sum(1)).isEqualTo(4);
    assertThat(example.sum(2)).isEqualTo(6);
  }

  /** {@code test_cached_member_function_with_hash_func}, by the full name of a nested class. */
  @Test
  void aHashFunctionMayServeTheInstance() {
    open(Caches.builder()
        .isolated()
        .hashFunc(Versioned.class.getName(), instance -> ((Versioned) instance).version)
        .build());
    Functions_Cached first = new Functions_Cached(new Versioned("1", 10), caches);
    Functions_Cached same = new Functions_Cached(new Versioned("1", 20), caches);
    Functions_Cached other = new Functions_Cached(new Versioned("2", 30), caches);

    assertThat(first.sum(1)).isEqualTo(11);
    assertThat(same.sum(1)).isEqualTo(11);
    assertThat(other.sum(1)).isEqualTo(31);
    assertThat(first.box(1)).isSameAs(same.box(1)).isNotSameAs(other.box(1));
  }

  /** {@code test_dont_persist_by_default}. */
  @Test
  void nothingIsWrittenByDefault() {
    functions.sum(1);
    functions.box(1);

    assertThat(directory).isEmptyDirectory();
  }

  /** {@code test_persist_param_value}. */
  @Test
  void whatIsSaidOfTheDiskHolds() {
    functions.forgotten(1);
    assertThat(directory).isEmptyDirectory();

    functions.kept(1);
    assertThat(files("kept")).hasSize(1);
  }

  /** {@code test_clear_all_disk_caches}. */
  @Test
  void clearOfAllIsOfTheDiskToo() {
    functions.kept(1);
    functions.otherKept(2);

    caches.clearData();

    assertThat(files("kept")).isEmpty();
    assertThat(files("otherKept")).isEmpty();
    open();
    assertThat(functions.kept(1)).isEqualTo(1);
    assertThat(functions.kept.stats().loads()).isEqualTo(1);
  }

  /** {@code test_storage_clear_not_existing_cache_directory}, of all kinds of clearing. */
  @Test
  void clearNeedsNoDirectory() {
    open(Caches.builder().isolated().directory(directory.resolve("absent")).build());

    functions.kept.clear();
    functions.kept.clear(1);
    caches.clearData();

    assertThat(functions.kept(1)).isEqualTo(1);
  }

  /** {@code test_clear_one_disk_cache}. */
  @Test
  void clearOfOneFunctionRemovesItsFilesOnly() {
    functions.kept(1);
    functions.kept(2);
    functions.otherKept(3);
    List<Path> others = files("otherKept");
    assertThat(files("kept")).hasSize(2);

    functions.kept.clear();

    assertThat(files("kept")).isEmpty();
    assertThat(files("otherKept")).isEqualTo(others).hasSize(1);
  }

  /** {@code test_cached_st_function_clear_args_persist}. */
  @Test
  void clearOfOneArgumentOnDiskIsOfNoOther() {
    assertThat(functions.kept(1)).isEqualTo(1);
    functions.kept.clear(2);
    assertThat(functions.kept(1)).isEqualTo(1);
    assertThat(files("kept")).hasSize(1);
    functions.kept.clear(1);
    assertThat(files("kept")).isEmpty();
    assertThat(functions.kept(1)).isEqualTo(2);
  }

  /**
   * {@code test_in_memory_cache_storage_wrapper_get_key_in_memory_storage} and
   * {@code test_in_memory_cache_storage_wrapper_set}: a result is in both, and memory comes first.
   */
  @Test
  void whatMemoryHasIsNotReadFromDisk() {
    functions.kept(1);
    assertThat(functions.kept.size()).isEqualTo(1);
    assertThat(files("kept")).hasSize(1);

    assertThat(functions.kept(1)).isEqualTo(1);

    assertThat(functions.kept.stats().hits()).isEqualTo(1);
    assertThat(functions.kept.stats().disk().hits()).isZero();
  }

  /** {@code test_no_stats}. */
  @Test
  void unusedCachesHaveNothingToTell() {
    try (Caches unused = Caches.builder().isolated().build()) {
      assertThat(unused.functions()).isEmpty();
      assertThat(unused.stats().hits() + unused.stats().misses()).isZero();
      assertThat(unused.stats().memory().bytes()).isZero();
    }
  }

  /** {@code test_get_stats} and {@code test_group_stats}: by function, and all together. */
  @Test
  void statisticsAreOfEachFunctionAndOfAll() {
    functions.sum(1);
    functions.sum(1);
    functions.sum(53);
    functions.otherSum(1);

    assertThat(caches.functions())
        .filteredOn(function -> function.stats().misses() > 0)
        .extracting(CachedFunction::toString, function -> function.stats().misses())
        .containsExactly(tuple(name("otherSum"), 1L), tuple(name("sum"), 2L));
    assertThat(caches.stats().misses()).isEqualTo(3);
    assertThat(caches.stats().hits()).isEqualTo(1);
  }

  private static String name(String method) {
    return Functions.class.getName() + "." + method + "(int)";
  }

  /**
   * {@code test_sync_function_returning_coroutine_raises_without_caching} and
   * {@code test_sync_function_rejects_future_or_task_without_mutating_it}, of a method whose type
   * does not tell: where it does, the compiler refuses it.
   */
  @Test
  void aFutureInPlaceOfDataIsRefusedAndLeftAsItIs() {
    CompletableFuture<String> future = new CompletableFuture<>();

    for (int call = 0; call < 2; call++) {
      assertThatExceptionOfType(UnstorableResultException.class)
          .isThrownBy(() -> functions.anything(1, future));
    }

    assertThat(functions.anything.size()).isZero();
    assertThat(future.getNumberOfDependents()).isZero();
    assertThat(future).isNotDone();
  }

  /** A class with a field that matters. */
  private static final class Versioned extends Adding {
    private final String version;

    Versioned(String version, int start) {
      this.version = version;
      super.sum(start);
    }
  }
}
