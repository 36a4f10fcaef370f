package io.memoir.samples.sales.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    Table table = new Table("Prices", Column.text("Product"), Column.number("Price"));

    table.add("Bread", "1,234.50");
    table.add("Apple juice", "2.00");

    assertThat(table).hasToString("""
            Prices
            Product         Price
            -----------  --------
            Bread        1,234.50
            Apple juice      2.00""");
  }

  @Test
  void linesEndWithoutBlanks() {
    Table table = new Table("Names", Column.number("No"), Column.text("First name"));

    table.add("1", "Ida");

    assertThat(table.toString().lines()).noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void tableWithoutRowsIsItsHead() {
    Table table = new Table("Nothing", Column.text("Product"));

    assertThat(table).hasToString("Nothing\nProduct\n-------");
  }

  @Test
  void rowWithAnotherNumberOfCellsIsAnErrorAndNotAdded() {
    Table table = new Table("Prices", Column.text("Product"), Column.number("Price"));

    assertThatThrownBy(() -> table.add("Bread"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A row of \"Prices\" has 2 cells, not 1.");
    assertThat(table.toString().lines()).hasSize(3);
  }
}
