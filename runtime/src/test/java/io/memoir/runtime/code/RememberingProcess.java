package io.memoir.runtime.code;

import io.memoir.runtime.disk.folder.FingerprintFiles;
import java.nio.file.Path;

/** Takes the fingerprint of {@code p.Impl.run()}, as far as it does not remember it. */
final class RememberingProcess {

  private RememberingProcess() {}

  /** Prints the digest; the argument is the folder of the function. */
  public static void main(String... arguments) throws ClassNotFoundException {
    Class<?> implementation = Class.forName("p.Impl");
    Fingerprints.begin(implementation);
    CodeMemory memory = new FingerprintFiles(
        Path.of(arguments[0]), folder -> folder.resolve("code.0123456789abcdef-1.part"));
    System.out.println(Fingerprints.take(Program.roots(implementation), memory).digest());
    memory.settle();
  }
}
