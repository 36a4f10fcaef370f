package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.ById;
import io.memoir.error.UnhashableArgumentException;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Streamlit promises of hash functions and of values without a hash, of ours: a test here for
 * each test there. Source: Streamlit 1.64, {@code hashing_test.py}.
 */
class StreamlitHashFunctionsTest {

  private static final HashFunctions NONE = HashFunctions.none();

  private static void assertUnhashable(Object value) {
    assertThatExceptionOfType(UnhashableArgumentException.class).isThrownBy(() -> Keys.of(value));
    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> Keys.stable(List.of(value)));
  }

  /** {@code test_lambdas_not_hashable}. */
  @Test
  void lambdas() {
    UnaryOperator<String> lambda = text -> text + "!";

    assertUnhashable(lambda);
  }

  /** {@code test_function_not_hashable}, of a method reference. */
  @Test
  void functions() {
    UnaryOperator<String> reference = String::strip;

    assertUnhashable(reference);
  }

  /** {@code test_generator_not_hashable}, of what can be read once. */
  @Test
  void generators() {
    assertUnhashable(List.of(1).iterator());
    assertUnhashable(Stream.of(1));
  }

  /** {@code test_io} and {@code test_uploaded_file_io}: a stream is no argument, its bytes are. */
  @Test
  void streams() {
    assertUnhashable(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    assertUnhashable(new StringReader("123"));
    assertThat(Keys.of(new byte[] {1, 2, 3}))
        .isEqualTo(Keys.of(new byte[] {1, 2, 3}))
        .isNotEqualTo(Keys.of(new byte[] {4, 5, 6}));
  }

  /** {@code test_file_position}: what has a position is no argument. */
  @Test
  void openFiles(@TempDir Path folder) throws Exception {
    try (FileChannel open = FileChannel.open(Files.writeString(folder.resolve("f"), "text"))) {
      assertUnhashable(open);
    }
  }

  /** {@code test_reduce_not_hashable}, of an object that is no content. */
  @Test
  void objectsThatAreNoContent() {
    assertUnhashable(new Object());
    assertUnhashable(new Thread());
  }

  /** {@code test_hash_funcs_acceptable_keys}. */
  @Test
  void aTypeAndItsNameAreTheSame() {
    Thread thread = new Thread("a");
    HashFunctions byType = NONE.with(Thread.class, Thread::getName);
    HashFunctions byName = NONE.with("java.lang.Thread", it -> ((Thread) it).getName());

    assertUnhashable(thread);
    assertThat(Keys.of(thread, byType)).isEqualTo(Keys.of(thread, byName));
    assertThat(Keys.stable(thread, byType)).isEqualTo(Keys.stable(thread, byName));
  }

  /** {@code test_non_hashable}: the hash decides, also one that is another each time. */
  @Test
  void theHashDecides() {
    Thread thread = new Thread("a");
    AtomicInteger time = new AtomicInteger();
    HashFunctions byName = NONE.with(Thread.class, Thread::getName);
    HashFunctions changing = NONE.with(Thread.class, it -> time.incrementAndGet());

    assertUnhashable(thread);
    assertThat(Keys.of(thread, byName)).isEqualTo(Keys.of(thread, byName));
    assertThat(Keys.of(thread, changing)).isNotEqualTo(Keys.of(thread, changing));
  }

  /** {@code test_override_streamlit_hash_func}. */
  @Test
  void aHashFunctionComesBeforeTheRules() {
    HashFunctions functions = NONE.with(Integer.class, it -> "hello");

    assertThat(Keys.of(1, functions)).isNotEqualTo(Keys.of(1)).isEqualTo(Keys.of(2, functions));
    assertThat(Keys.stable(1, functions)).isNotEqualTo(Keys.stable(1));
  }

  /** {@code test_recursive_hash_func}; and results of different arguments stay different. */
  @Test
  void aHashFunctionMayReturnWhatItGot() {
    HashFunctions functions = NONE.with(Integer.class, it -> it);

    assertThat(Keys.of(1, functions))
        .isEqualTo(Keys.of(1, functions))
        .isNotEqualTo(Keys.of(2, functions));
  }

  /**
   * {@code test_mocks_do_not_result_in_infinite_recursion} and {@code test_magic_mock}: objects
   * that lead to one another end; {@code ById} tells objects apart as a mock is.
   */
  @Test
  void endlessObjects() {
    Endless endless = new Endless();
    HashFunctions byIdentity = NONE.with(Endless.class, new ById());

    assertThat(Keys.of(endless)).isEqualTo(Keys.of(new Endless()));
    assertThat(Keys.of(endless, byIdentity))
        .isEqualTo(Keys.of(endless, byIdentity))
        .isNotEqualTo(Keys.of(new Endless(), byIdentity));
  }

  @SuppressWarnings("UnusedVariable") // It is found by reflection.
  private static final class Endless {
    private final Endless next = this;
  }
}
