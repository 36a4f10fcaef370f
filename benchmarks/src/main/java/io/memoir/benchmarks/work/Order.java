package io.memoir.benchmarks.work;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** A bean as older code has them: mutable, with a date and a list of beans; for one thread. */
// A mutable date is what the scenario is about; its lists are array lists, which can be serialized.
@SuppressWarnings({"JavaUtilDate", "serial"})
public class Order implements Serializable {

  private static final long serialVersionUID = 1;

  private long id;
  private String customer = "";
  private Date placed = new Date(0);
  private List<OrderLine> lines = new ArrayList<>();

  /** Makes an order without lines. */
  public Order() {}

  /** An order of three lines; {@code id} decides what is in it. */
  static Order of(long id) {
    Order order = new Order();
    order.setId(id);
    order.setCustomer("customer-" + id % 50);
    order.setPlaced(new Date(1_700_000_000_000L + id * 86_400L));
    List<OrderLine> lines = new ArrayList<>();
    for (int line = 0; line < 3; line++) {
      lines.add(OrderLine.of(id, line));
    }
    order.setLines(lines);
    return order;
  }

  /** Its number. */
  public long getId() {
    return id;
  }

  /** Sets its number. */
  public void setId(long id) {
    this.id = id;
  }

  /** Who ordered. */
  public String getCustomer() {
    return customer;
  }

  /** Sets who ordered. */
  public void setCustomer(String customer) {
    this.customer = customer;
  }

  /** When it was placed; the date itself. */
  public Date getPlaced() {
    return placed;
  }

  /** Sets when it was placed. */
  public void setPlaced(Date placed) {
    this.placed = placed;
  }

  /** What was ordered; the list itself. */
  public List<OrderLine> getLines() {
    return lines;
  }

  /** Sets what was ordered. */
  public void setLines(List<OrderLine> lines) {
    this.lines = lines;
  }
}
