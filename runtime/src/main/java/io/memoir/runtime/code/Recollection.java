package io.memoir.runtime.code;

import io.memoir.runtime.code.member.CodeDigest;
import io.memoir.runtime.code.source.Began;
import io.memoir.runtime.code.source.ClassFileSystems;
import io.memoir.runtime.code.source.ClassPathStamp;
import io.memoir.runtime.code.source.RunningJvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints that an earlier run has taken of class files which are still the same: they are
 * looked at, not read. Only of what the class loader of applications finds: of others nobody knows
 * where they look.
 *
 * <p>For one thread at a time. Without lambdas and streams: this is what a program waits for when
 * it begins.
 */
final class Recollection {

  /** Changes with the text of what is kept, and with how fingerprints are taken. */
  private static final String FORMAT = "memoir code 1";

  /**
   * How long a file has to have been left alone before it is looked at. Clocks of file systems have
   * steps: a file that is written twice within one can look the same.
   */
  private static final long SETTLED = TimeUnit.SECONDS.toNanos(2);

  /** What comes before the lines of the fingerprint: format, places, stamp, digest. */
  private static final int HEAD = 4;

  private static final String PLACE_SEPARATOR = "\0";

  /** How old a look may be, in ns, that stands for one of now: functions are opened in bursts. */
  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

  private final Began began;
  private final InstantSource clock;

  /** How classes are found; null if it is not known. */
  private final @Nullable String environment;

  private String looked = "";
  private long lookedNanos;
  private @Nullable Sight sight;

  Recollection(Began began, InstantSource clock) {
    this.began = began;
    this.clock = clock;
    this.environment = environment();
  }

  private static @Nullable String environment() {
    String options = RunningJvm.classOptions();
    if (options == null) {
      return null;
    }
    StringBuilder all = new StringBuilder(options);
    String[] properties = {
      "java.class.path", "jdk.module.path", "user.dir", "java.home", "java.vm.version"
    };
    for (String property : properties) {
      all.append(System.getProperty(property)).append('\n');
    }
    return all.toString();
  }

  /**
   * What is asked: which code runs from there on, in this environment.
   *
   * @return null if the environment is unknown
   */
  @Nullable
  String name(CodeRoots roots) {
    if (environment == null) {
      return null;
    }
    CodeDigest name = new CodeDigest();
    name.add(environment);
    roots.addTo(name);
    return name.toHex();
  }

  /**
   * Finds what an earlier run has kept.
   *
   * @return null if it is not ours, or class files were changed since
   */
  @Nullable
  Fingerprint recall(byte[] kept) {
    String text = unsealed(kept);
    String[] parts = text == null ? new String[0] : text.split("\n", HEAD + 1);
    if (parts.length <= HEAD || !parts[0].equals(FORMAT)) {
      return null;
    }
    Sight now = look(parts[1]);
    return now != null && now.stamp.digest().equals(parts[2])
        ? Fingerprint.kept(parts[HEAD], parts[3])
        : null;
  }

  /**
   * Looks at what class files there are.
   *
   * @return null if nobody could tell later whether they are the same, or knows whether they are
   *     what runs
   */
  @Nullable
  Sight look(List<Path> places) {
    return look(String.join(PLACE_SEPARATOR, names(places)));
  }

  private @Nullable Sight look(String places) {
    long now = System.nanoTime();
    if (!places.equals(looked) || now - lookedNanos > FRESH) {
      sight = lookNow(places);
      looked = places;
      lookedNanos = now;
    }
    return sight;
  }

  private @Nullable Sight lookNow(String places) {
    long nowNanos = TimeUnit.MILLISECONDS.toNanos(clock.millis());
    ClassPathStamp stamp =
        places.indexOf('\n') < 0 ? ClassPathStamp.of(places.split(PLACE_SEPARATOR, -1)) : null;
    return stamp != null && began.isNotBefore(stamp.latestNanos())
        ? new Sight(places, stamp, stamp.settledNanos() < nowNanos - SETTLED)
        : null;
  }

  private static List<String> names(Collection<Path> places) {
    List<String> names = new ArrayList<>();
    for (Path place : places) {
      names.add(place.toString());
    }
    return names;
  }

  /** What class files there were at one time. For one thread at a time. */
  static final class Sight {
    private final String places;
    private final ClassPathStamp stamp;
    private final boolean isSettled;

    /** Whether no other machine changes them; found out when somebody wants to rely on it. */
    private @Nullable Boolean isLocal;

    Sight(String places, ClassPathStamp stamp, boolean isSettled) {
      this.places = places;
      this.stamp = stamp;
      this.isSettled = isSettled;
    }

    /** Whether nothing has changed since. */
    boolean isSameAs(@Nullable Sight later) {
      return later != null && stamp.digest().equals(later.stamp.digest());
    }

    /** Whether a later run can rely on it, if classes were found in these places. */
    boolean covers(Collection<Path> met) {
      return isSettled && stamp.realPaths().containsAll(met) && isLocal();
    }

    private boolean isLocal() {
      Boolean known = isLocal;
      if (known == null) {
        known = ClassFileSystems.areLocal(stamp.realPaths());
        isLocal = known;
      }
      return known;
    }

    /** What a later run needs to recall a fingerprint. */
    byte[] keep(Fingerprint found) {
      String[] parts = {FORMAT, places, stamp.digest(), found.digest(), found.lines()};
      return sealed(String.join("\n", parts));
    }
  }

  /** Puts a check sum in front: files can be damaged. */
  private static byte[] sealed(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return (sum(bytes, 0) + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String unsealed(byte[] kept) {
    int start = 0;
    while (start < kept.length && kept[start] != '\n') {
      start++;
    }
    if (start == kept.length) {
      return null;
    }
    String said = new String(kept, 0, start, StandardCharsets.US_ASCII);
    return said.equals(sum(kept, start + 1))
        ? new String(kept, start + 1, kept.length - start - 1, StandardCharsets.UTF_8)
        : null;
  }

  private static String sum(byte[] bytes, int from) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, bytes.length - from);
    return Long.toHexString(sum.getValue());
  }
}
