package io.memoir.runtime.codec;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Classes of a program, as they come in results. */
final class Samples {

  private Samples() {}

  record Point(int x, @Nullable String name) {}

  record Serialized(int x, String name) implements Serializable {}

  record Wide(boolean a, byte b, short c, char d, int e, long f, float g, double h) {}

  record Nested(List<Point> points, Map<String, List<Integer>> map, java.time.LocalDate day) {}

  record Mixed(Optional<String> text, Color color, List<Byte> bytes) {}

  record Empty() {}

  /** Its constructor copies, as those of careful programs do. */
  record Careful(List<Integer> numbers) {
    Careful {
      numbers = List.copyOf(numbers);
    }
  }

  /** Its constructor is not the inverse of its fields. */
  record Counting(int count) {
    Counting {
      count = count + 1;
    }
  }

  /** Its accessor hides what the field holds. */
  record Hiding(List<String> list) {
    @Override
    public List<String> list() {
      return List.copyOf(list);
    }
  }

  record Holder(@Nullable Object content) {}

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  enum Color {
    RED,
    GREEN {
      @Override
      boolean isCalm() {
        return true;
      }
    };

    boolean isCalm() {
      return false;
    }
  }

  /** Neither Serializable nor with a constructor without parameters. */
  static class Plain {
    private final int number;
    private final List<String> words;

    @Nullable
    Object other;

    Plain(int number, List<String> words) {
      this.number = number;
      this.words = words;
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Plain p
          && p.getClass() == getClass()
          && number == p.number
          && words.equals(p.words);
    }

    @Override
    public int hashCode() {
      return Objects.hash(number, words);
    }
  }

  /** Hides a field of its superclass. */
  static final class Derived extends Plain {
    private final int number;

    Derived(int number, int own, List<String> words) {
      super(number, words);
      this.number = own;
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return super.equals(o) && o instanceof Derived d && number == d.number;
    }

    @Override
    public int hashCode() {
      return super.hashCode() + number;
    }
  }

  /** Serializable, below a class that is not, whose state JDK serialization would lose. */
  static final class Below extends Plain implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    Below(int number) {
      super(number, new ArrayList<>(List.of("below")));
    }
  }

  /** Has a field that only a constructor can fill, and no constructor that could be called. */
  static final class Unfillable {
    final transient Object lock;
    int number;

    Unfillable(Object lock) {
      this.lock = lock;
    }
  }

  /** Has a field that its constructor fills. */
  static final class Fillable {
    final transient List<String> cache = new ArrayList<>();
    int number;

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Fillable f && number == f.number && cache.equals(f.cache);
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** Keeps its content itself, below a class of the JDK. */
  static final class OwnList extends AbstractList<String> {
    private final String[] words;

    OwnList(String... words) {
      this.words = words;
    }

    @Override
    public String get(int index) {
      return words[index];
    }

    @Override
    public int size() {
      return words.length;
    }
  }

  static final class NamedList extends ArrayList<String> {
    @Serial
    private static final long serialVersionUID = 1L;

    final String name;

    NamedList(String name) {
      this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof NamedList n && n.name.equals(name) && super.equals(o);
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }

  static final class Failed extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    final transient Object unused = "";
    final Serializable detail;

    Failed(Serializable detail, Throwable cause) {
      super("failed", cause);
      this.detail = detail;
      addSuppressed(new IllegalStateException("suppressed"));
    }
  }

  /** Writes itself, twice as much as it has. */
  static final class SelfWriting implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private transient int number;

    @SuppressWarnings("serial") // programs declare it like this too
    private List<Integer> list = new ArrayList<>(List.of(1));

    SelfWriting(int number) {
      this.number = number;
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(2 * number);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      number = in.readInt() / 2;
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof SelfWriting s && s.number == number && s.list.equals(list);
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  static final class Single implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    static final Single INSTANCE = new Single();

    private Single() {}

    @Serial
    private Object readResolve() {
      return INSTANCE;
    }
  }

  static final class Replaced implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    final transient String text;

    Replaced(String text) {
      this.text = text;
    }

    @Serial
    private Object writeReplace() {
      return new Stand(text);
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Replaced r && r.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    private record Stand(String text) implements Serializable {
      @Serial
      private Object readResolve() {
        return new Replaced(text);
      }
    }
  }

  /** Must be public, as its constructor: JDK serialization calls it. */
  public static final class External implements Externalizable {
    @Serial
    private static final long serialVersionUID = 1L;

    private byte[] bytes = {};

    /** For JDK serialization. */
    public External() {}

    External(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      bytes = new byte[in.readInt()];
      in.readFully(bytes);
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof External e && Arrays.equals(bytes, e.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /** A link of a chain, or of a ring. */
  static final class Node {
    @Nullable
    Node next;

    List<Node> others = new ArrayList<>();
  }
}
