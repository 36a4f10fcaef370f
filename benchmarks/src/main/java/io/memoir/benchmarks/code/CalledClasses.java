package io.memoir.benchmarks.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up program: classes whose methods call methods of classes near them, with lambdas, texts
 * and constants, and some classes that begin somewhere. Immutable.
 *
 * @param classes how many classes
 * @param beginnings how many of them have a method {@code run()}
 */
record CalledClasses(int classes, int beginnings) {

  private static final int METHODS = 6;
  private static final int NEAR = 30;

  /** Writes all files, and gives their paths. */
  List<Path> write(Path folder) throws IOException {
    Random random = new Random(1);
    Path place = Files.createDirectories(folder.resolve("acme"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      StringBuilder text = new StringBuilder(head(i));
      for (int method = 0; method < METHODS; method++) {
        int near = Math.floorMod(i - NEAR + random.nextInt(2 * NEAR), classes);
        text.append("""

              public int m%1$d(int n) {
                IntUnaryOperator more = x -> x + %1$d;
                String text = "m" + n;
                return n > 100 ? text.length() : new C%2$d(n).m%3$d(n + %1$d) + more.applyAsInt(n);
              }
            """.formatted(method, near, random.nextInt(METHODS)));
      }
      if (i < beginnings) {
        text.append("\n  public int run() {\n    return new C" + i * (classes / beginnings))
            .append("(1).m0(2);\n  }\n");
      }
      files.add(Files.writeString(place.resolve("C" + i + ".java"), text.append("}\n")));
    }
    return files;
  }

  private static String head(int number) {
    return """
        package acme;

        import java.util.function.IntUnaryOperator;

        public class C%1$d {
          private static final int FACTOR = %1$d;
          private final int base;

          public C%1$d(int base) {
            this.base = base + FACTOR;
          }

          @Override
          public String toString() {
            return "C%1$d " + base;
          }
        """.formatted(number);
  }

  /** The classes with a method {@code run()}. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < beginnings; i++) {
      names.add("acme.C" + i);
    }
    return names;
  }
}
