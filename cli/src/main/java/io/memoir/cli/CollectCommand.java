package io.memoir.cli;

import io.memoir.cli.directory.CacheDirectory;
import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Report;
import io.memoir.cli.report.Units;
import io.memoir.cli.report.Value;
import io.memoir.cli.terminal.Progress;
import io.memoir.runtime.config.GeneralSettings;
import io.memoir.runtime.disk.collect.Collection;
import io.memoir.runtime.disk.collect.CollectionPlan;
import io.memoir.runtime.disk.collect.Collector;
import io.memoir.size.ByteSize;
import io.memoir.size.ByteSizeReader;
import io.memoir.ttl.Ttl;
import io.memoir.ttl.TtlReader;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Collects what is of no use. For one thread. */
@Command(
    name = "gc",
    description = "Removes what is of no use: results that have expired, were cleared, are damaged"
        + " or of older code; files whose writers have died; and, if the directory is too large,"
        + " what was not used for the longest time. Programs do the same while they run.")
final class CollectCommand extends DirectoryCommand {

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      description =
          "What all results may take, as in 5GB; or none. Else memoir.maxDiskSize counts.")
  private @Nullable String maxSize;

  @Option(
      names = "--keep-superseded",
      paramLabel = "TIME",
      description = "How long results of older code are kept after their last use, as in 1d; 1ms"
          + " for no longer than needed. Else memoir.keepSuperseded counts.")
  private @Nullable String keepSuperseded;

  CollectCommand(Options options) {
    super(options);
  }

  @Override
  Report report(CacheDirectory directory) throws IOException {
    GeneralSettings configured = options().configured();
    long mostBytes = maxSize == null ? configured.maxDiskSize() : bytes(maxSize);
    Duration keep = keepSuperseded == null ? configured.keepSuperseded() : time(keepSuperseded);
    if (directory.functions().isEmpty()) {
      return Report.builder()
          .sentence("headline", "There is nothing to collect.")
          .fields(directoryField(directory))
          .exit(ExitCodes.FINE);
    }
    return told(directory, collect(directory, mostBytes, keep));
  }

  private Collection collect(CacheDirectory directory, long mostBytes, Duration keep)
      throws IOException {
    CollectionPlan plan = new CollectionPlan(
        directory.folder(),
        directory.locks(),
        directory.seal(),
        mostBytes,
        keep,
        directory.clock());
    try (Progress progress = Progress.of(options().terminal(), "Collecting", 0)) {
      return new Collector(plan)
          .observedBy(seen -> progress.at(seen.done(), seen.all()))
          .collect();
    }
  }

  private static long bytes(String text) {
    if (text.strip().equalsIgnoreCase("none")) {
      return Long.MAX_VALUE;
    }
    ByteSize size = new ByteSizeReader("Write none for no bound.").read(text);
    Long bytes = size.bytes();
    if (bytes == null) {
      throw new UsageException(
          "--max-size \"" + text + "\" does not say how large the directory may become.",
          size.hint());
    }
    return bytes;
  }

  private static Duration time(String text) {
    Ttl time = new TtlReader(
            "Leave --keep-superseded out to keep what is configured.",
            "1ms to keep them no longer than needed.")
        .read(text);
    Duration duration = time.duration();
    if (duration == null) {
      throw new UsageException(
          "--keep-superseded \"" + text + "\" does not say how long results of older code are"
              + " kept.",
          time.hint());
    }
    return duration;
  }

  private static Report told(CacheDirectory directory, Collection done) {
    if (!done.isDone()) {
      return Report.builder()
          .sentence("headline", "Another process is collecting here; nothing was done.")
          .fields(directoryField(directory))
          .exit(ExitCodes.FOUND);
    }
    long freed = done.sizes().freedBytes();
    return Report.builder()
        .sentence(
            "headline", freed == 0 ? "Nothing was removed." : "Freed " + Units.bytes(freed) + ".")
        .fields(
            directoryField(directory),
            field("expired", "expired", done.expired()),
            field("cleared", "cleared", done.cleared()),
            field("damaged", "damaged", done.damaged()),
            field("superseded", "of older code", done.superseded()),
            field("leftovers", "leftovers", done.leftovers()),
            field("evicted", "evicted", done.evicted()),
            new Field("freedBytes", "freed", Value.bytes(freed)),
            field("keptResults", "results kept", done.sizes().files()),
            new Field("keptBytes", "bytes kept", Value.bytes(done.bytes())))
        .exit(ExitCodes.FINE);
  }

  private static Field field(String json, String label, long number) {
    return new Field(json, label, Value.of(number));
  }
}
