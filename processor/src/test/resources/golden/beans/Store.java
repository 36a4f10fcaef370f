package com.acme.beans;

import io.memoir.CacheData;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Plain classes: what is proven to read and write fields only gets a funnel and a copier. */
public class Store {

  /** Makes a store. */
  public Store() {}

  @CacheData
  Node tree(Node root) {
    return root;
  }

  @CacheData
  List<Bean> beans(Optional<Bean> bean, Money money) {
    return List.of();
  }

  @CacheData
  Money money(Page<Open> page, Base base) {
    return new Money("", null);
  }

  @CacheData
  Page<Open> page() {
    return new Page<>();
  }

  @CacheData
  Base hierarchy() {
    return new Base.Leaf();
  }

  @CacheData
  TheClassWithTheLongNameThatDoesNotFit wide(TheClassWithTheLongNameThatDoesNotFit wide) {
    return wide;
  }

  @CacheData
  List<Unproven> unproven(Unproven[] unproven) {
    return List.of();
  }
}

/** A bean that can refer to itself. */
class Node {
  private Node next;
  private List<Node> children = new ArrayList<>();

  Node getNext() {
    return next;
  }

  void setNext(Node next) {
    this.next = next;
  }

  List<Node> getChildren() {
    return this.children;
  }

  void setChildren(List<Node> children) {
    this.children = children;
  }
}

/** A bean with setters of several kinds. */
class Bean {
  private String name = "";
  private transient BitSet bits;
  private boolean open;
  int count = -1;

  Bean() {}

  Bean(String name) {
    this.name = name.strip();
  }

  public String getName() {
    // As it is.
    return name;
  }

  public Bean setName(String aName) {
    name = aName; // No blanks are stripped.
    return this;
  }

  BitSet bits() {
    return bits;
  }

  void bits(BitSet bits) {
    this.bits = bits;
  }

  boolean isOpen() {
    return open;
  }

  void setOpen(boolean open) {
    this.open = open;
  }
}

/** Made by its constructor. */
final class Money {
  static final Money NONE = new Money("", null);

  private final String amount;
  private final BitSet since;

  Money(String amount, BitSet since) {
    super();
    this.since = since;
    this.amount = amount;
  }

  String amount() {
    return amount;
  }

  BitSet since() {
    return since;
  }
}

/** A generic bean. */
class Page<T> {
  private List<T> items = List.of();
  T first;

  List<T> getItems() {
    return items;
  }

  void setItems(List<T> items) {
    this.items = items;
  }
}

/** Fields that everybody reaches. */
class Open {
  public int[] numbers = new int[2];
  protected String _note;

  @io.memoir.Unhashed
  byte unhashed;
}

/** A sealed hierarchy of classes. */
abstract sealed class Base permits Base.Leaf, Base.Branch {
  static final class Leaf extends Base {
    List<Object> values;
  }

  static final class Branch extends Base {
    Base left;
    Base right;
  }
}

/** Longer than a line. */
class TheClassWithTheLongNameThatDoesNotFit {
  List<String> theFieldWithAVeryLongNameThatGoesOnAndOnAndOnAndOnAndOn;
  private List<String> another;

  List<String> getTheFieldWithAVeryLongNameThatIsNotAsLongAsTheOtherOne() {
    return another;
  }

  void setTheFieldWithAVeryLongNameThatIsNotAsLongAsTheOtherOne(List<String> another) {
    this.another = another;
  }
}

/** A getter and a setter that do more, and an inner class. */
class Unproven {
  private List<String> list;

  List<String> getList() {
    return List.copyOf(list);
  }

  void setList(List<String> list) {
    this.list = List.copyOf(list);
  }

  class Inner {
    int[] numbers;
  }
}
