package io.memoir.runtime.code;

import io.memoir.runtime.disk.folder.FingerprintFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Takes the fingerprints of {@code run()} of some classes, as far as it does not remember them. */
final class RememberingProcess {

  private RememberingProcess() {}

  /**
   * Prints the digests, each when a line was read.
   *
   * @param arguments the folder of the functions, and the names of the classes
   */
  public static void main(String... arguments) throws ClassNotFoundException, IOException {
    Fingerprints.begin(Class.forName(arguments[1]));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (int i = 1; i < arguments.length && lines.readLine() != null; i++) {
      Class<?> implementation = Class.forName(arguments[i]);
      CodeMemory memory = new FingerprintFiles(
          Path.of(arguments[0]), folder -> folder.resolve("code.0123456789abcdef-1.part"));
      System.out.println(digest(implementation, memory));
      memory.settle();
    }
  }

  private static String digest(Class<?> implementation, CodeMemory memory) {
    try {
      return Fingerprints.take(Program.roots(implementation), memory).digest();
    } catch (RuntimeException e) {
      return "unknown";
    }
  }
}
