package io.memoir.benchmarks.run;

import io.memoir.benchmarks.Main;
import io.memoir.benchmarks.async.WaitersRun;
import io.memoir.benchmarks.check.Checked;
import io.memoir.benchmarks.disk.DiskCost;
import io.memoir.benchmarks.heap.HeapUse;
import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.processor.ProcessorCost;
import io.memoir.benchmarks.processor.ProcessorRun;
import io.memoir.benchmarks.report.CodeReport;
import io.memoir.benchmarks.report.DiskReport;
import io.memoir.benchmarks.report.DiskResults;
import io.memoir.benchmarks.report.FeatureReport;
import io.memoir.benchmarks.report.Measurement;
import io.memoir.benchmarks.report.ProcessorReport;
import io.memoir.benchmarks.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the module can be asked to do. */
public final class Programs {

  private static final String DOCUMENT = "--document=";
  private static final List<Peer> CACHING =
      Arrays.stream(Peer.values()).filter(peer -> peer != Peer.NONE).toList();
  private static final int FEW_RESULTS = 10_000;
  private static final int LOADS = 2_000;

  private final Settings settings;
  private final Stored stored;

  private Programs(Settings settings) {
    this.settings = settings;
    this.stored = new Stored(settings.folder());
  }

  /**
   * Runs one.
   *
   * @param program {@code full}, {@code disk}, {@code processor}, {@code code}, {@code async},
   *     {@code smoke}, {@code checks} or {@code report}
   * @param args its settings; {@code --document=} names a file for the report
   * @return whether Memoir was right in all checks that were asked
   * @throws IllegalArgumentException if there is no such program or setting
   */
  public static boolean run(String program, List<String> args) throws Exception {
    List<String> others = new ArrayList<>(args);
    others.removeIf(arg -> arg.startsWith(DOCUMENT));
    List<Path> documents = args.stream()
        .filter(arg -> arg.startsWith(DOCUMENT))
        .map(arg -> Path.of(arg.substring(DOCUMENT.length())))
        .toList();
    Programs programs = new Programs(Settings.parse(others));
    Files.createDirectories(programs.settings.folder());
    return switch (program) {
      case "full" -> programs.full(documents);
      case "disk" -> programs.disk(documents);
      case "processor" -> programs.processor(documents);
      case "smoke" -> programs.smoke();
      case "code" -> programs.code(documents);
      case "async" -> programs.async();
      case "features" -> programs.features(documents);
      case "checks" -> programs.checks();
      case "report" -> programs.report(documents);
      default ->
        throw new IllegalArgumentException(
            "There is full, disk, processor, code, async, features, smoke, checks and report,"
                + " but not "
                + program);
    };
  }

  private boolean full(List<Path> documents) throws Exception {
    stored.clear();
    say("Checking all peers (a minute or two; some hang).");
    String folder = "--results=" + settings.folder();
    Child.run(List.of(), Main.class, List.of("checks", folder));
    say("Filling heaps.");
    stored.heap(HeapRun.run());
    say("Measuring; " + settings.folder().resolve("jmh.log") + " grows meanwhile.");
    stored.measurements(JmhRun.run(settings, false));
    return report(documents);
  }

  /** Asks all peers, and keeps the answers: for a process of its own. */
  private boolean checks() throws Exception {
    List<Checked> checks = CheckRun.run(CACHING);
    stored.checks(checks);
    CheckRun.wrong(checks).forEach(Programs::say);
    return true;
  }

  private boolean report(List<Path> documents) throws Exception {
    String report = Report.of(stored.read(), Conditions.describe(settings));
    say(report);
    for (Path document : documents) {
      Report.write(document, report);
    }
    return CheckRun.wrong(stored.read().checks(Peer.MEMOIR, "")).isEmpty();
  }

  /** Results on disk; a wrong one, or one that is not from disk, ends it. */
  private boolean disk(List<Path> documents) throws Exception {
    DiskRun run = new DiskRun(settings);
    List<DiskCost> costs = run.full();
    List<Measurement> hits =
        run.isWanted("hits") ? JmhRun.run(settings.withOnly("PersistHit"), true) : List.of();
    String report = DiskReport.of(new DiskResults(costs, hits), Conditions.describeDisk(settings));
    say(report);
    for (Path document : documents) {
      Report.write(document, report);
    }
    return true;
  }

  /** What the processor costs a build. */
  private boolean processor(List<Path> documents) throws Exception {
    List<ProcessorCost> costs = new ProcessorRun(settings.folder()).full();
    String report =
        ProcessorReport.of(costs.get(0), costs.get(1), Conditions.describe("processor"));
    say(report);
    for (Path document : documents) {
      Report.write(document, report);
    }
    return true;
  }

  /** What it costs to know the code. */
  private boolean code(List<Path> documents) throws Exception {
    String report =
        CodeReport.of(new CodeRun(settings.folder()).full(), Conditions.describe("code"));
    say(report);
    for (Path document : documents) {
      Report.write(document, report);
    }
    return true;
  }

  /** What it costs to wait for one stage. */
  private boolean async() throws Exception {
    say(new WaitersRun(LOADS).run());
    return true;
  }

  /** What features cost. */
  private boolean features(List<Path> documents) throws Exception {
    List<Measurement> hits = JmhRun.run(settings.withOnly("FeatureHit"), true);
    String report =
        FeatureReport.of(hits, new WaitersRun(LOADS).run(), Conditions.describe("features"));
    say(report);
    for (Path document : documents) {
      Report.write(document, report);
    }
    return true;
  }

  /** Everything once and as short as can be, in this process: does it still run? */
  private boolean smoke() throws Exception {
    List<Measurement> measurements = JmhRun.run(settings.smoke(), true);
    int others = new DiskRun(settings).smoke();
    others += new ProcessorRun(settings.folder()).smoke().cachedMethods() > 0 ? 1 : 0;
    others += new CodeRun(settings.folder()).smoke().parts() > 0 ? 1 : 0;
    others += new WaitersRun(2).run().isEmpty() ? 0 : 1;
    for (boolean isBounded : new boolean[] {true, false}) {
      HeapUse.measure(Peer.MEMOIR, isBounded, FEW_RESULTS);
    }
    List<Checked> checks = CheckRun.run(List.of(Peer.MEMOIR));
    List<String> wrong = CheckRun.wrong(checks);
    wrong.forEach(Programs::say);
    say("smoke: " + (measurements.size() + others) + " benchmarks ran, Memoir right in "
        + (checks.size() - wrong.size()) + " of " + checks.size() + " checks");
    return wrong.isEmpty() && !measurements.isEmpty();
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
