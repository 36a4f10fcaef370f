package io.memoir.runtime.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.code.source.UnreadableCodeException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where class files are: folders, jars of the program, libraries; and what is wrong with them. */
class ClassPathTest {

  @TempDir
  Path directory;

  private Program program = new Program(Path.of(""));

  @BeforeEach
  void write() {
    program = new Program(directory)
        .with("p.Impl", "package p; public class Impl { public int run() { return Help.one(); } }")
        .with("p.Help", "package p; class Help { static int one() { return 1; } }")
        .with("p.Other", "package p; class Other { int two() { return 2; } }");
  }

  private Program program() {
    return program;
  }

  @Test
  void aJarOfTheProgramIsLikeAFolder() {
    Path classes = program().compile();

    assertThat(Program.fingerprint("p.Impl", program().jar(classes, true)))
        .isEqualTo(Program.fingerprint("p.Impl", classes));
  }

  @Test
  void aLibraryCountsAsAWhole() {
    Path before = program().jar(program().compile(), false);
    Path same = program().jar(program().compile(), false);
    Path after = program().jar(program().edit("p.Other", "return 2", "return 3").compile(), false);

    Fingerprint old = Program.fingerprint("p.Impl", before);
    assertThat(old.parts()).hasSize(1);
    assertThat(old.parts().firstKey()).startsWith("library jar");
    assertThat(Program.fingerprint("p.Impl", same).parts().values())
        .containsExactlyElementsOf(old.parts().values());
    assertThat(Program.fingerprint("p.Impl", after).parts().values())
        .doesNotContainAnyElementsOf(old.parts().values());
  }

  @Test
  void codeMayBeInSeveralPlaces() throws IOException {
    Path app = program().compile();
    Path help = Files.createDirectories(directory.resolve("help/p"));
    Files.move(app.resolve("p/Help.class"), help.resolve("Help.class"));
    Fingerprint apart = Program.fingerprint("p.Impl", app, directory.resolve("help"));

    assertThat(apart).isEqualTo(program().fingerprint("p.Impl"));
    assertThat(apart.parts()).containsKey("p.Help.one()");
  }

  @Test
  void aJarThatLeadsToMoreIsFollowed() throws IOException {
    program()
        .with("p.Rates", "package p; interface Rates { int rate(); }")
        .with("p.Low", "package p; class Low implements Rates { public int rate() { return 1; } }")
        .edit("p.Impl", "return Help.one();", "return rates.rate();")
        .edit("p.Impl", "class Impl {", "class Impl { Rates rates;");
    Path classes = program().compile();
    Path jar = directory.resolve("leads.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes.toUri().toString());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();

    Fingerprint found = Program.fingerprint("p.Impl", jar);
    assertThat(found).isEqualTo(Program.fingerprint("p.Impl", classes));
    assertThat(found.parts()).containsKey("p.Low.rate()");
  }

  @Test
  void aJarThatLeadsNowhereAddsNothing() throws IOException {
    Path classes = program().compile();
    Path folder = Files.createDirectories(directory.resolve("unrelated"));
    Files.writeString(folder.resolve("Broken.class"), "no class file");
    Path jar = folder.resolve("leads.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();

    assertThat(Program.fingerprint("p.Impl", jar, classes))
        .isEqualTo(Program.fingerprint("p.Impl", classes));
  }

  @Test
  void aClassThatIsLoadedAndNotThereIsNamed() throws Exception {
    Path classes = program().compile();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> type = loader.loadClass("p.Impl");
      Class<?> vanishing = loader.loadClass("p.Help");
      Files.delete(classes.resolve("p/Help.class"));

      assertThatThrownBy(() -> Fingerprints.take(Program.roots(type), CodeMemory.NONE))
          .isInstanceOf(UnreadableCodeException.class)
          .hasMessageContaining(vanishing.getName());
    }
  }

  @Test
  void aClassThatIsNotThereIsAPart() throws IOException {
    Path classes = program().compile();
    Files.delete(classes.resolve("p/Help.class"));

    assertThat(Program.fingerprint("p.Impl", classes).parts())
        .containsEntry("class p.Help", "missing");
  }

  @Test
  void aFileThatIsNoClassFileIsNamed() throws IOException {
    Path classes = program().compile();
    Files.writeString(classes.resolve("p/Help.class"), "no class file");

    assertThatThrownBy(() -> Program.fingerprint("p.Impl", classes))
        .isInstanceOf(UnreadableCodeException.class)
        .hasMessageContaining("Help.class");
  }

  @Test
  void aFileThatIsCutOffIsNamed() throws IOException {
    Path classes = program().compile();
    Path file = classes.resolve("p/Help.class");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> Program.fingerprint("p.Impl", classes))
          .as("%s bytes", length)
          .isInstanceOf(UnreadableCodeException.class)
          .hasMessageContaining("Help.class");
    }
  }

  @Test
  void aFileThatIsYoungerThanTheProgramIsNotWhatRuns() throws IOException {
    Path classes = program().compile();
    Files.setLastModifiedTime(
        classes.resolve("p/Help.class"), FileTime.from(Instant.now().plusSeconds(60)));

    assertThatThrownBy(() -> Program.fingerprint("p.Impl", classes))
        .isInstanceOf(UnreadableCodeException.class)
        .hasMessageContaining("Help.class")
        .hasMessageContaining("changed after");
  }

  @Test
  void aFileThatIsChangedAfterTheProgramBeganIsNotWhatRuns() throws Exception {
    Path classes = program().compile();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> type = loader.loadClass("p.Impl");
      Fingerprints.begin(type);
      Path file = classes.resolve("p/Help.class");
      byte[] same = Files.readAllBytes(file);
      Files.delete(file);
      // Not before the clock of the file system has moved on: nothing tells when it does.
      Instant before = Instant.now();
      do {
        Files.write(file, same);
      } while (!Files.getLastModifiedTime(file).toInstant().isAfter(before));

      assertThatThrownBy(() -> Fingerprints.take(Program.roots(type), CodeMemory.NONE))
          .isInstanceOf(UnreadableCodeException.class)
          .hasMessageContaining("changed after");
    }
  }

  @Test
  void allOfTheModuleCountsIfItIsToldSo() throws Exception {
    Path classes = program().compile();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> type = loader.loadClass("p.Impl");
      CodeRoots deep = Program.roots(type);
      CodeRoots module =
          new CodeRoots(new CodeRoots.Implementation(type, "run", List.of(), true), List.of());
      CodeRoots more = new CodeRoots(deep.method(), List.of(loader.loadClass("p.Other")));

      assertThat(Fingerprints.take(deep, CodeMemory.NONE).parts())
          .doesNotContainKey("p.Other.two()");
      assertThat(Fingerprints.take(module, CodeMemory.NONE).parts()).containsKey("p.Other.two()");
      assertThat(Fingerprints.take(more, CodeMemory.NONE).parts()).containsKey("p.Other.two()");
    }
  }

  @Test
  void whatIsMadeWhileTheProgramRunsIsUnknown() {
    Runnable lambda = () -> {};
    Object proxy = Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[] {Runnable.class}, (self, method, args) -> null);

    assertThat(Fingerprints.unknown(lambda.getClass())).contains("lambda");
    assertThat(Fingerprints.unknown(proxy.getClass())).contains("proxy");
    assertThat(Fingerprints.unknown(ClassPathTest.class)).isNull();
    assertThat(Fingerprints.unknown(String.class)).isNull();
  }
}
