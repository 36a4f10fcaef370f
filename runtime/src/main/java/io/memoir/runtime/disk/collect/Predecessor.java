package io.memoir.runtime.disk.collect;

import io.memoir.runtime.disk.folder.CodeChange;
import io.memoir.runtime.disk.folder.FunctionVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * The version of a function whose results were used before its code changed.
 *
 * <p>Immutable.
 *
 * @param folder with its results
 */
public record Predecessor(VersionFolder folder) {

  /**
   * Looks for it beside the folder of the version that is used now.
   *
   * @param path the folder of the version that is used now
   * @return the one that was used last; nothing if the function has no other version
   * @throws IOException when the folder of the function cannot be listed
   */
  public static Optional<Predecessor> of(Path path, FunctionVersion version) throws IOException {
    return of(path, version, each -> true);
  }

  /**
   * The same among some of its versions.
   *
   * @param isMeant whether a version may be the one
   */
  static Optional<Predecessor> of(
      Path path, FunctionVersion version, Predicate<VersionFolder> isMeant) throws IOException {
    VersionFolder mine = new VersionFolder(path, version);
    Path function = path.getParent();
    if (function == null) {
      return Optional.empty();
    }
    return VersionFolder.ofFunction(function).stream()
        .filter(each -> each.isOtherVersionOf(mine))
        .filter(isMeant)
        .max(Comparator.comparing(VersionFolder::lastUse))
        .map(Predecessor::new);
  }

  /**
   * What differs, in words, as in {@code com.acme.Prices.round(double) changed}.
   *
   * @param code what its parts say, by what people call them
   */
  public List<String> differences(SortedMap<String, String> code, FunctionVersion version) {
    List<String> words = new ArrayList<>();
    FunctionVersion before = folder.version();
    if (!before.keyParameters().equals(version.keyParameters())) {
      words.add("the parameters in the key changed");
    }
    List<CodeChange> changes = CodeChange.between(folder.path(), code);
    changes.forEach(change -> words.add(change.words()));
    if (changes.isEmpty() && !before.codeHash().equals(version.codeHash())) {
      words.add("its compiled code changed");
    }
    if (changes.isEmpty() && !before.bodyHash().equals(version.bodyHash())) {
      words.add("its source changed");
    }
    return words;
  }
}
