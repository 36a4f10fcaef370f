package io.memoir.cli.report;

import java.util.List;

/** A part of a {@link Report}. Immutable. */
public sealed interface Part {

  /** What programs call it. */
  String json();

  /**
   * A sentence.
   *
   * @param json what programs call it
   * @param text the sentence
   */
  record Sentence(String json, String text) implements Part {}

  /**
   * A few values, each with its name; programs find them in the object itself.
   *
   * @param fields in the order in which they are told
   */
  record Fields(List<Field> fields) implements Part {

    /** Takes a copy. */
    public Fields {
      fields = List.copyOf(fields);
    }

    @Override
    public String json() {
      return "";
    }
  }

  /**
   * A value with its name.
   *
   * @param json what programs call it
   * @param label what people call it
   * @param value the value
   */
  record Field(String json, String label, Value value) {}

  /**
   * A table; people see nothing of one without rows.
   *
   * @param json what programs call it
   * @param columns its columns
   * @param rows its rows, each with one value for each column
   */
  record Table(String json, List<Column> columns, List<List<Value>> rows) implements Part {

    /** Takes copies. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A column of a table.
   *
   * @param json what programs call it
   * @param heading what people call it
   */
  record Column(String json, String heading) {}
}
