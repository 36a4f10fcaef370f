package io.memoir.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.spi.CodecException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Calls at the same time, and calls within calls, do not disturb each other. */
final class FstCodecConcurrencyTest {

  private static final ClassLoader LOADER = FstCodecConcurrencyTest.class.getClassLoader();
  private static final int THREADS = 8;

  @Test
  void manyThreadsMayMeetTheFirstUseOfEachClass() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < 10; round++) {
        Bytes codec = Bytes.of(LOADER);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<List<String>>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          results.add(threads.submit(() -> {
            start.await();
            return differences(codec);
          }));
        }
        for (Future<List<String>> result : results) {
          assertThat(result.get()).isEmpty();
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<String> differences(Bytes codec) {
    return Catalogue.all()
        .filter(kind -> !kind.name().contains("long") && !kind.name().contains("large"))
        .filter(kind -> !isEqual(codec, kind))
        .map(Catalogue.Kind::name)
        .toList();
  }

  private static boolean isEqual(Bytes codec, Catalogue.Kind kind) {
    try {
      Object copy = codec.decode(codec.encode(kind.value()));
      return kind.view().apply(copy).equals(kind.view().apply(kind.value()));
    } catch (CodecException e) {
      return false;
    }
  }

  /** Calls the codec while it is being written, and again while it is being read. */
  private static final class Nesting implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    static final Bytes CODEC = Bytes.of(LOADER);
    private transient List<String> words = new ArrayList<>();

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      try {
        byte[] bytes = CODEC.encode(words);
        out.writeObject(bytes);
      } catch (CodecException e) {
        throw new IOException(e);
      }
    }

    @Serial
    @SuppressWarnings("unchecked") // what writeObject wrote
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      try {
        words = (List<String>) CODEC.decode((byte[]) in.readObject());
      } catch (CodecException e) {
        throw new IOException(e);
      }
    }
  }

  @Test
  void codecMayBeCalledWhileItIsWritingAndReading() throws CodecException {
    Nesting first = new Nesting();
    first.words.add("first");
    Nesting second = new Nesting();
    second.words.add("second");
    Object[] value = {first, "between", second, first};

    Object[] copy = (Object[]) Nesting.CODEC.decode(Nesting.CODEC.encode(value));

    assertThat(((Nesting) copy[0]).words).containsExactly("first");
    assertThat(copy[1]).isEqualTo("between");
    assertThat(((Nesting) copy[2]).words).containsExactly("second");
    assertThat(copy[3]).isSameAs(copy[0]);
  }

  @Test
  void interruptedThreadStillGetsItsCopyAndStaysInterrupted() throws CodecException {
    Samples.Node first = new Samples.Node();
    for (int i = 0; i < 50_000; i++) {
      Samples.Node node = new Samples.Node();
      node.next = first;
      first = node;
    }
    Bytes codec = Bytes.of(LOADER);

    Thread.currentThread().interrupt();
    byte[] bytes = codec.encode(first);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(codec.decode(bytes)).isInstanceOf(Samples.Node.class);
  }
}
