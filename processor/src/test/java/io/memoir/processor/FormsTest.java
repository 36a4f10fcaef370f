package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.shape.Form;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated forms do when they run. */
class FormsTest {

  private static final String MAKER = """
      package com.acme.persist;
      import java.time.LocalDate;
      import java.util.*;
      final class Maker {
        static Archive.Quote quote() {
          return new Archive.Quote(
              "ACME", LocalDate.of(2026, 11, 27), 1.5, Archive.Currency.EUR);
        }
        static Archive.Page<String> page() {
          return new Archive.Page<>(new ArrayList<>(List.of("a", "b")), null, 2);
        }
        static Archive.Loud loud() {
          return new Archive.Loud(BitSet.valueOf(new long[] {5}));
        }
        static Overloaded overloaded() {
          return new Overloaded(List.of(new Overloaded.Part()), "name", 7L);
        }
        static Archive.Circle.Dot dot() {
          return new Archive.Circle.Dot();
        }
        static Archive.Circle circle() {
          Archive.Circle circle = new Archive.Circle();
          circle.setRadius(4);
          circle.setInside(circle);
          circle.setNotes(List.of(Map.of("k", new int[] {1})));
          circle.small = 1;
          circle.medium = 2;
          circle.letter = 'x';
          circle.half = 0.5f;
          return circle;
        }
        static Archive.Polygon polygon() {
          return new Archive.Polygon(true, new long[] {1, 2});
        }
        static Archive.Labelled<String> labelled() {
          Archive.Labelled<String> labelled = new Archive.Labelled<>();
          labelled.label = "label";
          labelled.notes(new HashMap<>());
          return labelled;
        }
        static Overloaded.Part part() {
          Overloaded.Part part = new Overloaded.Part();
          part.set("text");
          part.setNumbers(new long[] {3});
          return part;
        }
        static Archive.Nothing nothing() {
          return new Archive.Nothing();
        }
      }
      """;

  private static GeneratedShapes shapes;

  @BeforeAll
  static void compile() {
    TestCompiler.Result compiled = new TestCompiler()
        .file(Path.of("src/test/resources/golden/persist/Archive.java"))
        .source("com/acme/persist/Maker.java", MAKER)
        .compile();
    shapes = new GeneratedShapes(compiled, "com.acme.persist.Archive_Cached");
  }

  @ParameterizedTest
  @CsvSource({
    "quote, QuoteForm, 4",
    "page, PageForm, 3",
    "loud, LoudForm, 1",
    "overloaded, OverloadedForm, 3",
    "dot, DotForm, 0",
  })
  void aRecordThatIsReadIsEqual(String maker, String form, int fields)
      throws ReflectiveOperationException {
    Object value = made(maker);
    FieldQueue queue = new FieldQueue();

    shapes.form(form).write(value, queue);
    assertThat(queue.size()).isEqualTo(fields);
    Object read = shapes.form(form).read(queue);

    assertThat(read).isEqualTo(value).isNotSameAs(value).hasSameClassAs(value);
    assertThat(queue.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "circle, CircleForm",
    "polygon, PolygonForm",
    "labelled, LabelledForm",
    "part, PartForm",
    "nothing, NothingForm",
    "quote, QuoteForm",
  })
  void allFieldsOfAClassComeBack(String maker, String form) throws ReflectiveOperationException {
    Object value = made(maker);
    FieldQueue queue = new FieldQueue();

    shapes.form(form).write(value, queue);
    Object read = shapes.form(form).read(queue);

    assertThat(read).isNotSameAs(value).hasSameClassAs(value);
    for (Field field : fields(value.getClass())) {
      field.setAccessible(true);
      assertThat(field.get(read)).as(field.getName()).isNotNull().isEqualTo(field.get(value));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "circle, CircleForm, true",
    "labelled, LabelledForm, true",
    "nothing, NothingForm, true",
    "polygon, PolygonForm, false",
    "quote, QuoteForm, false",
  })
  void anEmptyInstanceIsNotedBeforeItIsFilled(String maker, String name, boolean isNoted)
      throws ReflectiveOperationException {
    Form<Object> form = shapes.form(name);
    FieldQueue queue = new FieldQueue();

    form.write(made(maker), queue);
    Object read = form.read(queue);

    assertThat(form.beginsEmpty()).isEqualTo(isNoted);
    assertThat(queue.begun()).hasSize(isNoted ? 1 : 0).allMatch(begun -> begun == read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QuoteForm",
        "PageForm",
        "CircleForm",
        "PolygonForm",
        "DotForm",
        "LoudForm",
        "QuietForm",
        "LabelledForm",
        "OverloadedForm",
        "PartForm",
        "NothingForm",
      })
  void aFormNamesTheFieldsThatTheClassHas(String name) throws ReflectiveOperationException {
    Form<Object> form = shapes.form(name);

    assertThat(form.fields())
        .containsExactlyInAnyOrderElementsOf(Stream.of(fields(form.type()))
            .map(field -> field.getType().getName() + " " + field.getName())
            .toList());
  }

  @Test
  void aNullIsReadAsNull() throws ReflectiveOperationException {
    FieldQueue queue = new FieldQueue();

    shapes.form("PageForm").write(made("page"), queue);
    Object read = shapes.form("PageForm").read(queue);

    assertThat(GeneratedShapes.field(read, "first")).isNull();
  }

  private static Object made(String maker) throws ReflectiveOperationException {
    return Objects.requireNonNull(shapes.make("com.acme.persist.Maker", maker));
  }

  private static Field[] fields(Class<?> type) {
    return Stream.of(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toArray(Field[]::new);
  }
}
