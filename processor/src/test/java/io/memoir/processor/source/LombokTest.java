package io.memoir.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** Lombok changes the trees of a type; the hash is of what the user wrote, whoever comes first. */
class LombokTest {

  private static final String TEXT = """
      package p;

      import lombok.Getter;
      import lombok.NonNull;
      import lombok.SneakyThrows;
      import lombok.val;

      class T {
        @Getter private int limit = 3;

        @SneakyThrows
        int f(@NonNull String name) {
          val length = name.length();
          if (length > getLimit()) {
            throw new java.io.IOException(name);
          }
          return length;
        }
      }
      """;

  @Test
  void theOrderOfProcessorsDoesNotMatter() {
    String lombokFirst = hash(TEXT, List.of(lombok()), List.of());

    assertThat(hash(TEXT, List.of(), List.of(lombok()))).isEqualTo(lombokFirst);
    assertThat(hash(TEXT, List.of(), List.of())).isEqualTo(lombokFirst);
  }

  @Test
  void whatTheUserWroteCounts() {
    String one = hash(TEXT, List.of(lombok()), List.of());
    String other = hash(TEXT.replace("length > ", "length >= "), List.of(lombok()), List.of());
    String without = hash(TEXT.replace("@NonNull ", ""), List.of(lombok()), List.of());

    assertThat(one).isNotEqualTo(other).isNotEqualTo(without);
  }

  /** Only Lombok makes it, so this shows that Lombok runs in these tests. */
  @Test
  void aMethodThatLombokMakesIsItsType() {
    Hashes one = Hashes.javac().source("p.T", TEXT);
    Hashes other = Hashes.javac().source("p.T", TEXT.replace("limit = 3", "limit = 4"));

    BodyHash hash = one.hash("p.T", "getLimit", List.of(lombok()), List.of());

    assertThat(hash.fromSource()).isTrue();
    assertThat(other.hash("p.T", "getLimit", List.of(lombok()), List.of())).isNotEqualTo(hash);
  }

  /** Every JDK finds the same, so the digits are written down. */
  @Test
  void everyJdkFindsTheSameHash() {
    assertThat(hash(TEXT, List.of(lombok()), List.of()))
        .isEqualTo("3e1c731472f0458f568164ad03f0c93f");
  }

  private static String hash(String text, List<Processor> before, List<Processor> after) {
    BodyHash hash = Hashes.javac().source("p.T", text).hash("p.T", "f", before, after);
    assertThat(hash.fromSource()).isTrue();
    return hash.hex();
  }

  private static Processor lombok() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(provider -> provider.type().getName().startsWith("lombok."))
        .findFirst()
        .orElseThrow()
        .get();
  }
}
