package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.memoir.CacheData;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nustaq.serialization.FSTConfiguration;
import org.objectweb.asm.ClassReader;
import org.objenesis.Objenesis;

/** Runs a program of named modules, with nothing on the class path and no flag, in its own JVM. */
class ModulePathTest {

  private static final String MODULE = "module user { requires io.memoir.runtime; %s }";

  private static final String PROGRAM = """
      package com.acme;

      import io.memoir.runtime.*;
      import io.memoir.runtime.call.Call;
      import java.util.*;
      import java.util.function.Supplier;

      public final class Main {
        interface Rows { List<Row> rows(List<String> names); }

        record Row(String name, int[] cells) {}

        static final class RowsCache extends DataCache<List<Row>> {
          RowsCache(Caches caches, Rows delegate) {
            super(caches.function(Rows.class, "rows", List.class).bodyHash("0").delegate(delegate));
          }

          List<Row> get(List<String> names, Supplier<List<Row>> body) {
            Call<List<Row>> call = findOrBegin(new Key(argument("names", names)));
            while (call.mustRun()) {
              call.returned(body.get());
            }
            return call.result();
          }

          record Key(Object names) {}
        }

        public static void main(String[] args) {
          Rows delegate = names -> {
            List<Row> rows = new ArrayList<>();
            names.forEach(name -> rows.add(new Row(name, new int[] {1})));
            return rows;
          };
          RowsCache rows = new RowsCache(Caches.shared(), delegate);
          for (int i = 0; i < 2; i++) {
            List<Row> result = rows.get(List.of("a"), () -> delegate.rows(List.of("a")));
            System.out.println(result.get(0).name() + result.get(0).cells()[0]);
            result.get(0).cells()[0] = 2;
          }
          System.out.println(rows.stats().hits() + " hit");
        }
      }
      """;

  @TempDir
  Path folder;

  @Test
  void aProgramOfNamedModulesNeedsNoFlags() throws Exception {
    assertThat(run("opens com.acme to io.memoir.runtime;")).contains("a1", "a1", "1 hit");
  }

  @Test
  void aClosedPackageIsAnErrorThatSaysWhatToOpen() throws Exception {
    assertThat(run("").toString()).contains("opens com.acme to io.memoir.runtime");
  }

  private List<String> run(String directive) throws IOException, InterruptedException {
    String modulePath = Stream.of(
            CacheData.class,
            Caches.class,
            FSTConfiguration.class,
            Objenesis.class,
            JsonFactory.class,
            ClassReader.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
    Path module =
        Files.writeString(folder.resolve("module-info.java"), MODULE.formatted(directive));
    Path program = Files.writeString(folder.resolve("Main.java"), PROGRAM);
    Path classes = folder.resolve("classes");
    int status = ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-d",
            classes.toString(),
            "-p",
            modulePath,
            "-proc:none",
            module.toString(),
            program.toString());
    assertThat(status).isZero();

    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-p",
            modulePath + File.pathSeparator + classes,
            "-m",
            "user/com.acme.Main")
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readAllLines(output, StandardCharsets.UTF_8);
  }
}
