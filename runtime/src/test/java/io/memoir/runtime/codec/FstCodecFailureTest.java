package io.memoir.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.memoir.spi.CodecException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be copied is named, with the way to it. */
@SuppressWarnings("UnusedVariable") // fields are here for what the codec finds in them
final class FstCodecFailureTest {

  private static final ClassLoader LOADER = FstCodecFailureTest.class.getClassLoader();
  private static final Bytes CODEC = Bytes.of(LOADER);

  private static CodecException failure(Object value) {
    return catchThrowableOfType(CodecException.class, () -> CODEC.encode(value));
  }

  private static final class Owner {
    final Object socket;

    Owner(Object socket) {
      this.socket = socket;
    }
  }

  private record Pet(String name, Owner owner) {}

  private static final class Throwing implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      throw new IOException("not today");
    }
  }

  static Stream<Object> resources() {
    List<Integer> list = new ArrayList<>(List.of(1, 2));
    return Stream.of(
        new Thread(),
        new ByteArrayInputStream(new byte[1]),
        Stream.of(1),
        list.iterator(),
        (Supplier<Integer>) () -> 1,
        new Socket(),
        CompletableFuture.completedFuture(1),
        list.subList(0, 1),
        new HashMap<>(Map.of(1, 1)).keySet(),
        new HashMap<>(Map.of(1, 1)).entrySet().iterator().next(),
        new Object() {
          final Runnable runnable = () -> {};
        },
        new AutoCloseable() {
          @Override
          public void close() {}
        },
        new InputStream() {
          @Override
          public int read() {
            return -1;
          }
        },
        new Thread() {},
        new TreeMap<String, Integer>((a, b) -> a.compareTo(b)),
        new ClassLoader(null) {},
        new Samples.Unfillable(""),
        new Throwing());
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("resources")
  void whatIsNotDataIsRefused(Object resource) {
    CodecException e = failure(resource);

    assertThat(e).isNotNull();
    assertThat(e.typeName()).isNotEmpty();
    assertThat(e).hasMessageStartingWith(e.typeName());
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("resources")
  void whatIsNotDataIsFoundWhereverItIs(Object resource) {
    Map<String, Object> map = new HashMap<>(Map.of("a", new Object[] {1, resource}));

    CodecException e = failure(List.of(1, Optional.of(new Samples.Holder(map))));

    assertThat(e.path()).startsWith("[1].value.content.values[0][1]");
  }

  @Test
  void pathLeadsThroughRecordsAndFields() throws IOException {
    try (Socket socket = new Socket()) {
      CodecException e = failure(List.of("a", "b", "c", new Pet("Rex", new Owner(socket))));

      assertThat(e.path()).isEqualTo("[3].owner.socket");
      assertThat(e.typeName()).isEqualTo("java.net.Socket");
      assertThat(e).hasMessage("java.net.Socket at [3].owner.socket is not data");
    }
  }

  @Test
  void messageDoesNotContainKeys() {
    CodecException e = failure(new HashMap<>(Map.of("secret", new Thread())));

    assertThat(e.path()).isEqualTo(".values[0]");
  }

  @Test
  void failureOfAnOwnMethodIsTheCause() {
    CodecException e = failure(List.of(1, new Throwing()));

    assertThat(e.path()).isEqualTo("[1]");
    assertThat(e).hasRootCauseMessage("not today");
  }

  @Test
  void contentOfAnExceptionIsFoundToo() {
    Throwable thrown = new Exception(new IllegalStateException());
    thrown.addSuppressed(
        new UncheckedIOException(new Carrying(new AtomicReference<>(new Thread()))));

    CodecException e = failure(thrown);

    assertThat(e.path()).startsWith(".suppressed[0].cause.carried");
  }

  private static final class Carrying extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    final Serializable carried;

    Carrying(Serializable carried) {
      this.carried = carried;
    }
  }

  @Test
  void recordWhoseConstructorChangesItsOwnValuesIsRefusedWhenRead() throws CodecException {
    byte[] bytes = CODEC.encode(new Samples.Counting(1));

    assertThatThrownBy(() -> CODEC.decode(bytes))
        .isInstanceOf(CodecException.class)
        .hasRootCauseMessage(
            "the constructor of %s changes values that it has made itself",
            Samples.Counting.class.getName());
  }

  @Test
  void classesThatTheLoaderLacksAreRefusedWhenWritten() throws IOException {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      assertThatThrownBy(() -> Bytes.of(empty).encode(new Samples.Empty()))
          .isInstanceOf(CodecException.class)
          .hasMessageContaining("is not known to the class loader of the function");
    }
  }

  @Test
  void valuesOfTheJdkNeedNothingOfTheLoader() throws Exception {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      List<Object> value = List.of(1, new ArrayList<>(List.of("a")), "b");

      assertThat(Bytes.of(empty).copy(value)).isEqualTo(value);
    }
  }

  @Test
  void everyTruncationIsRefused() throws CodecException {
    byte[] bytes = CODEC.encode(new Samples.Plain(1, new ArrayList<>(List.of("a"))));

    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> CODEC.decode(part)).isInstanceOf(CodecException.class);
    }
  }

  @Test
  void damagedBytesAreReadOrRefusedAndHarmNoLaterCall() throws CodecException {
    // given
    Random random = new Random(7);
    Object value = new Samples.Nested(
        List.of(new Samples.Point(1, "a")), new HashMap<>(Map.of("k", List.of(1))), LocalDate.MIN);
    byte[] bytes = CODEC.encode(value);
    int refused = 0;

    // when
    for (int i = 0; i < 1000; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        CODEC.decode(damaged);
      } catch (CodecException e) {
        refused++;
      }
    }

    // then
    assertThat(refused).isPositive();
    assertThat(CODEC.decode(bytes)).isEqualTo(value);
  }
}
