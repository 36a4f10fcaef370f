package io.memoir.benchmarks.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up project: of six files, one is an interface with five cached methods, one a class with
 * five, and four are what surrounds them, a record and three classes. No two types have the same
 * simple name, as a compiler remembers which names it has looked for. Immutable.
 *
 * @param groups how many times six files
 */
record Project(int groups) {

  private static final int FILES_OF_GROUP = 6;
  private static final int METHODS_OF_GROUP = 10;
  private static final int HALF = METHODS_OF_GROUP / 2;
  private static final int PLAIN_CLASSES = 3;
  private static final int PLAIN_METHODS = 12;

  int files() {
    return groups * FILES_OF_GROUP;
  }

  int cachedMethods() {
    return groups * METHODS_OF_GROUP;
  }

  /** Writes all files, and gives their paths. */
  List<Path> write(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      Path place = Files.createDirectories(folder.resolve("acme/g" + group));
      String head = "package acme.g" + group + ";\n\nimport io.memoir.CacheData;\n"
          + "import java.util.List;\nimport java.util.Map;\nimport java.util.TreeMap;\n\n";
      String row = "Row" + group;
      files.add(write(place, row, row, head + record()));
      files.add(write(place, "Quotes" + group, row, head + contract()));
      files.add(write(place, "Prices" + group, row, head + cachedClass()));
      for (int i = 0; i < PLAIN_CLASSES; i++) {
        files.add(write(place, "Plain" + group + "_" + i, row, head + plainClass()));
      }
    }
    return files;
  }

  /** Writes one file: {@code TYPE} is the type in it, {@code ROW} the record of its group. */
  private static Path write(Path place, String type, String row, String text) throws IOException {
    String named = text.replace("TYPE", type).replace("ROW", row);
    return Files.writeString(place.resolve(type + ".java"), named);
  }

  private static String record() {
    return """
        /** One row. */
        public record TYPE(String name, long amount, double price, List<String> tags) {
          /** Checks the amount. */
          public TYPE {
            if (amount < 0) {
              throw new IllegalArgumentException("amount " + amount);
            }
          }

          double total() {
            return amount * price;
          }
        }
        """;
  }

  private static String contract() {
    StringBuilder text = new StringBuilder("/** Cached behind an interface. */\n")
        .append("public interface TYPE {\n");
    for (int i = 0; i < HALF; i++) {
      text.append("""
            /** A look-up. */
            @CacheData(ttl = "10m", maxEntries = 500)
            List<ROW> history%1$d(String symbol, long from, Object _source) throws Exception;

          """.formatted(i));
    }
    return text.append("  /** Not cached. */\n  double latest(String symbol);\n}\n")
        .toString();
  }

  private static String cachedClass() {
    StringBuilder text = new StringBuilder("/** Caches its own methods. */\n")
        .append("public class TYPE {\n  private static final double FACTOR = 1.25;\n\n");
    for (int i = 0; i < HALF; i++) {
      text.append("""
            /** Adds up. */
            @CacheData(maxEntries = 100)
            public Map<String, Double> totals%1$d(List<ROW> rows, int year) {
              Map<String, Double> totals = new TreeMap<>();
              for (ROW row : rows) {
                double part = row.total() * FACTOR + helper%1$d(row, year);
                totals.merge(row.name(), part, Double::sum);
              }
              return totals;
            }

            private double helper%1$d(ROW row, int year) {
              return row.tags().stream().filter(tag -> tag.length() > year %% 7).count() * %1$d.5;
            }

          """.formatted(i));
    }
    return text.append("}\n").toString();
  }

  private static String plainClass() {
    StringBuilder text = new StringBuilder("/** What is not cached. */\n")
        .append("public class TYPE {\n  private final List<ROW> rows;\n\n")
        .append("  TYPE(List<ROW> rows) {\n    this.rows = rows;\n  }\n\n");
    for (int i = 0; i < PLAIN_METHODS; i++) {
      text.append("""
            Map<String, Long> count%1$d(int least) {
              Map<String, Long> counts = new TreeMap<>();
              for (ROW row : rows) {
                if (row.amount() > least) {
                  counts.merge(row.name() + "-%1$d", row.amount(), Long::sum);
                }
              }
              long all = counts.values().stream().mapToLong(each -> each %% 17).sum();
              switch ((int) (all %% 3)) {
                case 0 -> counts.put("none", all);
                case 1 -> counts.remove("none");
                default -> counts.replaceAll((name, count) -> count + %1$d);
              }
              return counts;
            }

          """.formatted(i));
    }
    return text.append("}\n").toString();
  }
}
