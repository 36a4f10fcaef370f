package io.memoir.runtime.code.source;

import io.memoir.runtime.code.member.CodeDigest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether the class files in some folders and jars are still the same, without reading
 * them.
 *
 * <p>Immutable.
 *
 * @param digest of what the file system says of each jar, folder and class file, 32 hexadecimal
 *     digits
 * @param latestNanos the latest time of a jar or class file, in nanoseconds since 1970
 * @param settledNanos the latest time of a jar, class file or folder, in nanoseconds since 1970
 */
public record ClassPathStamp(String digest, long latestNanos, long settledNanos) {

  /**
   * Looks at them.
   *
   * @param places absolute paths; what is not there counts as that
   * @return null if the file system does not say enough
   */
  public static @Nullable ClassPathStamp of(String[] places) {
    Look look = new Look();
    try {
      for (String place : places) {
        look.add(place);
      }
    } catch (IOException e) {
      // Something is there that cannot be looked at.
      return null;
    }
    return new ClassPathStamp(
        look.digest.toHex(), look.latestNanos, Math.max(look.latestNanos, look.folderNanos));
  }

  /**
   * For one thread. Of class files in folders it asks what is quickest to ask, because a program
   * waits for it: their lengths and times of modification. A file that was put in the place of
   * another one shows in the time of change of its folder; a time that a tool has set, for files of
   * different contents perhaps, is one of a whole second, and then the file's own time of change is
   * asked too.
   */
  private static final class Look implements ClassFolder.Visitor {

    private static final long SECOND_MILLIS = TimeUnit.SECONDS.toMillis(1);

    private final CodeDigest digest = new CodeDigest();
    private long latestNanos;
    private long folderNanos;

    void add(String place) throws IOException {
      File file = new File(place);
      digest.add(place);
      if (file.isDirectory()) {
        ClassFolder.forEach(file.toPath(), this);
      } else if (file.exists()) {
        latestNanos = Math.max(latestNanos, add(file.toPath()));
      } else {
        digest.add(0);
      }
    }

    @Override
    public void begin(File folder) throws IOException {
      folderNanos = Math.max(folderNanos, add(folder.toPath()));
    }

    @Override
    public void accept(String entry, File file) throws IOException {
      long millis = file.lastModified();
      digest.add(entry);
      digest.add(file.length());
      digest.add(millis);
      long last = millis % SECOND_MILLIS == 0
          ? add(file.toPath())
          : TimeUnit.MILLISECONDS.toNanos(millis + 1);
      latestNanos = Math.max(latestNanos, last);
    }

    /** Adds all that the file system says of a file or folder; the later one of its times. */
    private long add(Path path) throws IOException {
      if (!FileStamp.knowsChanges(path)) {
        throw new IOException("nobody knows when " + path + " was changed");
      }
      FileStamp stamp = FileStamp.of(path);
      // Of folders, the length is how much room their lists take.
      digest.add(Files.isDirectory(path) ? 0 : stamp.size());
      digest.add(stamp.modifiedNanos());
      digest.add(stamp.changedNanos());
      digest.add(stamp.key());
      return stamp.lastNanos();
    }
  }
}
