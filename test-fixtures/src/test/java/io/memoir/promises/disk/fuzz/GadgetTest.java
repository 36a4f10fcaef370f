package io.memoir.promises.disk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.SealedFile;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.CacheStats;
import io.memoir.runtime.Caches;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with right checksums that somebody has planted to have code run: none of it does. */
class GadgetTest {

  private static final byte[] KEY = new byte[32];

  @TempDir
  Path directory;

  @BeforeEach
  void begin() {
    Traces.forget();
  }

  private Caches caches(boolean isSigned) {
    Caches.Builder builder = Caches.builder().isolated().directory(directory);
    return (isSigned ? builder.signingKey(KEY) : builder).build();
  }

  private static Kinds_Cached kinds(Caches caches) {
    return new Kinds_Cached(new Kinds.Computed(), caches);
  }

  /** Bytes that a program that allows everything has written. */
  private static byte[] encoded(Object value) throws CodecException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FstCodec().encode(value, ResultTypes.any(GadgetTest.class.getClassLoader()), out);
    return out.toByteArray();
  }

  private static byte[] serialized(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  /** Puts bytes into the place of a list that was stored, and reads it. */
  private CacheStats readPlanted(byte[] payload) throws IOException {
    try (Caches caches = caches(false)) {
      kinds(caches).list(1);
    }
    Path file = new CacheFiles(directory).result("list");
    SealedFile.read(file, Seal.checksum()).with(payload).write(file);
    Traces.forget();
    try (Caches caches = caches(false);
        Warnings warnings = new Warnings()) {
      assertThat(kinds(caches).list(1)).isEqualTo(new Kinds.Computed().list(1));
      assertThat(warnings.messages()).hasSize(1);
      return caches.stats();
    }
  }

  @Test
  void aClassThatResultsCannotHoldIsRefusedBeforeAnyOfItsCodeRuns() throws Exception {
    assertThat(readPlanted(encoded(new Evil())).storeErrors()).isEqualTo(1);

    assertThat(Traces.all()).isEmpty();
  }

  @Test
  void soItIsInsideOfAListThatResultsCanHold() throws Exception {
    byte[] payload = encoded(new ArrayList<>(List.of("a", new Evil())));

    assertThat(readPlanted(payload).storeErrors()).isEqualTo(1);

    assertThat(Traces.all()).isEmpty();
  }

  @Test
  void soIsAnArrayOfIt() throws Exception {
    assertThat(readPlanted(encoded(new Evil[0])).storeErrors()).isEqualTo(1);

    assertThat(Traces.all()).isEmpty();
  }

  @Test
  void soIsTheClassItself() throws Exception {
    byte[] payload = encoded(new ArrayList<>(List.of(Evil.class)));

    readPlanted(payload);

    assertThat(Traces.all()).isEmpty();
  }

  /** The JDK's own form of an object is in our files where a class of the JDK has no other. */
  @Test
  void soItIsInsideOfABlockOfTheJdk() throws Exception {
    byte[] honest = encoded(new ArrayList<>(List.of(new IllegalStateException("inside"))));
    byte[] block = serialized(new IllegalStateException("inside"));
    int at = indexOf(honest, Arrays.copyOf(block, 4));
    assertThat(at).as("the block in the bytes").isPositive();
    for (byte[] planted : List.of(
        serialized(new Evil()),
        serialized(new ArrayList<>(List.of(new Evil()))),
        serialized(Map.of("a", new Evil())))) {
      ByteArrayOutputStream payload = new ByteArrayOutputStream();
      payload.write(honest, 0, at);
      payload.writeBytes(planted);

      assertThat(readPlanted(payload.toByteArray()).storeErrors()).isEqualTo(1);
      assertThat(Traces.all()).isEmpty();
    }
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
  }

  @Test
  void aSignedStoreDecodesNothingThatIsNotSigned() throws Exception {
    try (Caches caches = caches(true)) {
      kinds(caches).list(1);
    }
    Path file = new CacheFiles(directory).result("list");
    SealedFile original = SealedFile.read(file, Seal.signature(KEY));
    for (Seal seal : List.of(
        Seal.checksum(),
        Seal.signature("somebody's key, not ours".getBytes(StandardCharsets.UTF_8)))) {
      // It would be read if it were signed: a list that a result may be.
      original.with(encoded(new ArrayList<>(List.of("planted")))).sealedBy(seal).write(file);
      try (Caches caches = caches(true);
          Warnings warnings = new Warnings()) {
        assertThat(kinds(caches).list(1)).isEqualTo(new Kinds.Computed().list(1));
        assertThat(caches.stats().storeErrors()).isEqualTo(1);
        assertThat(warnings.messages()).hasSize(1);
      }
    }
  }

  @Test
  void aSignedFileCannotBeMovedToAnotherKey() throws Exception {
    try (Caches caches = caches(true)) {
      kinds(caches).list(1);
      kinds(caches).list(2);
    }
    List<Path> both = new CacheFiles(directory).results("list");
    SealedFile.read(both.get(0), Seal.signature(KEY)).write(both.get(1));

    try (Caches caches = caches(true);
        Warnings warnings = new Warnings()) {
      assertThat(kinds(caches).list(1)).isEqualTo(new Kinds.Computed().list(1));
      assertThat(kinds(caches).list(2)).isEqualTo(new Kinds.Computed().list(2));
      assertThat(caches.stats().storeErrors()).isEqualTo(1);
      assertThat(warnings.messages()).hasSize(1);
    }
  }

  /** The root of a result is what the method returns, whatever else its parts may hold. */
  @Test
  void aResultOfAnotherClassIsNoResult() throws Exception {
    for (Object other : List.of("text", 1L, Map.of(), new int[1])) {
      assertThat(readPlanted(encoded(other)).storeErrors()).isEqualTo(1);
    }
  }
}
