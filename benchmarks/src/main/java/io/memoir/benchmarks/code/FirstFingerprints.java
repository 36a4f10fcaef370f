package io.memoir.benchmarks.code;

import io.memoir.runtime.code.CodeMemory;
import io.memoir.runtime.code.CodeRoots;
import io.memoir.runtime.code.Fingerprint;
import io.memoir.runtime.code.Fingerprints;
import io.memoir.runtime.disk.folder.FingerprintFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes the fingerprints of some classes in a JVM that has done nothing yet. Has no lambdas. */
public final class FirstFingerprints {

  private FirstFingerprints() {}

  /**
   * Prints the time in ns for the first class, the median for each further one, and the most parts
   * that one reaches.
   *
   * @param arguments the folder of what is remembered, empty if nothing is; the names of classes
   */
  public static void main(String... arguments) throws ClassNotFoundException {
    String[] names = Arrays.copyOfRange(arguments, 1, arguments.length);
    Class<?>[] types = new Class<?>[names.length];
    for (int i = 0; i < names.length; i++) {
      types[i] = Class.forName(names[i]);
    }
    long[] nanos = new long[names.length];
    int most = 0;
    for (int i = 0; i < types.length; i++) {
      long start = System.nanoTime();
      Fingerprints.begin(types[i]);
      CodeMemory memory = arguments[0].isEmpty()
          ? CodeMemory.NONE
          : new FingerprintFiles(Path.of(arguments[0]), new Asides());
      CodeRoots.Implementation method =
          new CodeRoots.Implementation(types[i], "run", List.of(), false);
      Fingerprint found = Fingerprints.take(new CodeRoots(method, List.of()), memory);
      memory.settle();
      if (found.digest().isEmpty()) {
        throw new IllegalStateException("There is no code of " + types[i]);
      }
      nanos[i] = System.nanoTime() - start;
      most = Math.max(most, found.parts().size());
    }
    long[] further = Arrays.copyOfRange(nanos, 1, nanos.length);
    Arrays.sort(further);
    System.out.println(nanos[0] + " " + further[further.length / 2] + " " + most);
  }

  /** The name of a file that is being written. */
  static final class Asides implements UnaryOperator<Path> {

    @Override
    public Path apply(Path folder) {
      return folder.resolve("code.0123456789abcdef-1.part");
    }
  }
}
