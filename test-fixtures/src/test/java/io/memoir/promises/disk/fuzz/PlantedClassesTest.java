package io.memoir.promises.disk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Jvm;
import io.memoir.promises.disk.process.SealedFile;
import io.memoir.runtime.Caches;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that only a planted file names are not even loaded, whatever form they have in it. */
class PlantedClassesTest {

  @TempDir
  Path directory;

  @TempDir
  Path notes;

  /** An interface that no result may have. */
  interface EvilFace {}

  /** Does nothing. */
  record EvilHandler() implements InvocationHandler, Serializable {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      return "evil";
    }
  }

  /** A constant that no result may hold. */
  enum EvilKind {
    ONE
  }

  private static byte[] encoded(Object value) throws CodecException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FstCodec().encode(value, ResultTypes.any(PlantedClassesTest.class.getClassLoader()), out);
    return out.toByteArray();
  }

  private static byte[] serialized(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object evilProxy() {
    return Proxy.newProxyInstance(
        PlantedClassesTest.class.getClassLoader(),
        new Class<?>[] {EvilFace.class},
        new EvilHandler());
  }

  /** In the place of a block of the JDK's own form, which an exception has. */
  private static byte[] asBlock(Object value) throws CodecException, IOException {
    IllegalStateException inside = new IllegalStateException("inside");
    byte[] honest = encoded(new ArrayList<>(List.of(inside)));
    int at = text(honest).indexOf(text(Arrays.copyOf(serialized(inside), 4)));
    assertThat(at).as("the block in the bytes").isPositive();
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    payload.write(honest, 0, at);
    payload.writeBytes(serialized(value));
    return payload.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static List<byte[]> payloads() throws CodecException, IOException {
    List<Object> evil = List.of(
        new Evil(), new Evil[0], new Evil[1][1], Evil.class, EvilKind.ONE, new EvilHandler());
    List<byte[]> payloads = new ArrayList<>();
    for (Object each : evil) {
      payloads.add(encoded(each));
      payloads.add(encoded(new ArrayList<>(List.of("a", each))));
      payloads.add(asBlock(each));
      payloads.add(asBlock(new ArrayList<>(Arrays.asList(each))));
    }
    payloads.add(asBlock(new java.awt.Point(1, 2)));
    payloads.add(asBlock(evilProxy()));
    payloads.add(asBlock(Map.of("a", evilProxy())));
    return payloads;
  }

  /** Stores a list under each number, and a point, and replaces the lists. */
  private void plant(List<byte[]> payloads) throws IOException {
    CacheFiles files = new CacheFiles(directory);
    try (Caches caches = Caches.builder().isolated().directory(directory).build()) {
      Kinds kinds = new Kinds_Cached(new Kinds.Computed(), caches);
      kinds.point(0);
      for (int key = 0; key < payloads.size(); key++) {
        List<Path> before = files.results("list");
        kinds.list(key);
        Path file = files.results("list").stream()
            .filter(each -> !before.contains(each))
            .findFirst()
            .orElseThrow();
        SealedFile.read(file, Seal.checksum()).with(payloads.get(key)).write(file);
      }
    }
  }

  @Test
  void aClassThatResultsCannotHoldIsNotLoaded() throws Exception {
    List<byte[]> payloads = payloads();
    plant(payloads);
    Path found = notes.resolve("found");
    try (Jvm reader = Jvm.start(
        notes.resolve("said"),
        List.of("-Xlog:class+load"),
        ReadingProcess.class,
        directory,
        payloads.size(),
        found)) {
      int exit = reader.exit();

      List<String> loaded = Jvm.sayings(reader.errors()).stream()
          .filter(line -> line.contains("class,load"))
          .toList();
      assertThat(exit).as(String.join("\n", Jvm.sayings(reader.errors()))).isZero();
      assertThat(found).hasContent("1 hits, " + payloads.size() + " errors");
      // What a result may hold is: so the log tells what is loaded.
      assertThat(loaded).anyMatch(line -> line.contains(Kinds.Point.class.getName()));
      assertThat(loaded)
          .noneMatch(line -> line.contains("Evil") || line.contains("java.awt."))
          .noneMatch(line -> line.contains("$Proxy"));
    }
  }
}
