package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.ById;
import io.memoir.CacheData;
import io.memoir.CacheKey;
import io.memoir.CacheResource;
import io.memoir.HashFunc;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A type says itself what identifies it; identity is a key for those who want it; a hash function
 * can be registered at any time; the result of a resource function is keyed by the call that made
 * it.
 */
@ExtendWith(CachesExtension.class)
class Promise04KeysOfOwnTypesTest {

  @Test
  void aRecordIsKeyedByItsMarkedComponent(Caches caches) {
    var models = wrapped(caches);

    assertThatCall(() -> models.ofRecord(new Versioned("1", new float[] {1}))).isMiss();
    assertThatCall(() -> models.ofRecord(new Versioned("1", new float[] {2}))).isHit();
    assertThatCall(() -> models.ofRecord(new Versioned("2", new float[] {1}))).isMiss();
  }

  @Test
  void aClassIsKeyedByItsMarkedField(Caches caches) {
    var models = wrapped(caches);

    assertThatCall(() -> models.ofObject(new Portfolio(1, "a"))).isMiss();
    assertThatCall(() -> models.ofObject(new Portfolio(1, "b"))).isHit();
    assertThatCall(() -> models.ofObject(List.of(new Portfolio(1, "c")))).isMiss();
    assertThatCall(() -> models.ofObject(List.of(new Portfolio(1, "d")))).isHit();
    assertThatCall(() -> models.ofObject(new Portfolio(2, "a"))).isMiss();
  }

  @Test
  void aClassIsKeyedByItsMarkedMethod(Caches caches) {
    var models = wrapped(caches);

    assertThatCall(() -> models.ofObject(new Document("Tea"))).isMiss();
    assertThatCall(() -> models.ofObject(new Document("TEA"))).isHit();
    assertThatCall(() -> models.ofObject(new Document("Coffee"))).isMiss();
  }

  @Test
  void byIdTellsEqualObjectsApart(Caches caches) {
    var models = wrapped(caches);
    int[] one = {1};
    int[] equal = {1};

    assertThatCall(() -> models.byIdentity(one)).isMiss();
    one[0] = 2;
    assertThatCall(() -> models.byIdentity(one)).isHit();
    assertThatCall(() -> models.byIdentity(equal)).isMiss();
  }

  @Test
  void aHashFunctionCanBeRegisteredAtAnyTime(Caches caches) {
    var models = wrapped(caches);
    Engine engine = new Loaded(new Thread("a"));
    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> models.score(engine));

    caches.hashFuncs().register(Engine.class, Engine::name);

    assertThatCall(() -> models.score(engine)).isMiss();
    assertThatCall(() -> models.score(new Loaded(new Thread("a")))).isHit();
    assertThatCall(() -> models.score(new Loaded(new Thread("b")))).isMiss();
  }

  @Test
  void theNearestRegistrationServes(Caches caches) {
    var models = wrapped(caches);
    caches.hashFuncs().register(Engine.class, engine -> "any");
    caches.hashFuncs().register(Loaded.class.getName(), Object::toString);

    assertThatCall(() -> models.score(new Loaded(new Thread("a")))).isMiss();
    assertThatCall(() -> models.score(new Loaded(new Thread("b")))).isMiss();
    assertThatCall(() -> models.score(() -> "c")).isMiss();
    assertThatCall(() -> models.score(() -> "d")).isHit();
  }

  @Test
  void aResourceIsAnArgumentWithoutAHashFunction(Caches caches) {
    var models = wrapped(caches);

    Engine one = models.load("a");
    Engine other = models.load("b");

    assertThatCall(() -> models.score(one)).isMiss();
    assertThatCall(() -> models.score(models.load("a"))).isHit();
    assertThatCall(() -> models.score(other)).isMiss();
    assertThatCall(() -> models.ofObject(List.of(one))).isMiss();
    assertThatCall(() -> models.ofObject(List.of(models.load("a")))).isHit();
    assertThatCall(() -> models.ofObject(List.of(other))).isMiss();
  }

  @Test
  void resourcesOfTwoFunctionsDiffer(Caches caches) {
    var models = wrapped(caches);

    Engine one = models.load("a");
    Engine other = models.loadOther("a");

    assertThatCall(() -> models.score(one)).isMiss();
    assertThatCall(() -> models.score(other)).isMiss();
  }

  @Test
  void aResourceThatWasReplacedHasTheSameKey(Caches caches) {
    var models = wrapped(caches);
    Engine before = models.load("a");
    models.score(before);

    Loaded.valid = false;
    Engine after;
    try {
      after = models.load("a");
    } finally {
      Loaded.valid = true;
    }

    assertThat(after).isNotSameAs(before);
    assertThatCall(() -> models.score(after)).isHit();
    models.load.clear();
    Engine cleared = models.load("a");
    assertThat(cleared).isNotSameAs(after);
    assertThatCall(() -> models.score(cleared)).isHit();
  }

  private static Promise04KeysOfOwnTypesTest_Models_Cached wrapped(Caches caches) {
    return new Promise04KeysOfOwnTypesTest_Models_Cached(new Counting(), caches);
  }

  /** Functions of models; those that are data return how often any of them ran. */
  interface Models {
    @CacheResource(validate = IsValid.class)
    Engine load(String name);

    @CacheResource
    Engine loadOther(String name);

    @CacheData
    int score(Engine engine);

    @CacheData
    int ofRecord(Versioned model);

    @CacheData
    int ofObject(Object object);

    @CacheData(hashFuncs = @HashFunc(type = int[].class, with = ById.class))
    int byIdentity(int[] array);
  }

  /** Keyed by one component. */
  @SuppressWarnings("ArrayRecordComponent") // It is not in the key.
  record Versioned(@CacheKey String version, float[] weights) {}

  /** Keyed by a field; the other one is no data. */
  @SuppressWarnings("unused") // The fields are read for keys.
  private static final class Portfolio {
    private final @CacheKey long id;
    private final Thread owner;

    Portfolio(long id, String owner) {
      this.id = id;
      this.owner = new Thread(owner);
    }
  }

  /** Keyed by a method. */
  static final class Document {
    private final String text;

    Document(String text) {
      this.text = text;
    }

    @CacheKey
    int length() {
      return text.length();
    }
  }

  /** Its implementations are no data. */
  interface Engine {
    String name();
  }

  /** Holds something that has no content. */
  private static final class Loaded implements Engine {
    static volatile boolean valid = true;
    private final Thread thread;

    Loaded(Thread thread) {
      this.thread = thread;
    }

    @Override
    public String name() {
      return thread.getName();
    }

    @Override
    public String toString() {
      return "loaded " + name();
    }
  }

  /** Refuses all as long as it is told to. */
  static final class IsValid implements Predicate<Engine> {
    @Override
    public boolean test(Engine engine) {
      return Loaded.valid;
    }
  }

  /** Loads anew each time, and counts the other calls. */
  private static final class Counting implements Models {
    private final AtomicInteger _calls = new AtomicInteger();

    @Override
    public Engine load(String name) {
      return new Loaded(new Thread(name));
    }

    @Override
    public Engine loadOther(String name) {
      return new Loaded(new Thread(name));
    }

    @Override
    public int score(Engine engine) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofRecord(Versioned model) {
      return _calls.incrementAndGet();
    }

    @Override
    public int ofObject(Object object) {
      return _calls.incrementAndGet();
    }

    @Override
    public int byIdentity(int[] array) {
      return _calls.incrementAndGet();
    }
  }
}
