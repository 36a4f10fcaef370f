package io.memoir.benchmarks.code;

import io.memoir.runtime.code.CodeRoots;
import io.memoir.runtime.code.Fingerprint;
import io.memoir.runtime.code.Fingerprints;
import java.util.Arrays;
import java.util.List;

/** Takes the fingerprints of some classes in a JVM that has done nothing yet. */
public final class FirstFingerprints {

  private FirstFingerprints() {}

  /** Prints the time in ns for the first class and the median for each further one. */
  public static void main(String... names) throws ClassNotFoundException {
    Class<?>[] types = new Class<?>[names.length];
    for (int i = 0; i < names.length; i++) {
      types[i] = Class.forName(names[i]);
    }
    long[] nanos = new long[names.length];
    int most = 0;
    for (int i = 0; i < types.length; i++) {
      long start = System.nanoTime();
      Fingerprints.begin(types[i]);
      Fingerprint found =
          Fingerprints.take(new CodeRoots(types[i], "run", List.of(), List.of(), false));
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
}
