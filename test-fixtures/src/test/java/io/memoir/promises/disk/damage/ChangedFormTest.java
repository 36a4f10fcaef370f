package io.memoir.promises.disk.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.SealedFile;
import io.memoir.runtime.Caches;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.disk.file.Bytes;
import io.memoir.runtime.disk.file.Contents;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files that were written by another codec, or when classes had other fields. */
class ChangedFormTest {

  @TempDir
  Path directory;

  private Processes processes = new Processes(Path.of(""), new FakeClock());

  @BeforeEach
  void begin() {
    processes = new Processes(directory, new FakeClock());
    Things.RUNS.set(0);
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private static Things_Cached things(Caches caches) {
    return new Things_Cached(new Things.Computed(), caches);
  }

  private void assertHealed() {
    int runs = Things.RUNS.get();
    assertThat(things(processes.start()).pairs("a")).hasSize(2);
    assertThat(Things.RUNS).hasValue(runs);
  }

  @Test
  void aResultOfOtherClassesIsAMissThatHeals() throws IOException {
    things(processes.start()).pairs("a");
    Path file = new CacheFiles(directory).result("pairs");
    SealedFile stored = SealedFile.read(file, Seal.checksum());
    Header header = stored.header();
    Subject before = header.subject();
    Subject other = new Subject(
        before.function(),
        before.arguments(),
        before.key(),
        Bytes.of(new byte[16]),
        before.codec());
    stored
        .with(new Header(
            other,
            header.times(),
            header.stamp(),
            header.contents(),
            header.nonce(),
            header.payloadBytes()))
        .write(file);

    assertThat(things(processes.start()).pairs("a")).hasSize(2);

    assertThat(Things.RUNS).hasValue(2);
    assertHealed();
  }

  @Test
  void aResultOfAnotherCodecIsAMissThatHeals() {
    things(processes.start()).pairs("a");

    Things_Cached later = things(processes.start(builder -> builder.codec(new Renamed())));
    assertThat(later.pairs("a")).hasSize(2);
    assertThat(Things.RUNS).hasValue(2);

    assertThat(things(processes.start()).pairs("a")).hasSize(2);
    assertThat(Things.RUNS).hasValue(3);
    assertHealed();
  }

  @Test
  void aResultThatIsNullWhereTheMethodReturnsAPrimitiveIsAMiss() throws IOException {
    things(processes.start()).count("a");
    Path file = new CacheFiles(directory).result("count");
    SealedFile stored = SealedFile.read(file, Seal.checksum());
    Header header = stored.header();
    stored
        .with(new Header(
            header.subject(),
            header.times(),
            header.stamp(),
            new Contents(true, false),
            header.nonce(),
            0))
        .with(new byte[0])
        .write(file);

    Things_Cached later = things(processes.start());

    assertThat(later.count("a")).isEqualTo(1);
    assertThat(later.count.stats().storeErrors()).isEqualTo(1);
  }

  /** Another codec by its name. */
  private static final class Renamed implements Codec {

    private final FstCodec fst = new FstCodec();

    @Override
    public String id() {
      return "another";
    }

    @Override
    public void encode(Object value, ResultTypes types, OutputStream out)
        throws CodecException, IOException {
      fst.encode(value, types, out);
    }

    @Override
    public Object decode(InputStream in, long size, ResultTypes types)
        throws CodecException, IOException {
      return fst.decode(in, size, types);
    }
  }
}
