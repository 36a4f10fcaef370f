package io.memoir.runtime.code.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Methods are the same, read one by one or all at once. */
class ClassCodeTest {

  private static ClassCode code(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return ClassCode.of(Objects.requireNonNull(in).readAllBytes());
    }
  }

  private static Content content(ClassCode type, String member) {
    return Content.of(Objects.requireNonNull(type.method(member)), name -> type);
  }

  @Test
  void theOrderInWhichMethodsAreReadMakesNoDifference() throws IOException {
    ClassCode all = code(CodeText.class);
    all.readAll();
    ClassCode many = code(CodeText.class);

    assertThat(all.methods()).hasSizeGreaterThan(10);
    for (String member : all.methods()) {
      Content whole = content(all, member);
      assertThat(content(many, member)).as(member).isEqualTo(whole);
      assertThat(content(code(CodeText.class), member)).as(member).isEqualTo(whole);
    }
  }

  @Test
  void aMethodThatIsNotThereIsNone() throws IOException {
    ClassCode type = code(CodeText.class);

    assertThat(type.method("absent()V")).isNull();
    assertThat(type.hasMethod("absent()V")).isFalse();
    assertThat(type.hasBody("absent()V")).isFalse();
  }
}
