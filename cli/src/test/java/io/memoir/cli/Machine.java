package io.memoir.cli;

import com.acme.QuickQuotes;
import com.acme.Quotes_Cached;
import com.acme.SlowQuotes;
import io.memoir.cli.terminal.Terminal;
import io.memoir.runtime.Caches;
import io.memoir.runtime.config.source.Surroundings;
import io.memoir.testing.FakeClock;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** A cache directory, programs that use it, and somebody who looks at it from a command line. */
final class Machine {

  static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  static final Instant BEGIN = Instant.parse("2026-01-02T09:00:00Z");

  final FakeClock clock = new FakeClock(BEGIN);
  final Path directory;
  UnaryOperator<Caches.Builder> setUp = UnaryOperator.identity();

  private Map<String, String> properties = Map.of();
  private String answers = "";
  private boolean isTerminal;

  Machine(Path directory) {
    this.directory = directory;
  }

  /** What a command did. */
  record Ran(int exitCode, String out, String err) {}

  /** Runs a program from its beginning to its end. */
  void program(Consumer<Quotes_Cached> work) {
    try (Caches caches = start()) {
      work.accept(new Quotes_Cached(new SlowQuotes(clock), caches));
    }
    date();
  }

  /** Runs a program with another implementation. */
  void otherProgram(Consumer<Quotes_Cached> work) {
    clock.advance(Duration.ofMinutes(3));
    try (Caches caches = start()) {
      work.accept(new Quotes_Cached(new QuickQuotes(clock), caches));
    }
    date();
  }

  Caches start() {
    return setUp
        .apply(Caches.builder().isolated().clock(clock).directory(directory))
        .build();
  }

  /** Has the file system show the time of our clock where it has noted a time by its own. */
  void date() {
    Instant ours = clock.instant();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isAfter(ours)) {
          Files.setLastModifiedTime(file, FileTime.from(ours));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void configure(Map<String, String> given) {
    properties = given;
  }

  /** Has somebody sit at a terminal, who answers this. */
  void answer(String given) {
    answers = given;
    isTerminal = true;
  }

  /** Runs a command on the directory. */
  Ran memoir(String... args) {
    return bare(Stream.concat(Stream.of(args), Stream.of("--dir", directory.toString()))
        .toArray(String[]::new));
  }

  /** Runs a command that names the directory itself, or does not. */
  Ran bare(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new BufferedReader(new StringReader(answers)),
        isTerminal,
        isTerminal ? 0 : Long.MAX_VALUE,
        Ansi.OFF);
    int exitCode =
        new Memoir(terminal, new Surroundings(properties, Map.of(), null), clock).run(args);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** All files below the directory that have an end like this. */
  List<Path> files(String end) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The only file of results of a method. */
  Path onlyResult(String method) {
    List<Path> files = files(".result").stream()
        .filter(file -> file.toString().contains("." + method + "("))
        .toList();
    if (files.size() != 1) {
      throw new AssertionError("not one result of " + method + ": " + files);
    }
    return files.get(0);
  }

  /** The digits of a key that a file's name has. */
  static String key(Path result) {
    return String.valueOf(result.getFileName()).replace(".result", "");
  }

  /** Changes one bit of a file, at its end. */
  static void damage(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 1] ^= 1;
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
