package io.memoir.runtime.code.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which file systems class files are in. */
public final class ClassFileSystems {

  /** Where another machine can change a file, and this one says for a while that it is the same. */
  private static final List<String> REMOTE = List.of(
      "nfs", "cifs", "smb", "fuse", "9p", "afs", "ceph", "lustre", "gpfs", "virtiofs", "vboxsf");

  private ClassFileSystems() {}

  /** Whether all of some folders and jars are on this machine. */
  public static boolean areLocal(Collection<Path> places) {
    Set<Path> asked = new HashSet<>();
    try {
      for (Path place : places) {
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        if (folder != null
            && asked.add(folder)
            && isRemote(Files.getFileStore(folder).type())) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      // Nobody knows.
      return false;
    }
  }

  static boolean isRemote(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    for (String each : REMOTE) {
      if (name.startsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
