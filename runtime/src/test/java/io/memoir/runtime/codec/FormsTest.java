package io.memoir.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.FieldSource;
import io.memoir.runtime.shape.Form;
import io.memoir.runtime.types.ClosedTypes;
import io.memoir.spi.CodecException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the processor has written for a class is used instead of reflection. */
final class FormsTest {

  private static final ClassLoader LOADER = FormsTest.class.getClassLoader();

  private record Row(
      boolean a,
      byte b,
      short c,
      char d,
      int e,
      long f,
      float g,
      @Nullable Object h) {}

  private record Raised(int number) {
    Raised {
      number++;
    }
  }

  /** A class as frameworks want it. */
  private static final class Bean {
    @Nullable
    String name;

    double value;

    @Nullable
    Bean other;
  }

  private static final class RowForm extends Form<Row> {
    private final AtomicInteger uses;

    RowForm(AtomicInteger uses) {
      super(
          Row.class,
          "boolean a",
          "byte b",
          "short c",
          "char d",
          "int e",
          "long f",
          "float g",
          "java.lang.Object h");
      this.uses = uses;
    }

    @Override
    public void write(Row value, FieldSink fields) {
      uses.incrementAndGet();
      fields.add(value.a());
      fields.add(value.b());
      fields.add(value.c());
      fields.add(value.d());
      fields.add(value.e());
      fields.add(value.f());
      fields.add(value.g());
      fields.add(value.h());
    }

    @Override
    public Row read(FieldSource fields) {
      return new Row(
          fields.nextBoolean(),
          fields.nextByte(),
          fields.nextShort(),
          fields.nextChar(),
          fields.nextInt(),
          fields.nextLong(),
          fields.nextFloat(),
          fields.next());
    }
  }

  private static final class RaisedForm extends Form<Raised> {
    RaisedForm() {
      super(Raised.class, "int number");
    }

    @Override
    public void write(Raised value, FieldSink fields) {
      fields.add(value.number());
    }

    @Override
    public Raised read(FieldSource fields) {
      return new Raised(fields.nextInt());
    }
  }

  private static final class BeanForm extends Form<Bean> {
    BeanForm(String... fields) {
      super(Bean.class, fields);
    }

    @Override
    public boolean beginsEmpty() {
      return true;
    }

    @Override
    public void write(Bean value, FieldSink fields) {
      fields.add(value.name);
      fields.add(value.value);
      fields.add(value.other);
    }

    @Override
    public Bean read(FieldSource fields) {
      Bean made = fields.begin(new Bean());
      made.name = fields.next();
      made.value = fields.nextDouble();
      made.other = fields.next();
      return made;
    }
  }

  private static BeanForm beanForm() {
    return new BeanForm("java.lang.String name", "double value", Bean.class.getName() + " other");
  }

  private static Bytes codec(Form<?>... forms) {
    List<Class<?>> roots = List.of(Row.class, Raised.class, Bean.class);
    return Bytes.of(ClosedTypes.of(LOADER, roots, List.of(forms)));
  }

  @Test
  void everyTypeOfFieldComesBack() throws CodecException {
    AtomicInteger uses = new AtomicInteger();
    Row row = new Row(true, (byte) -1, Short.MIN_VALUE, '\uFFFF', 1, Long.MIN_VALUE, 0.5f, "h");

    Row copy = codec(new RowForm(uses)).copy(row);

    assertThat(copy).isEqualTo(row).isNotSameAs(row);
    assertThat(uses).hasPositiveValue();
  }

  @Test
  void objectThatIsBegunMayReferToItself() throws CodecException {
    Bean bean = new Bean();
    bean.name = "n";
    bean.value = 1.5;
    bean.other = bean;

    Bean copy = codec(beanForm()).copy(bean);

    assertThat(copy.other).isSameAs(copy);
    assertThat(copy.name).isEqualTo("n");
    assertThat(copy.value).isEqualTo(1.5);
  }

  @Test
  void recordThatRefersToItselfIsRefused() {
    List<Object> list = new ArrayList<>();
    Row row = new Row(true, (byte) 1, (short) 1, 'c', 1, 1, 1, list);
    list.add(row);

    assertThatThrownBy(() -> codec(new RowForm(new AtomicInteger())).encode(row))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("refers back to itself");
  }

  @Test
  void constructorThatChangesItsOwnValuesIsRefused() throws CodecException {
    byte[] bytes = codec(new RaisedForm()).encode(new Raised(1));

    assertThatThrownBy(() -> codec(new RaisedForm()).decode(bytes))
        .isInstanceOf(CodecException.class)
        .hasStackTraceContaining("changes values that it has made itself");
  }

  @Test
  void formOfOlderFieldsIsNotUsed() throws CodecException {
    Bean bean = new Bean();
    bean.value = 2;

    Bytes codec = codec(new BeanForm("java.lang.String name", "float value"));

    assertThat(codec.copy(bean).value).isEqualTo(2);
  }

  @Test
  void bytesOfAFormAreNotReadByReflection() throws CodecException {
    Bean bean = new Bean();
    byte[] bytes = codec(beanForm()).encode(bean);

    assertThatThrownBy(() -> codec().decode(bytes))
        .isInstanceOf(CodecException.class)
        .hasRootCauseMessage("an older " + Bean.class.getName());
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // results hold obsolete classes too
  void resourceInAFieldIsFound() {
    Row row = new Row(true, (byte) 1, (short) 1, 'c', 1, 1, 1, List.of(new Date(), new Thread()));

    assertThatThrownBy(() -> codec(new RowForm(new AtomicInteger())).encode(row))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("java.lang.Thread at .h[1]");
  }

  @Test
  void valueOfAnotherTypeIsDamage() throws CodecException {
    Bean bean = new Bean();
    bean.name = "n";
    byte[] bytes = codec(beanForm()).encode(bean);
    int text = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('n');
    // The tag of a text, its head and its only character become a small and a smaller Integer.
    bytes[text - 2] = -9;
    bytes[text - 1] = 1;

    assertThatThrownBy(() -> codec(beanForm()).decode(bytes)).isInstanceOf(CodecException.class);
  }
}
