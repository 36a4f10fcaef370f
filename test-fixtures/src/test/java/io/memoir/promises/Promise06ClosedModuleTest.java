package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * User classes are keyed and copied by generated code. The program is a module that opens none of
 * its packages, so reflection could read no field of it. It is compiled with the processor and runs
 * in a JVM of its own, without a flag.
 */
class Promise06ClosedModuleTest {

  private static final Map<String, String> PROGRAM = Map.of(
      "module-info",
      "module user { requires io.memoir.runtime; }",
      "com/acme/Line",
      "package com.acme; record Line(String product, java.util.List<String> notes) {}",
      "com/acme/Customer",
      """
      package com.acme;
      class Customer {
        private String name = "";
        private java.util.Date since;
        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public java.util.Date getSince() { return since; }
        public void setSince(java.util.Date since) { this.since = since; }
      }
      """,
      "com/acme/Unproven",
      """
      package com.acme;
      class Unproven {
        private final int n;
        Unproven(int n) { this.n = n; }
        int next() { return n + 1; }
      }
      """,
      "com/acme/Shop",
      """
      package com.acme;
      import io.memoir.CacheData;
      interface Shop {
        @CacheData Line line(Line line);
        @CacheData Customer customer(Customer customer);
        @CacheData int unproven(Unproven unproven);
      }
      """,
      "com/acme/Main",
      """
      package com.acme;
      import java.util.*;
      public final class Main {
        static final class Plain implements Shop {
          public Line line(Line line) { return line; }
          public Customer customer(Customer customer) { return customer; }
          public int unproven(Unproven unproven) { return unproven.next(); }
        }
        static Line line(String note) {
          return new Line("tea", new ArrayList<>(List.of(note)));
        }
        static Customer customer(String name) {
          Customer customer = new Customer();
          customer.setName(name);
          customer.setSince(new Date(0));
          return customer;
        }
        public static void main(String[] args) {
          Shop_Cached shop = new Shop_Cached(new Plain());
          shop.line(line("a")).notes().clear();
          System.out.println("record " + shop.line(line("a")).notes());
          shop.line(line("b"));
          System.out.println("record " + shop.line.stats().hits() + "/" + shop.line.size());
          shop.customer(customer("a")).getSince().setTime(1);
          Customer again = shop.customer(customer("a"));
          System.out.println("bean " + again.getName() + again.getSince().getTime());
          shop.customer(customer("b"));
          System.out.println("bean " + shop.customer.stats().hits() + "/" + shop.customer.size());
          try {
            shop.unproven(new Unproven(1));
          } catch (RuntimeException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """);

  @TempDir
  Path folder;

  @Test
  void aModuleThatOpensNothingHasKeysAndCopies() throws Exception {
    List<String> printed = run();

    assertThat(printed).startsWith("record [a]", "record 1/2", "bean a0", "bean 1/2");
    assertThat(printed.toString()).contains("opens com.acme to io.memoir.runtime");
  }

  private List<String> run() throws IOException, InterruptedException, ClassNotFoundException {
    String modulePath = paths(
        CacheData.class,
        Caches.class,
        Class.forName("org.nustaq.serialization.FSTConfiguration"),
        Class.forName("org.objenesis.Objenesis"),
        Class.forName("com.fasterxml.jackson.core.JsonFactory"),
        Class.forName("org.objectweb.asm.ClassReader"));
    Path classes = folder.resolve("classes");
    compile(modulePath, classes);

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

  private void compile(String modulePath, Path classes) throws IOException, ClassNotFoundException {
    // By name: nothing depends on the processor.
    String processorPath = paths(
        CacheData.class,
        Class.forName("io.memoir.processor.CacheProcessor"),
        Class.forName("com.palantir.javapoet.JavaFile"));
    Stream<String> options =
        Stream.of("-d", classes.toString(), "-p", modulePath, "-processorpath", processorPath);
    Stream.Builder<String> files = Stream.builder();
    for (Map.Entry<String, String> file : PROGRAM.entrySet()) {
      Path path = folder.resolve(file.getKey() + ".java");
      Files.createDirectories(path.getParent());
      files.add(Files.writeString(path, file.getValue()).toString());
    }
    String[] arguments = Stream.concat(options, files.build()).toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
        .isZero();
  }

  private static String paths(Class<?>... classes) {
    return Stream.of(classes)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
