package io.memoir.mutation.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.mutation.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Methods of a library are edited at random: when a function then gives something else, the
 * fingerprint of its code has to be another one. The profile {@code mutation} brings the library.
 */
@EnabledIfSystemProperty(named = "mutation.sources", matches = ".+")
class GeneratedEditsTest {

  private static final int EDITS = Integer.getInteger("mutation.edits", 600);

  /** Of so many edits, all but one are of methods that the functions run. */
  private static final int ELSEWHERE = 5;

  /** After so many edits it says how far it is. */
  private static final int REPORTED = 100;

  @TempDir
  Path folder;

  private final Random random = new Random(Long.getLong("mutation.seed", 1));
  private final List<StaticCall> functions =
      Texts.read("generated.txt").lines().map(StaticCall::of).toList();
  private final Map<String, String> outputs = new HashMap<>();
  private final Map<String, String> digests = new HashMap<>();
  private final List<String> missed = new ArrayList<>();
  private int compiled;
  private int changed;
  private int caught;
  private int needless;

  @Test
  void whatGivesSomethingElseHasOtherCode() throws Exception {
    Path sources = Path.of(System.getProperty("mutation.sources"));
    EditedLibrary library = new EditedLibrary(sources, folder.resolve("classes"));
    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    try (GuardedLoader loader = library.load(nothing)) {
      for (StaticCall each : functions) {
        outputs.put(each.name(), each.output(loader));
        digests.put(each.name(), each.digest(loader));
      }
    }
    List<Site> sites = choose(library);
    for (int i = 0; i < sites.size(); i++) {
      if (i % REPORTED == 0) {
        System.out.println(report(i));
      }
      attempt(library, sites.get(i), folder.resolve("edit" + i));
    }

    System.out.println(report(sites.size()));
    assertThat(missed).isEmpty();
    assertThat(changed).isGreaterThan(0);
  }

  private List<Site> choose(EditedLibrary library) throws IOException {
    Set<String> paths = new LinkedHashSet<>();
    Guard.entered()
        .forEach(each ->
            paths.add(each.substring(0, each.lastIndexOf('.')).replaceAll("\\$.*", "") + ".java"));
    List<Site> run = new ArrayList<>();
    List<Site> others = new ArrayList<>();
    for (String path : paths.stream().sorted().toList()) {
      for (Site each : library.sites(path)) {
        (Guard.entered().contains(each.method()) ? run : others).add(each);
      }
    }
    Collections.shuffle(run, random);
    Collections.shuffle(others, random);
    int elsewhere = Math.min(others.size(), EDITS / ELSEWHERE);
    List<Site> chosen = new ArrayList<>(others.subList(0, elsewhere));
    chosen.addAll(run.subList(0, Math.min(run.size(), EDITS - elsewhere)));
    return chosen;
  }

  private void attempt(EditedLibrary library, Site site, Path edited) throws Exception {
    if (!library.compile(site, edited)) {
      return;
    }
    compiled++;
    try (GuardedLoader loader = library.load(edited)) {
      for (StaticCall each : functions) {
        judge(site, each, loader);
      }
    }
  }

  private void judge(Site site, StaticCall function, GuardedLoader loader)
      throws ClassNotFoundException {
    String name = function.name();
    boolean isOtherCode = !function.digest(loader).equals(digests.get(name));
    boolean isOtherOutput = !function.output(loader).equals(outputs.get(name));
    if (isOtherOutput) {
      changed++;
    }
    if (isOtherOutput && isOtherCode) {
      caught++;
    } else if (isOtherOutput) {
      missed.add(site + " changes " + name);
    } else if (isOtherCode) {
      needless++;
    }
  }

  private String report(int edits) {
    return String.format(
        "generated edits: %d of %d functions, compiled: %d%n"
            + "results changed: %d, caught: %d, missed: %d%n"
            + "other code, but the same results for these arguments: %d%n%s",
        edits,
        functions.size(),
        compiled,
        changed,
        caught,
        missed.size(),
        needless,
        String.join("\n", missed));
  }
}
