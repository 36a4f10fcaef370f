package io.memoir.runtime.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.FieldSource;
import io.memoir.runtime.shape.Form;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class that has changed in what is stored of it has another fingerprint, and no other one. */
final class FingerprintTest {

  private static final String SHOP = """
      import java.util.List;

      record Order(String id, int count, List<Line> lines, Color color, Crate crate) {}

      sealed interface Line permits Item, Gift {}

      record Item(long price) implements Line {}

      final class Gift implements Line, java.io.Serializable {
        private static final long serialVersionUID = 1L;
        String text;
        transient int hash;
        static int made;

        void wrap() {
          made++;
        }
      }

      class Pair<K, V extends Line> {
        K key;
        V value;
      }

      class Crate extends Pair<Color, Gift> {
        Pair<Item, Gift> box;
        Pair<Item, Gift>[] boxes;
      }

      enum Color {
        RED,
        GREEN;
        int uses;
      }
      """;

  private static String fingerprint(String source, String... leftOut) throws Exception {
    ClassLoader loader = Sources.compile(source, leftOut);
    Class<?> root = Class.forName("shop.Order", false, loader);
    return HexFormat.of()
        .formatHex(ClosedTypes.of(loader, List.of(root), List.of()).fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String id, | String id, String note,",
        "String id, | String name,",
        "int count | long count",
        "List<Line> lines | java.util.Collection<Line> lines",
        "List<Line> lines | List<Item> lines",
        "List<Line> lines | List<? extends Line> lines",
        "List<Line> lines | List<List<Line>> lines",
        "List<Line> lines | List lines",
        "Pair<Item, Gift> box | Pair<Gift, Item> box",
        "Pair<Item, Gift>[] boxes | Pair<Gift, Item>[] boxes",
        "extends Pair<Color, Gift> | extends Pair<Item, Gift>",
        "<K, V extends Line> | <K, V extends Gift>",
        "String id, int count | int count, String id",
        "long price | int price",
        "String text; | String text; int more;",
        "String text; | transient String text;",
        "transient int hash; | ''",
        "RED, | ''",
        "RED, | RED, BLUE,",
        "RED, GREEN | GREEN, RED",
        "permits Item, Gift {} | permits Item, Gift, Box {} record Box() implements Line {}",
        "serialVersionUID = 1L | serialVersionUID = 2L",
        "void wrap() { | private Object readResolve() { return this; } void wrap() {",
        "final class Gift | class Base {} final class Gift extends Base",
      })
  void changeOfWhatIsStoredIsAnotherFingerprint(String from, String to) throws Exception {
    String flat = SHOP.replaceAll("\\s+", " ");
    assertThat(flat).contains(from);

    assertThat(fingerprint(flat.replace(from, to))).isNotEqualTo(fingerprint(SHOP));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "made++; | made += 2;",
        "static int made; | static int made; static int unmade;",
        "void wrap() { | void unwrap() {} void wrap() {",
        "int uses; | int uses; int more;",
        "permits Item, Gift | permits Gift, Item",
        "long price) implements Line {} | long price) implements Line { void pay() {} }",
        "String id | /* the name */ String id",
      })
  void changeOfAnythingElseIsTheSame(String from, String to) throws Exception {
    String flat = SHOP.replaceAll("\\s+", " ");
    assertThat(flat).contains(from);

    assertThat(fingerprint(flat.replace(from, to))).isEqualTo(fingerprint(SHOP));
  }

  @Test
  void fingerprintIsTheSameOnEachVersionOfJava() throws Exception {
    assertThat(fingerprint(SHOP)).isEqualTo("96a03d9e1e54fcab69b5cb4b354d29fe");
  }

  @Test
  void classThatIsNotThereIsAnotherFingerprintAndNoFailure() throws Exception {
    assertThat(fingerprint(SHOP, "Item")).isNotEqualTo(fingerprint(SHOP));
    assertThat(fingerprint(SHOP, "Color")).isNotEqualTo(fingerprint(SHOP));
  }

  /** As a return type says it: these lead to the same classes. */
  @Test
  void orderOfWhatTheReturnTypeNamesIsPartOfIt() {
    ClassLoader loader = FingerprintTest.class.getClassLoader();

    assertThat(ClosedTypes.of(loader, List.of(Map.class, String.class, Long.class), List.of())
            .fingerprint())
        .isNotEqualTo(
            ClosedTypes.of(loader, List.of(Map.class, Long.class, String.class), List.of())
                .fingerprint());
  }

  @Test
  void eachClassHasAShapeOfItsOwn() throws Exception {
    Map<String, String> before = shapes(SHOP);

    Map<String, String> after = shapes(SHOP.replace("long price", "int price"));

    assertThat(before)
        .containsOnlyKeys(
            "shop.Order",
            "shop.Line",
            "shop.Item",
            "shop.Gift",
            "shop.Pair",
            "shop.Crate",
            "shop.Color");
    assertThat(after.remove("shop.Item")).isNotEqualTo(before.remove("shop.Item"));
    assertThat(after).isEqualTo(before);
  }

  private static Map<String, String> shapes(String source) throws Exception {
    ClassLoader loader = Sources.compile(source);
    Class<?> root = Class.forName("shop.Order", false, loader);
    return new TreeMap<>(ClosedTypes.of(loader, List.of(root), List.of()).shapes());
  }

  @Test
  void orderOfAFormIsPartOfIt() throws Exception {
    record Pair(int a, int b) {}

    String without = ofForms(Pair.class);
    String ab = ofForms(Pair.class, new Fields(Pair.class, "int a", "int b"));
    String ba = ofForms(Pair.class, new Fields(Pair.class, "int b", "int a"));
    String wrong = ofForms(Pair.class, new Fields(Pair.class, "int b"));

    assertThat(List.of(without, ab, ba)).doesNotHaveDuplicates();
    assertThat(wrong).isEqualTo(without);
  }

  private static String ofForms(Class<?> root, Form<?>... forms) {
    ClassLoader loader = FingerprintTest.class.getClassLoader();
    return HexFormat.of()
        .formatHex(ClosedTypes.of(loader, List.of(root), List.of(forms)).fingerprint());
  }

  /** Has only its names. */
  private static final class Fields extends Form<Object> {
    Fields(Class<?> type, String... fields) {
      super(type, fields);
    }

    @Override
    public void write(Object value, FieldSink fields) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object read(FieldSource fields) {
      throw new UnsupportedOperationException();
    }
  }
}
