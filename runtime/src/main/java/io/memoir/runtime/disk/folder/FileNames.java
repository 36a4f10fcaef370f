package io.memoir.runtime.disk.folder;

import io.memoir.runtime.disk.file.Bytes;
import io.memoir.runtime.disk.file.Subject;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of our files. What has another name is somebody else's, and left alone. */
public final class FileNames {

  /** The folder, in the cache directory, of everything that has this form. */
  public static final String FORMAT_FOLDER = "v1";

  /** The file that holds locks, in that folder. */
  public static final String LOCKS = "locks";

  /** Says of which function and version the results in a folder are. */
  public static final String ABOUT = "about.properties";

  /** Says what the classes look like that the results hold which were written last. */
  public static final String TYPES = "types.properties";

  /** Says what the code was that computed the results in a folder. */
  public static final String CODE = "code";

  /** Says what was cleared. */
  public static final String CLEARS = "clears";

  /** Says what left without being cleared, and why. */
  public static final String DEPARTURES = "departures";

  private static final String RESULT = ".result";
  private static final String GUIDE = ".guide";
  private static final String FINGERPRINT = ".fingerprint";
  private static final String PART = ".part";
  private static final int KEY_DIGITS = 32;

  private FileNames() {}

  /** What names look like: needed to look at folders, not to find a result. */
  private static final class Forms {

    private static final Pattern RESULT_NAME =
        Pattern.compile("[0-9a-f]{32}(-[0-9a-f]{32})?\\.result");
    private static final Pattern GUIDE_NAME = Pattern.compile("[0-9a-f]{32}\\.guide");
    private static final Pattern FINGERPRINT_NAME = Pattern.compile("[0-9a-f]{32}\\.fingerprint");
    private static final Pattern PART_NAME =
        Pattern.compile("[0-9a-z]{1,32}\\.([0-9a-f]{16})-[0-9a-z]{1,16}\\.part");
    private static final Pattern VERSION_NAME = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern FUNCTION_NAME = Pattern.compile(".{1,210}-[0-9a-f]{8}");

    private Forms() {}
  }

  /** The name of the file of a result. */
  public static String result(Subject subject) {
    String arguments = digits(subject.arguments());
    return (subject.hasInputs() ? arguments + "-" + digits(subject.key()) : arguments) + RESULT;
  }

  /** The name of the file that says which inputs decide about results for these arguments. */
  public static String guide(Bytes arguments) {
    return digits(arguments) + GUIDE;
  }

  /** The first 128 bits. */
  private static String digits(Bytes digest) {
    return HexFormat.of().formatHex(digest.toArray(), 0, KEY_DIGITS / 2);
  }

  /** Whether a file of this name would say which inputs decide about results. */
  public static boolean isGuide(Path path) {
    return matches(Forms.GUIDE_NAME, path);
  }

  /** Whether a result of this name is one that a guide of that name leads to. */
  public static boolean isBelow(String guide, String result) {
    return result.startsWith(guide.substring(0, guide.length() - GUIDE.length()) + "-");
  }

  /** The name of a file that is being written, by a process with this token. */
  public static String part(String what, String token, long number) {
    return what + "." + token + "-" + Long.toString(number, Character.MAX_RADIX) + PART;
  }

  /** Whether a file of this name would hold a result. */
  public static boolean isResult(Path path) {
    return matches(Forms.RESULT_NAME, path);
  }

  /** The name of the file, in the folder of a function, of what its code was found to be. */
  static String fingerprint(String name) {
    return name + FINGERPRINT;
  }

  /** Whether a file of this name would say what the code of a function was found to be. */
  public static boolean isFingerprint(Path path) {
    return matches(Forms.FINGERPRINT_NAME, path);
  }

  /** The token of the process that writes, or wrote, a file; nothing for other files. */
  public static Optional<String> writer(Path path) {
    Matcher matcher = Forms.PART_NAME.matcher(String.valueOf(path.getFileName()));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a folder of this name would hold one version of a function. */
  public static boolean isVersion(Path path) {
    return matches(Forms.VERSION_NAME, path);
  }

  /** Whether a folder of this name would hold versions of a function. */
  public static boolean isFunction(Path path) {
    return matches(Forms.FUNCTION_NAME, path);
  }

  private static boolean matches(Pattern pattern, Path path) {
    return pattern.matcher(String.valueOf(path.getFileName())).matches();
  }
}
