package io.memoir.runtime.copy;

import io.memoir.error.UnstorableResultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of docs/copies.md, with a result for each name in them. */
final class WayTable {

  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Set<String> WAYS =
      Set.of("shared", "built-in", "generated", "codec", "refused");

  private WayTable() {}

  /** One name in a table, and the way that the table claims. */
  record Row(String name, String way, Supplier<@Nullable Object> make) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Set<String> unused = new HashSet<>(WaySamples.all().keySet());
    for (String line : lines()) {
      String[] cells = line.split("\\|", -1);
      if (cells.length > 3 && WAYS.contains(cells[2].trim())) {
        Matcher names = NAME.matcher(cells[1]);
        while (names.find()) {
          String name = names.group(1);
          unused.remove(name);
          Supplier<@Nullable Object> make =
              Objects.requireNonNull(WaySamples.all().get(name), name + " has no sample");
          rows.add(new Row(name, cells[2].trim(), make));
        }
      }
    }
    if (!unused.isEmpty()) {
      throw new AssertionError("not in the table: " + unused);
    }
    return rows;
  }

  static Stream<Row> stream() {
    return rows().stream();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("..", "docs", "copies.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String wayOf(Snapshots snapshots, @Nullable Object value) {
    try {
      return switch (Way.of(snapshots.keep(value))) {
        case SHARED -> "shared";
        case BUILT_IN -> "built-in";
        case GENERATED -> "generated";
        case CODEC -> "codec";
      };
    } catch (UnstorableResultException e) {
      return "refused";
    }
  }
}
