package io.memoir.processor.source;

import java.util.List;
import javax.tools.JavaCompiler;

/** A type with every kind of member, and the types around it. */
final class Shop {
  static final String NAME = "shop.Prices";

  /** The method {@code quote} reaches some of it, and leaves the rest unused. */
  static final String PRICES = """
      package shop;

      import static money.Rates.basic;

      import io.memoir.CacheData;
      import io.memoir.Unhashed;
      import java.util.List;
      import money.Currency;
      import tax.*;

      /** Prices. */
      public class Prices extends Base implements Quotes {
        private static final int LIMIT = 10;
        private static int started;
        private static final int SPARE = 3, EXTRA = 4;

        static {
          started = 7;
        }

        private final double factor;
        private String note = "n";
        private List<String> log = List.of();

        {
          log = List.of("x");
        }

        Prices(double factor) {
          this.factor = factor;
        }

        @CacheData(ttl = "10m", maxEntries = 5)
        public List<List<String>> quote(int amount, @Unhashed String user) throws Exception {
          // A comment.
          int a = amount;
          int b = 2;
          String text = \"""
              Hello
                "World" \\\\ and more
              \""";
          String name = "caf\\u00e9";
          Money money = new Money(first(a), Currency.of("EUR"));
          Runnable task = () -> System.out.println(amount + 5);
          Object anonymous =
              new Object() {
                @Override
                public String toString() {
                  return "anonymous";
                }
              };
          int sum = a + ++b;
          List<List<String>> result = List.of(List.of(text, name, tags()));
          if (basic() * factor > LIMIT >> 2) {
            throw new Failure("no price", Levy.RATE);
          }
          return sum > 0 ? result : null;
        }

        public int quote(String code) {
          return code.length();
        }

        int first(int x) {
          return second(x) + 1;
        }

        int second(int x) {
          return x * Mode.FAST.weight();
        }

        int second(String x) {
          return x.length() * 31;
        }

        String tags() {
          Shape shape = new Square();
          return shape.label();
        }

        int unrelated(int x) {
          return x - 100;
        }

        @Override
        public int hashCode() {
          return note.length() * 17;
        }

        record Money(int amount, Currency currency) {
          Money {
            amount = Math.abs(amount);
          }

          String show() {
            return amount + "!";
          }
        }

        enum Mode {
          FAST {
            @Override
            int weight() {
              return 20;
            }
          },
          SLOW {
            @Override
            int weight() {
              return 30;
            }
          };

          abstract int weight();

          static String help() {
            return "modes";
          }
        }

        interface Shape {
          int SIDES = 4;

          default String label() {
            return "shape";
          }

          default String other() {
            return "other";
          }
        }

        static class Square implements Shape {
          private final int edge = 12;

          Square() {
            super();
          }

          @Override
          public String label() {
            return "square";
          }
        }

        static class Failure extends Exception {
          Failure(String message, int rate) {
            super(message + rate);
          }

          @Override
          public String getMessage() {
            return "failed";
          }
        }

        static class Unused {
          int zero = 0;

          int twice(int x) {
            return x * 2;
          }
        }
      }
      """;

  private Shop() {}

  static Hashes around(String prices) {
    return add(Hashes.javac(), prices);
  }

  static Hashes around(String prices, JavaCompiler compiler, List<String> options) {
    return add(Hashes.with(compiler, options), prices);
  }

  private static Hashes add(Hashes hashes, String prices) {
    return hashes
        .source(NAME, prices)
        .source("shop.Base", "package shop; class Base { int base() { return 1; } }")
        .source("shop.Other", "package shop; class Other {}")
        .source("shop.Quotes", "package shop; interface Quotes {}")
        .source("shop.Offers", "package shop; interface Offers {}")
        .source(
            "money.Currency",
            "package money; public class Currency { public static Currency of(String s) { return"
                + " null; } }")
        .source(
            "coin.Currency",
            "package coin; public class Currency { public static Currency of(String s) { return"
                + " null; } }")
        .source(
            "money.Rates",
            "package money; public class Rates { public static int basic() {return 1;} }")
        .source(
            "coin.Rates",
            "package coin; public class Rates { public static int basic() {return 1;} }")
        .source("tax.Levy", "package tax; public class Levy { public static final int RATE = 1; }")
        .source(
            "duty.Levy", "package duty; public class Levy { public static final int RATE = 1; }")
        .source(
            "io.memoir.CacheData",
            "package io.memoir; public @interface CacheData { String ttl() default \"\"; int"
                + " maxEntries() default 0; boolean persist() default false; }")
        .source("io.memoir.Unhashed", "package io.memoir; public @interface Unhashed {}");
  }
}
