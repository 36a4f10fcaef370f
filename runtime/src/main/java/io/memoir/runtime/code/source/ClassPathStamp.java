package io.memoir.runtime.code.source;

import io.memoir.runtime.code.member.CodeDigest;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
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
 * @param realPaths of the places that are there, links resolved
 */
public record ClassPathStamp(
    String digest, long latestNanos, long settledNanos, List<Path> realPaths) {

  /** Takes a copy. */
  public ClassPathStamp {
    realPaths = List.copyOf(realPaths);
  }

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
        look.digest.toHex(),
        look.latestNanos,
        Math.max(look.latestNanos, look.folderNanos),
        look.realPaths);
  }

  /**
   * For one thread. Of class files in folders it asks what is quickest to ask, because a program
   * waits for it: their lengths and times of modification. A file that was put in the place of
   * another one shows in the time of change of its folder; a time that a tool has set, for files of
   * different contents perhaps, is one of a whole second, and then the file's own time of change is
   * asked too. What not even that tells apart is read.
   */
  private static final class Look implements ClassFolder.Visitor {

    private static final long SECOND_MILLIS = TimeUnit.SECONDS.toMillis(1);
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int BUFFER_BYTES = 1 << 16;

    /** About as long as it takes to read class files anew. */
    private static final long MOST_READ_BYTES = 256L << 20;

    private final CodeDigest digest = new CodeDigest();
    private long latestNanos;
    private long folderNanos;
    private long readBytes;
    private final List<Path> realPaths = new ArrayList<>();

    void add(String place) throws IOException {
      File file = new File(place);
      digest.add(place);
      if (!file.exists()) {
        digest.add(0);
        return;
      }
      // What a link leads to may look like what it led to before.
      Path real = file.toPath().toRealPath();
      digest.add(real.toString());
      realPaths.add(real);
      if (file.isDirectory()) {
        ClassFolder.forEach(real, this);
      } else {
        latestNanos = Math.max(latestNanos, add(real, false));
      }
    }

    @Override
    public void begin(File folder) throws IOException {
      folderNanos = Math.max(folderNanos, add(folder.toPath(), true));
    }

    @Override
    public void accept(String entry, File file) throws IOException {
      long millis = file.lastModified();
      digest.add(entry);
      digest.add(file.length());
      digest.add(millis);
      long last = millis % SECOND_MILLIS == 0
          ? add(file.toPath(), false)
          : TimeUnit.MILLISECONDS.toNanos(millis + 1);
      latestNanos = Math.max(latestNanos, last);
    }

    /** Adds all that the file system says of a file or folder; the later one of its times. */
    private long add(Path path, boolean isFolder) throws IOException {
      if (!FileStamp.knowsChanges(path)) {
        throw new IOException("nobody knows when " + path + " was changed");
      }
      FileStamp stamp = FileStamp.of(path);
      // Of folders, the length is how much room their lists take.
      digest.add(isFolder ? 0 : stamp.size());
      digest.add(stamp.modifiedNanos());
      digest.add(stamp.changedNanos());
      digest.add(stamp.key());
      if (!isFolder && stamp.changedNanos() % SECOND_NANOS == 0) {
        // Of an image whose files all have one time, or of a file system without such times.
        addContent(path, stamp.size());
      }
      return stamp.lastNanos();
    }

    private void addContent(Path path, long size) throws IOException {
      readBytes += size;
      if (readBytes > MOST_READ_BYTES) {
        throw new IOException("it takes too long to tell files of one time apart");
      }
      byte[] buffer = new byte[(int) Math.min(BUFFER_BYTES, size + 1)];
      CRC32C sum = new CRC32C();
      try (InputStream in = new FileInputStream(path.toFile())) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          sum.update(buffer, 0, count);
        }
      }
      digest.add(sum.getValue());
    }
  }
}
