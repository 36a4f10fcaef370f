package io.memoir.cli;

import io.memoir.runtime.code.CodeMemory;
import io.memoir.runtime.code.Fingerprint;
import io.memoir.runtime.code.TakenFingerprint;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.runtime.disk.DiskFunction;
import io.memoir.runtime.disk.DiskSettings;
import io.memoir.runtime.disk.DiskStore;
import io.memoir.runtime.disk.file.Lifespan;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.FunctionVersion;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Questions;
import io.memoir.runtime.execution.input.World;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.HashFunctions;
import io.memoir.runtime.result.Lasting;
import io.memoir.runtime.types.ClosedTypes;
import io.memoir.runtime.types.ReturnType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes results as the runtime does, of functions and executions that a test makes up. */
final class Written {

  private final Path directory;
  private final InstantSource clock;

  Written(Path directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** One version of a function of {@code com.acme.Quotes}. */
  static FunctionVersion version(String signature, String bodyHash) {
    return new FunctionVersion(
        "com.acme.Quotes", signature, List.of("symbol"), bodyHash, "com.acme.SqlQuotes", "5c1e");
  }

  /** Keeps texts as results of older code, and three minutes later of newer code. */
  static void twoVersions(Machine machine, String signature, String before, String now) {
    Written written = new Written(machine.directory, machine.clock);
    written.write(version(signature, "0f6c"), Duration.ZERO, before, Duration.ofSeconds(1));
    machine.date();
    machine.clock.advance(Duration.ofMinutes(3));
    written.write(version(signature, "d3b0"), Duration.ZERO, now, Duration.ofSeconds(1));
    machine.date();
  }

  /** Keeps a text as the result for another one. */
  void write(FunctionVersion version, Duration ttl, String argument, Duration took) {
    write(version, Map.of(), ttl, argument, took);
  }

  /** The same, and notes what the code is that the function reaches. */
  void write(
      FunctionVersion version,
      Map<String, String> code,
      Duration ttl,
      String argument,
      Duration took) {
    Product product =
        new Product("The result for " + argument + ".", Recording.EMPTY, took.toNanos());
    write(version, code, ttl, argument, product);
  }

  /** Writes the result of a run that has read a property. */
  void writeOfProperty(FunctionVersion version, String argument, String property) {
    Questions.OfProperty region = new Questions.OfProperty("user.region");
    Product product = new Product("The result.", Recording.EMPTY, 1, Map.of(region, property));
    write(version, Map.of(), Duration.ZERO, argument, product);
  }

  private void write(
      FunctionVersion version,
      Map<String, String> code,
      Duration ttl,
      String argument,
      Product product) {
    DiskSettings settings = new DiskSettings(
        directory,
        Long.MAX_VALUE,
        Duration.ofDays(1),
        Duration.ofMinutes(10),
        Seal.checksum(),
        clock);
    DiskFunction function = new DiskFunction(
        version,
        new TakenFingerprint(Fingerprint.of(new TreeMap<>(code)), CodeMemory.NONE),
        new FstCodec(),
        () -> ClosedTypes.of(Written.class.getClassLoader(), List.of(String.class), List.of()),
        new ReturnType(String.class, true),
        Lifespan.of(ttl.isZero() ? Long.MAX_VALUE : ttl.toMillis()),
        DiskFunction.Limits.NONE,
        new FunctionInputs(
            version.name(),
            false,
            new Arguments(version.name(), HashFunctions.none(), List.of()),
            true,
            new World(clock)));
    try (DiskStore store = new DiskStore(settings)) {
      Lasting.Attempt attempt = store.open(function).begin(argument, Arguments.whole(argument));
      attempt.store(product);
      attempt.end();
    }
  }
}
