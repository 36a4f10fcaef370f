package io.memoir.promises.disk.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Program;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A program is compiled anew with other classes of results, and its function is the same: what is
 * on disk is not used, which is counted and told once, and the new results take its place.
 */
class ChangedTypesTest {

  private static final String SHOP = """
      import io.memoir.*;

      public interface Shop {
        @CacheData(persist = Persist.DISK, version = "1")
        Basket basket(String key);
      }
      """;

  private static final String COMPUTED = """
      public final class Computed implements Shop {
        public Basket basket(String key) {
          return Basket.of(key);
        }
      }
      """;

  /** All of what results hold; as other classes than the two above it is no part of their code. */
  private static final String RESULTS = """
      import java.util.List;

      public record Basket(List<Item> items, Crate<Item, Color> crate, Plain plain) {
        static Basket of(String key) {
          return new Basket(
              List.of(new Item(key, 7)), new Crate<>(null, Color.RED), new Plain(key));
        }
      }

      record Item(String name, int number) {}

      record Crate<A, B>(A first, B second) {}

      enum Color { RED, GREEN }

      final class Plain {
        String text;

        Plain(String text) {
          this.text = text;
        }

        public String toString() {
          return text;
        }
      }
      """;

  @TempDir
  Path directory;

  @TempDir
  Path programs;

  private Processes processes = new Processes(Path.of(""), new FakeClock());

  @BeforeEach
  void begin() {
    processes = new Processes(directory, new FakeClock());
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private URLClassLoader compile(String name, String results) throws Exception {
    return Program.compile(
        programs.resolve(name), Map.of("Shop", SHOP, "Computed", COMPUTED, "Basket", results));
  }

  /** What a version of the program says in a process of its own. */
  private static Map<String, String> run(ClassLoader program, Caches caches) throws Exception {
    Class<?> shop = program.loadClass("shop.Shop");
    var make = program.loadClass("shop.Computed").getDeclaredConstructor();
    Object cached = program
        .loadClass("shop.Shop_Cached")
        .getConstructor(shop, Caches.class)
        .newInstance(make.newInstance(), caches);
    Map<String, String> said = new HashMap<>();
    for (String key : List.of("a", "b")) {
      said.put(key, String.valueOf(shop.getMethod("basket", String.class).invoke(cached, key)));
    }
    return said;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int number)|int number, long price)|key, 7)|key, 7, 9)|shop.Item changed",
        "int number)|long number)|key, 7)|key, 7)|shop.Item changed",
        "int number)|int count)|key, 7)|key, 7)|shop.Item changed",
        "RED, GREEN|RED|key, 7)|key, 7)|shop.Color changed",
        "String text;|String text; int more = 5;|key, 7)|key, 7)|shop.Plain changed",
        "Item, Color> crate|Color, Color> crate|key, 7)|key, 7)|shop.Basket changed",
        "Item|Ware|key, 7)|key, 7)|shop.Item is not used any more, shop.Ware is new",
      })
  void aResultOfChangedClassesIsAMissThatHealsAndIsToldOnce(
      String from, String to, String call, String callThen, String told) throws Exception {
    String changed = RESULTS.replace(from, to).replace(call, callThen);
    assertThat(changed).isNotEqualTo(RESULTS);
    try (URLClassLoader before = compile("before", RESULTS);
        URLClassLoader after = compile("after", changed);
        Warnings warnings = new Warnings()) {
      run(before, processes.start());
      Caches second = processes.start();

      Map<String, String> said = run(after, second);

      Map<String, String> expected = run(after, Caches.builder().isolated().build());
      assertThat(said).isEqualTo(expected);
      assertThat(second.stats().loads()).isEqualTo(2);
      assertThat(second.stats().storeErrors()).isEqualTo(2);
      assertThat(warnings.messages()).hasSize(1);
      assertThat(warnings.messages().get(0)).contains("shop.Shop.basket(String)", told);
      Caches third = processes.start();
      assertThat(run(after, third)).isEqualTo(expected);
      assertThat(third.stats().loads()).isZero();
      assertThat(third.stats().storeErrors()).isZero();
    }
  }

  @Test
  void theSameClassesCompiledAnewAreNoChange() throws Exception {
    try (URLClassLoader before = compile("before", RESULTS);
        URLClassLoader after =
            compile("after", RESULTS.replace("static Basket", "\n\nstatic Basket"));
        Warnings warnings = new Warnings()) {
      Map<String, String> said = run(before, processes.start());
      Caches second = processes.start();

      assertThat(run(after, second)).isEqualTo(said);

      assertThat(second.stats().loads()).isZero();
      assertThat(warnings.messages()).isEmpty();
    }
  }
}
