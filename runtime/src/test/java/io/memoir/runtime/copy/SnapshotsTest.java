package io.memoir.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.memoir.error.CacheException;
import io.memoir.error.UnstorableResultException;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each caller has its own result, and only what cannot change is shared. */
final class SnapshotsTest {

  private static final ClassLoader LOADER = SnapshotsTest.class.getClassLoader();
  private static final String FUNCTION = "com.acme.Quotes.open(String)";

  private final Snapshots snapshots = new Snapshots(FUNCTION, new FstCodec(), LOADER, List.of());

  private record Quote(String symbol, List<Double> prices) {}

  private record Opened(InputStream source) {}

  /** Counts its calls. */
  private static final class CountingCodec implements Codec {
    private int calls;

    @Override
    public String id() {
      return "counting";
    }

    @Override
    public void encode(Object value, ResultTypes types, OutputStream out) {
      calls++;
    }

    @Override
    public Object decode(InputStream in, long size, ResultTypes types) throws CodecException {
      throw new CodecException("java.lang.String is gone", "", "java.lang.String", null);
    }
  }

  @Test
  void changesOfTheOriginalDoNotReachTheSnapshot() {
    Quote quote = new Quote("A", new ArrayList<>(List.of(1.0)));
    Snapshot snapshot = (Snapshot) Objects.requireNonNull(snapshots.keep(quote));

    quote.prices().add(2.0);

    assertThat(snapshot.copy()).isEqualTo(new Quote("A", List.of(1.0)));
  }

  @Test
  void changesOfOneCopyDoNotReachAnother() {
    Object result = new ArrayList<>(List.of(new int[] {1}));
    Snapshot snapshot = (Snapshot) Objects.requireNonNull(snapshots.keep(result));

    onlyArray(snapshot)[0] = 2;

    assertThat(onlyArray(snapshot)[0]).isEqualTo(1);
  }

  private static int[] onlyArray(Snapshot snapshot) {
    return (int[]) ((List<?>) Objects.requireNonNull(snapshot.copy())).get(0);
  }

  @Test
  void immutableResultIsSharedWithoutTheCodec() {
    CountingCodec codec = new CountingCodec();
    List<String> result = List.of("a", "b");

    Object kept = new Snapshots(FUNCTION, codec, LOADER, List.of()).keep(result);

    assertThat(kept).isSameAs(result);
    assertThat(codec.calls).isZero();
  }

  @Test
  void nullIsAResult() {
    assertThat(snapshots.keep(null)).isNull();
  }

  @Test
  void resultThatIsNotDataIsNamed() {
    Opened result = new Opened(new ByteArrayInputStream(new byte[0]));

    UnstorableResultException e =
        catchThrowableOfType(UnstorableResultException.class, () -> snapshots.keep(result));

    assertThat(e).isInstanceOf(CacheException.class).hasMessage("""
        The result of com.acme.Quotes.open(String) cannot be stored: \
        java.io.ByteArrayInputStream at .source is not data.
        Return data, or annotate the function with @CacheResource to share the instance.\
        """);
    assertThat(e.function()).isEqualTo(FUNCTION);
    assertThat(e.path()).isEqualTo(".source");
    assertThat(e.typeName()).isEqualTo("java.io.ByteArrayInputStream");
  }

  @Test
  void copyThatCannotBeMadeIsTheSameError() {
    Snapshots failing = new Snapshots(FUNCTION, new CountingCodec(), LOADER, List.of());
    Snapshot snapshot =
        (Snapshot) Objects.requireNonNull(failing.keep(new Quote("A", new ArrayList<>())));

    UnstorableResultException e =
        catchThrowableOfType(UnstorableResultException.class, snapshot::copy);

    assertThat(e.typeName()).isEqualTo("java.lang.String");
  }

  @Test
  void adoptedResultIsCopiedForEachCaller() {
    Object result = new ArrayList<>(List.of(new int[] {1}));
    Snapshot snapshot = (Snapshot) Objects.requireNonNull(snapshots.adopt(result));

    onlyArray(snapshot)[0] = 2;

    assertThat(onlyArray(snapshot)[0]).isEqualTo(1);
  }

  @Test
  void adoptedArrayIsTakenOver() {
    int[] result = {1};

    Snapshot snapshot = (Snapshot) Objects.requireNonNull(snapshots.adopt(result));
    result[0] = 2;

    assertThat((int[]) snapshot.copy()).containsExactly(2);
  }

  @Test
  void adoptedImmutableResultIsShared() {
    List<String> result = List.of("a");

    assertThat(snapshots.adopt(result)).isSameAs(result);
    assertThat(snapshots.adopt(null)).isNull();
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // results hold obsolete classes too
  void adoptedBeanIsCopiedByItsCopier() {
    Beans.Bean bean = new Beans.Bean();
    bean.setSince(new Date(1));
    bean.setTags(new ArrayList<>(List.of("a")));
    Snapshots ofBeans = new Snapshots(FUNCTION, new FstCodec(), LOADER, Beans.copiers());

    Snapshot snapshot = (Snapshot) Objects.requireNonNull(ofBeans.adopt(bean));
    Beans.Bean first = (Beans.Bean) snapshot.copy();
    first.getTags().add("b");
    Objects.requireNonNull(first.getSince()).setTime(2);
    Beans.Bean second = (Beans.Bean) snapshot.copy();

    assertThat(snapshot.way()).isEqualTo(Way.GENERATED);
    assertThat(second.getTags()).containsExactly("a");
    assertThat(second.getSince()).isEqualTo(new Date(1));
  }

  @Test
  void bytesOfASnapshotMayComeInManyPieces() {
    Quote quote = new Quote("A", new ArrayList<>());
    for (int i = 0; i < 50_000; i++) {
      quote.prices().add((double) i);
    }

    Snapshot snapshot = new Encoded(quote, snapshots);

    assertThat(snapshot.copy()).isEqualTo(quote);
  }
}
