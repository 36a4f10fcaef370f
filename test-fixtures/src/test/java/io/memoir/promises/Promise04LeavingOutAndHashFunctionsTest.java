package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Parameters named {@code _name} are left out; hash functions by class and by name, at any depth.
 * Source: Streamlit, {@code st.cache_data}, parameter {@code hash_funcs}, and "Excluding input
 * parameters".
 */
class Promise04LeavingOutAndHashFunctionsTest {

  @RegisterExtension
  final CachesExtension memoir = new CachesExtension(builder -> builder
      .hashFunc(InputStream.class, stream -> stream.getClass().getName())
      .hashFunc("java.lang.ClassLoader", loader -> "a loader"));

  @Test
  void parametersThatAreLeftOutMakeNoDifference() {
    Keyed_Cached keyed = wrapped(memoir.caches());
    Runnable nothing = () -> {};

    assertThatCall(() -> keyed.leavingOut("a", new Thread("t"), nothing)).isMiss();
    assertThatCall(() -> keyed.leavingOut("a", new Thread("u"), () -> {})).isHit();
    assertThatCall(() -> keyed.leavingOut("b", new Thread("t"), nothing)).isMiss();
  }

  @Test
  void aHashFunctionByClassServesItsTypeAndSubtypes() {
    Keyed_Cached keyed = wrapped(memoir.caches());

    assertThatCall(() -> keyed.ofThread(new Thread("t"))).isMiss();
    assertThatCall(() -> keyed.ofThread(new Thread("t"))).isHit();
    assertThatCall(() -> keyed.ofThread(new SubThread("t"))).isHit();
    assertThatCall(() -> keyed.ofThread(new Thread("u"))).isMiss();
  }

  @Test
  void aHashFunctionByNameServesAtAnyDepth() {
    Keyed_Cached keyed = wrapped(memoir.caches());

    assertThatCall(() -> keyed.ofThreads(List.of(new Thread("t"), new Thread("u"))))
        .isMiss();
    assertThatCall(() -> keyed.ofThreads(List.of(new Thread("t"), new Thread("u"))))
        .isHit();
    assertThatCall(() -> keyed.ofThreads(List.of(new Thread("u"), new Thread("t"))))
        .isMiss();
  }

  @Test
  void aHashFunctionOfTheCachesServesAllFunctions() {
    Keyed_Cached keyed = wrapped(memoir.caches());

    assertThatCall(() -> keyed.ofObject(Map.of("in", InputStream.nullInputStream())))
        .isMiss();
    assertThatCall(() -> keyed.ofObject(Map.of("in", InputStream.nullInputStream())))
        .isHit();
    assertThatCall(() -> keyed.ofList(List.of(getClass().getClassLoader()))).isMiss();
    assertThatCall(() -> keyed.ofList(List.of(ClassLoader.getPlatformClassLoader())))
        .isHit();
  }

  private static Keyed_Cached wrapped(Caches caches) {
    return new Keyed_Cached(new Keyed.Counting(), caches);
  }

  /** A subtype. */
  private static final class SubThread extends Thread {
    SubThread(String name) {
      super(name);
    }
  }
}
