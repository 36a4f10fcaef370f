package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.UnhashableArgumentException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnhashableTest {
  static Stream<Arguments> unhashable() {
    Supplier<String> lambda = () -> "x";
    Object proxy = Proxy.newProxyInstance(
        UnhashableTest.class.getClassLoader(), new Class<?>[] {Runnable.class}, (p, m, a) -> null);
    return Stream.of(
        Arguments.of(new Thread(), "java.lang.Thread", ""),
        Arguments.of(new Object(), "java.lang.Object", ""),
        Arguments.of(new Exception(), "java.lang.Exception", ""),
        Arguments.of(new Random(), "java.util.Random", ""),
        Arguments.of(new ReentrantLock(), "java.util.concurrent.locks.ReentrantLock", ""),
        Arguments.of(new CompletableFuture<>(), "java.util.concurrent.CompletableFuture", ""),
        Arguments.of(InputStream.nullInputStream(), "java.io.InputStream$1", ""),
        Arguments.of(
            ClassLoader.getPlatformClassLoader(),
            "jdk.internal.loader.ClassLoaders$PlatformClassLoader",
            ""),
        Arguments.of(List.of(1).iterator(), "java.util.ImmutableCollections$ListItr", ""),
        Arguments.of(Stream.empty(), "java.util.stream.ReferencePipeline$Head", ""),
        Arguments.of(new IdentityHashMap<>(), "java.util.IdentityHashMap", "by identity"),
        Arguments.of(lambda, "java.util.function.Supplier", "a lambda or method reference"),
        Arguments.of(proxy, "java.lang.Runnable", "a proxy"),
        Arguments.of(new Loud(), Loud.class.getName(), "which extends java.lang.Exception"),
        Arguments.of(new Worker(), Worker.class.getName(), "which extends java.lang.Thread"),
        Arguments.of(new Birthday(), Birthday.class.getName(), "which extends java.util.Date"),
        Arguments.of(new ById(), ById.class.getName(), "which extends java.util.IdentityHashMap"),
        Arguments.of(new Handle(), Handle.class.getName(), "which is a java.io.Closeable"),
        Arguments.of(new Cursor(), Cursor.class.getName(), "which is a java.util.Iterator"),
        Arguments.of(lambda.getClass(), "java.lang.Class", "name is made up at run time"),
        Arguments.of(new ByteArrayInputStream(new byte[0]), "java.io.ByteArrayInputStream", ""));
  }

  @ParameterizedTest
  @MethodSource("unhashable")
  void valueWithoutContentIsAnErrorThatNamesItsType(Object value, String typeName, String reason) {
    assertThatThrownBy(() -> Keys.of(value))
        .isInstanceOfSatisfying(UnhashableArgumentException.class, e -> {
          assertThat(e.function()).isEqualTo(Keys.FUNCTION);
          assertThat(e.parameter()).isEqualTo("model");
          assertThat(e.typeName()).isEqualTo(typeName);
          assertThat(e.path()).isEmpty();
        })
        .hasMessageContaining(reason)
        .hasMessageEndingWith("register a hash function for " + typeName + ".");
  }

  static Stream<Arguments> paths() {
    Thread thread = new Thread();
    Set<String> sorted = new TreeSet<>(Comparator.comparing(String::length));
    return Stream.of(
        Arguments.of(new Model("m", thread), ".runner"),
        Arguments.of(List.of(1, 2, 3, Map.of("k", new Model("m", thread))), "[3][value].runner"),
        Arguments.of(Map.of(new Holder(thread), 1), "[key].held"),
        Arguments.of(Set.of(thread), "[element]"),
        Arguments.of(Optional.of(thread), ".get()"),
        Arguments.of(new Object[][] {{}, {"a", thread}}, "[1][1]"),
        Arguments.of(Map.entry("k", thread), ".getValue()"),
        Arguments.of(sorted, ".comparator()"),
        Arguments.of(new Bag(List.of("a", thread)), "[1]"),
        Arguments.of(new Holder(new Holder(Arrays.asList(null, thread))), ".held.held[1]"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void errorNamesThePathInsideTheArgument(Object value, String path) {
    assertThatThrownBy(() -> Keys.of(value))
        .isInstanceOfSatisfying(
            UnhashableArgumentException.class, e -> assertThat(e.path()).isEqualTo(path));
  }

  @Test
  void messageNamesEverythingAndBothRemedies() {
    assertThatThrownBy(() -> Keys.of(new Model("secret", new Thread()))).hasMessage("""
            The argument "model" of com.acme.Quotes.history(Model) has no hash: java.lang.Thread \
            at .runner.
            Name the parameter _model to leave it out of the key, or register a hash function for \
            java.lang.Thread.""");
  }

  @Test
  void zoneUnderAnothersNameIsAnError() {
    TimeZone zone = (TimeZone) TimeZone.getTimeZone("Europe/Paris").clone();
    zone.setID("Asia/Tokyo");

    assertThatThrownBy(() -> Keys.of(zone)).isInstanceOf(UnhashableArgumentException.class);
  }

  @Test
  void failedArgumentLeavesNothingBehindForTheNext() {
    Object before = Keys.of(List.of(1));

    assertThatThrownBy(() -> Keys.of(List.of(1, new Thread())))
        .isInstanceOf(UnhashableArgumentException.class);

    assertThat(Keys.of(List.of(1))).isEqualTo(before);
  }

  private record Model(String name, Thread runner) {}

  private record Holder(Object held) {}

  private static final class Loud extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final class Worker extends Thread {}

  private static final class Birthday extends Date {
    private static final long serialVersionUID = 1L;
  }

  private static final class ById extends IdentityHashMap<String, String> {
    private static final long serialVersionUID = 1L;
  }

  private static final class Handle implements Closeable {
    @Override
    public void close() {}
  }

  private static final class Cursor implements Iterator<String> {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public String next() {
      return "";
    }
  }

  private static final class Bag extends java.util.ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    Bag(List<Object> content) {
      super(content);
    }
  }
}
