package io.memoir.runtime.key.bytes;

/**
 * The first byte of everything encoded: what the bytes after it are.
 *
 * <p>The codes are part of the format, which results on disk depend on: none is ever used again.
 */
public enum Tag {
  /** A null; nothing follows. */
  NULL(0),
  /** An object that is being encoded further up: how many trees up, as an int. */
  BACK(1),
  /** A tree: its digest. */
  TREE(2),
  /** A hash function's result: the type name it is registered for, then the result. */
  HASHED(3),
  /** A digest made earlier. */
  DIGEST(4),
  /** A boolean. */
  BOOLEAN(5),
  /** A byte. */
  BYTE(6),
  /** A short. */
  SHORT(7),
  /** A char. */
  CHAR(8),
  /** An int. */
  INT(9),
  /** A long. */
  LONG(10),
  /** The bits of a float, all NaN as one. */
  FLOAT(11),
  /** The bits of a double, all NaN as one. */
  DOUBLE(12),
  /** A string: its length, then its UTF-16 units. */
  STRING(13),
  /** An array of primitives: the tag of its elements, its length, the elements. */
  PRIMITIVES(14),
  /** A value class of the JDK: its name, then scalars whose number and order the name decides. */
  VALUE(15),
  /** An enum constant: the declaring class, the constant's name. */
  ENUM(16),
  /** Head of a tree: an object array with its component type; the elements follow. */
  ARRAY(17),
  /** Head of a tree: a list of the JDK; the elements follow. */
  LIST(18),
  /** Head of a tree: a queue of the JDK that keeps an order; the elements follow. */
  QUEUE(19),
  /** Head of a tree: another collection of the JDK; the elements follow. */
  COLLECTION(20),
  /** Head of a tree: a set; the count and the sorted digests of its elements follow. */
  SET(21),
  /** Head of a tree: a map; the count and the sorted digests of its entries follow. */
  MAP(22),
  /** Head of a tree: a set, map or priority queue with its own comparator; then its content. */
  SORTED(23),
  /** Head of a tree: the content of a priority queue, as for a set. */
  HEAP(24),
  /** Head of a tree: properties; the own entries, then the ones that are visible follow. */
  PROPERTIES(25),
  /** Head of a tree: a map entry; key and value follow. */
  ENTRY(26),
  /** Head of a tree: an optional; what it holds follows, if anything. */
  OPTIONAL(27),
  /** Head of a tree: an atomic reference; what it holds follows. */
  REFERENCE(28),
  /** Head of a tree: a record with its class and component names; their values follow. */
  RECORD(29),
  /** Head of a tree: an object with its class and field names; the fields' values follow. */
  OBJECT(30),
  /** Head of a tree: as for an object, with the content of the JDK collection it extends. */
  EXTENDED(31),
  /** Head of a tree: an object with its class and the members that identify it; their values. */
  KEYED(32),
  /** An object that another function made: the text that stands for the call. */
  ORIGIN(33),
  /** An object that another function made: the number of the call in this process. */
  LOCAL_ORIGIN(34),
  /** An object keyed by identity: its number in this process. */
  IDENTITY(35);

  private final int code;

  Tag(int code) {
    this.code = code;
  }

  /**
   * The byte that stands for the tag.
   *
   * @return 0 or more; part of the format
   */
  public int code() {
    return code;
  }
}
