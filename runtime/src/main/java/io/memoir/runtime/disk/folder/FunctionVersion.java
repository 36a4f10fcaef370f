package io.memoir.runtime.disk.folder;

import io.memoir.runtime.key.bytes.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One function in one version of its code: whose results one folder holds.
 *
 * <p>Immutable.
 *
 * @param type the full name of the type that the wrapper wraps
 * @param signature the method's name and the full names of its parameters' types
 * @param keyParameters the names of the parameters that are in the key
 * @param bodyHash the hash of the method's source
 * @param implementation the full name of the class whose code runs; of a constant, if it is an enum
 * @param codeHash the hash of that class as it is compiled; empty if it cannot be read
 */
public record FunctionVersion(
    String type,
    String signature,
    List<String> keyParameters,
    String bodyHash,
    String implementation,
    String codeHash) {

  private static final int ID_BYTES = 16;
  private static final int HASH_DIGITS = 8;

  // Not left to the JVM, which would make it at the start of each program.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FunctionVersion that
        && type.equals(that.type)
        && signature.equals(that.signature)
        && keyParameters.equals(that.keyParameters)
        && bodyHash.equals(that.bodyHash)
        && implementation.equals(that.implementation)
        && codeHash.equals(that.codeHash);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + signature.hashCode()) + codeHash.hashCode();
  }

  /** Longest file names are 255 bytes nearly everywhere. */
  private static final int NAME_BYTES = 200;

  /** How people name the function, as in {@code com.acme.Quotes.history(String, LocalDate)}. */
  public String name() {
    return type + "." + shortSignature(signature, ", ");
  }

  private static String shortSignature(String signature, String separator) {
    int open = signature.indexOf('(');
    String parameters = signature.substring(open + 1, signature.length() - 1);
    StringJoiner types = new StringJoiner(separator, signature.substring(0, open + 1), ")");
    for (String each : parameters.split(", ", -1)) {
      int last = Math.max(each.lastIndexOf('.'), each.lastIndexOf('$'));
      types.add(each.substring(last + 1));
    }
    return types.toString();
  }

  /**
   * The name of the folder of the function: readable, and another one for every function, also
   * where the file system does not tell capitals from small letters. Of other letters than those of
   * English the name has none: not every file system can have them.
   */
  public String functionFolder() {
    return functionFolder(type, signature);
  }

  /** The same for a function whose code is not known yet. */
  public static String functionFolder(String type, String signature) {
    String readable = readable(type + "." + shortSignature(signature, ","));
    return cut(readable) + "-" + hex(digest(type, signature)).substring(0, HASH_DIGITS);
  }

  private static String readable(String name) {
    StringBuilder readable = new StringBuilder(name);
    for (int i = 0; i < readable.length(); i++) {
      char c = readable.charAt(i);
      boolean isPlain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!isPlain && "_.$(),".indexOf(c) < 0) {
        readable.setCharAt(i, '_');
      }
    }
    return readable.toString();
  }

  /** The end of a name that is too long: there is the method. */
  private static String cut(String name) {
    return name.length() <= NAME_BYTES
        ? name
        : "_" + name.substring(name.length() - NAME_BYTES + 1);
  }

  /** The name of the folder of the version, in the folder of the function. */
  public String versionFolder() {
    return hex(id());
  }

  /** What identifies function and version, evenly spread. */
  public byte[] id() {
    return Arrays.copyOf(
        digest(
            type, signature, String.join(",", keyParameters), bodyHash, implementation, codeHash),
        ID_BYTES);
  }

  /** All of it as properties, for those who look at the folder without the program. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("type", type);
    properties.setProperty("signature", signature);
    properties.setProperty("keyParameters", String.join(",", keyParameters));
    properties.setProperty("bodyHash", bodyHash);
    properties.setProperty("implementation", implementation);
    properties.setProperty("codeHash", codeHash);
    return properties;
  }

  /** Reads what {@link #properties} gave; what is missing is empty. */
  public static FunctionVersion of(Properties properties) {
    String parameters = properties.getProperty("keyParameters", "");
    return new FunctionVersion(
        properties.getProperty("type", ""),
        properties.getProperty("signature", "()"),
        parameters.isEmpty() ? List.of() : List.of(parameters.split(",")),
        properties.getProperty("bodyHash", ""),
        properties.getProperty("implementation", ""),
        properties.getProperty("codeHash", ""));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] digest(String... parts) {
    Sha256 sha = new Sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha.update(bytes);
    }
    return sha.digest();
  }
}
