package io.memoir.cli.directory;

import io.memoir.runtime.disk.collect.VersionFolder;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.folder.FunctionVersion;
import io.memoir.runtime.disk.log.ClearLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One function in one version of its code, as far as its folder tells.
 *
 * <p>Immutable, but for what the file system says.
 *
 * @param folder the folder
 * @param isCurrent whether no other code of the same class was used later
 */
public record StoredVersion(VersionFolder folder, boolean isCurrent) {

  private static final int SHOWN_DIGITS = 8;

  /** What identifies function and version, in hexadecimal digits. */
  public String digits() {
    return String.valueOf(folder.path().getFileName());
  }

  /** The same, as far as people need it. */
  public String shortDigits() {
    return digits().substring(0, SHOWN_DIGITS);
  }

  /** The same, in bytes. */
  public byte[] id() {
    return HexFormat.of().parseHex(digits());
  }

  /** Whether the folder says, and truly, of which function in which version its results are. */
  public boolean isDescribed() {
    FunctionVersion version = folder.version();
    return version.signature().matches("[^()]+\\([^()]*\\)")
        && version.versionFolder().equals(digits());
  }

  /** How people name the function; the folder's name if it does not say. */
  public String name() {
    return isDescribed()
        ? folder.version().name()
        : String.valueOf(folder.path().getName(folder.path().getNameCount() - 2));
  }

  /** In one word, whether the code is the newest that is known. */
  public String state() {
    return isCurrent ? "current" : "superseded";
  }

  /** When a process opened it last, or one of its results was used: whatever came later. */
  public Instant lastUse(List<StoredResult> results) {
    return results.stream()
        .map(StoredResult::used)
        .reduce(folder.lastUse(), (first, second) -> first.isAfter(second) ? first : second);
  }

  /**
   * Its log of clears, as of now.
   *
   * @throws IOException when it is there and cannot be read
   */
  public ClearLog clears() throws IOException {
    ClearLog clears = folder.clears();
    clears.look();
    return clears;
  }

  /**
   * The files that have the name of a result, in the order of their names.
   *
   * @throws IOException when the folder cannot be listed
   */
  public List<StoredResult> results(ResultReader reader) throws IOException {
    return results(reader, file -> {});
  }

  /**
   * The same, with somebody watching.
   *
   * @param observer is told after each file
   * @throws IOException when the folder cannot be listed
   */
  public List<StoredResult> results(ResultReader reader, Consumer<Path> observer)
      throws IOException {
    ClearLog clears = clears();
    List<StoredResult> results = new ArrayList<>();
    for (Path file : files()) {
      reader.read(file, clears, digits()).ifPresent(results::add);
      observer.accept(file);
    }
    return results;
  }

  /**
   * The paths of these files.
   *
   * @throws IOException when the folder cannot be listed
   */
  public List<Path> files() throws IOException {
    return folder.contents().stream().filter(FileNames::isResult).toList();
  }

  /**
   * The files that are being written, or were when their writer died, by the writer's token.
   *
   * @throws IOException when the folder cannot be listed
   */
  List<String> writers() throws IOException {
    return folder.contents().stream()
        .filter(Files::isRegularFile)
        .map(FileNames::writer)
        .flatMap(Optional::stream)
        .toList();
  }
}
