package io.memoir.benchmarks.work;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** One line of an {@link Order}: mutable, with a date and a list; for one thread. */
// A mutable date is what the scenario is about; its lists are array lists, which can be serialized.
@SuppressWarnings({"JavaUtilDate", "serial"})
public class OrderLine implements Serializable {

  private static final long serialVersionUID = 1;

  private String product = "";
  private int quantity;
  private double price;
  private Date shipped = new Date(0);
  private List<String> notes = new ArrayList<>();

  /** Makes a line without notes. */
  public OrderLine() {}

  /** The line {@code number} of order {@code id}, with two notes. */
  static OrderLine of(long id, int number) {
    OrderLine line = new OrderLine();
    line.setProduct("product-" + (id + number) % 100);
    line.setQuantity(number + 1);
    line.setPrice(id * 0.01 + number);
    line.setShipped(new Date(1_700_000_000_000L + id * 86_400L + number));
    line.setNotes(new ArrayList<>(List.of("note-" + number, "order-" + id)));
    return line;
  }

  /** What was ordered. */
  public String getProduct() {
    return product;
  }

  /** Sets what was ordered. */
  public void setProduct(String product) {
    this.product = product;
  }

  /** How many. */
  public int getQuantity() {
    return quantity;
  }

  /** Sets how many. */
  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }

  /** The price of one. */
  public double getPrice() {
    return price;
  }

  /** Sets the price of one. */
  public void setPrice(double price) {
    this.price = price;
  }

  /** When it was sent; the date itself. */
  public Date getShipped() {
    return shipped;
  }

  /** Sets when it was sent. */
  public void setShipped(Date shipped) {
    this.shipped = shipped;
  }

  /** Remarks; the list itself. */
  public List<String> getNotes() {
    return notes;
  }

  /** Sets the remarks. */
  public void setNotes(List<String> notes) {
    this.notes = notes;
  }
}
