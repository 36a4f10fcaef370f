package io.memoir.cli.report;

import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Part.Fields;
import io.memoir.cli.report.Part.Sentence;
import io.memoir.cli.report.Part.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command has to say.
 *
 * <p>Immutable.
 *
 * @param parts in the order in which they are told
 * @param exitCode what the program ends with
 */
public record Report(List<Part> parts, int exitCode) {

  /** Takes a copy. */
  public Report {
    parts = List.copyOf(parts);
  }

  /** Begins one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects parts. For one thread. */
  public static final class Builder {

    private final List<Part> parts = new ArrayList<>();

    private Builder() {}

    /** Adds a sentence; nothing if it is empty. */
    public Builder sentence(String json, String text) {
      if (!text.isEmpty()) {
        parts.add(new Sentence(json, text));
      }
      return this;
    }

    /** Adds values. */
    public Builder fields(Field... fields) {
      parts.add(new Fields(List.of(fields)));
      return this;
    }

    /** Adds a table. */
    public Builder table(Table table) {
      parts.add(table);
      return this;
    }

    /** Ends it. */
    public Report exit(int code) {
      return new Report(parts, code);
    }
  }
}
