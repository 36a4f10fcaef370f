package io.memoir.cli.directory;

import java.util.List;

/**
 * A function that has results in a directory.
 *
 * <p>Immutable.
 *
 * @param name how people name it, as in {@code com.acme.Quotes.history(String, LocalDate)}; the
 *     name of its folder if nothing says
 * @param versions its versions, 1 or more, the last used first
 */
public record StoredFunction(String name, List<StoredVersion> versions) {

  /** Takes a copy. */
  public StoredFunction {
    versions = List.copyOf(versions);
  }

  /** The version that was used last. */
  public StoredVersion last() {
    return versions.get(0);
  }

  /** The newest code of each class that implements the function, the last used first. */
  public List<StoredVersion> current() {
    return versions.stream().filter(StoredVersion::isCurrent).toList();
  }
}
