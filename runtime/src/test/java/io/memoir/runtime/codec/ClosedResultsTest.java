package io.memoir.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.memoir.runtime.codec.stream.Nameless;
import io.memoir.runtime.types.ClosedTypes;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results hold what the types of the function say, and no other class is ever loaded. */
final class ClosedResultsTest {

  private static final ClassLoader LOADER = ClosedResultsTest.class.getClassLoader();
  private static final Bytes OPEN = Bytes.of(LOADER);

  /** What other kinds hold besides their own class. */
  private static final List<Class<?>> PARTS = List.of(
      Samples.Point.class,
      Samples.NamedList.class,
      Samples.Color.class,
      Samples.Circle.class,
      Samples.Square.class);

  private static final List<String> EVENTS = Collections.synchronizedList(new ArrayList<>());

  private record Order(String id, List<? extends Line> lines, Map<String, Part[]> parts) {}

  private interface Line {}

  private record Part(int number) implements Line {}

  /** Nothing that is declared leads here. */
  private record Stranger(int number) implements Line {}

  /** Tells when it is initialized. */
  private static final class Loudness implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    static {
      EVENTS.add("initialized");
    }

    @Serial
    private void readObject(ObjectInputStream in) {
      EVENTS.add("read");
    }
  }

  private enum Size {
    SMALL
  }

  private record Handler(String answer) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      return answer;
    }
  }

  private enum ByLength implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
      return Integer.compare(left.length(), right.length());
    }
  }

  private static Bytes closed(Class<?>... roots) {
    return Bytes.of(ClosedTypes.of(LOADER, List.of(roots), List.of()));
  }

  static Stream<Catalogue.Kind> kinds() {
    return Catalogue.all().filter(kind -> !Nameless.covers(kind.value()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindThatIsDeclaredComesBack(Catalogue.Kind kind) throws CodecException {
    List<Class<?>> roots = new ArrayList<>(PARTS);
    roots.add(kind.value().getClass());
    Bytes codec = Bytes.of(ClosedTypes.of(LOADER, roots, List.of()));

    Object copy = codec.copy(kind.value());

    assertThat(kind.view().apply(copy)).isEqualTo(kind.view().apply(kind.value()));
  }

  @Test
  void whatFieldsAndTypeArgumentsNameComesBack() throws CodecException {
    Order order = new Order("a", List.of(), Map.of("p", new Part[] {new Part(1)}));

    Order copy = closed(Order.class).copy(order);

    assertThat(copy.parts().get("p")).containsExactly(new Part(1));
  }

  @Test
  void anotherClassIsRefusedWhenWritten() {
    Order order = new Order("a", List.<Line>of(new Part(1), new Stranger(2)), Map.of());

    CodecException e =
        catchThrowableOfType(CodecException.class, () -> closed(Order.class).encode(order));

    assertThat(e.path()).isEqualTo(".lines[1]");
    assertThat(e.typeName()).isEqualTo(Stranger.class.getName());
    assertThat(e)
        .hasMessage(
            "%s at .lines[1] is not among the classes that results of the function may hold:"
                + " name it in resultTypes",
            Stranger.class.getName());
  }

  @Test
  void resourceIsNoMatterOfTypes() {
    CodecException e = catchThrowableOfType(
        CodecException.class, () -> closed(Thread.class).encode(List.of(new Thread())));

    assertThat(e).hasMessage("java.lang.Thread at [0] is not data");
  }

  @Test
  void anotherClassIsRefusedWhenReadAndNeverInitialized() throws Exception {
    byte[] bytes = OPEN.encode(new Stranger[0]);
    byte[] loudBytes = withName(bytes, Stranger.class, Loudness.class);

    assertThatThrownBy(() -> closed(Order.class).decode(loudBytes))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("Loudness is not among the classes");
    assertThat(EVENTS).isEmpty();
  }

  /** Replaces a name by another one of the same length. */
  private static byte[] withName(byte[] bytes, Class<?> from, Class<?> to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(from.getName());
    assertThat(to.getName()).hasSameSizeAs(from.getName());
    return text.replace(from.getName(), to.getName()).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void gadgetHiddenInABlockIsRefused() throws CodecException {
    // The set writes a proxy of the JDK, whose fields name any enum.
    Object hidden = Collections.singletonMap("a", EnumSet.of(Size.SMALL));
    byte[] bytes = OPEN.encode(hidden);

    assertThatThrownBy(() -> closed(Map.class).decode(bytes))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("Size is not among the classes");
    assertThatThrownBy(() -> closed(Map.class).encode(hidden))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("Size")
        .hasMessageContaining("name it in resultTypes");
  }

  @Test
  void classObjectsOfOtherClassesAreRefused() throws CodecException {
    List<Object> value = List.of(Stranger.class);
    byte[] bytes = OPEN.encode(value);

    assertThatThrownBy(() -> closed().encode(value)).isInstanceOf(CodecException.class);
    assertThatThrownBy(() -> closed().decode(bytes)).isInstanceOf(CodecException.class);
    assertThat(closed().copy(List.of(int.class, String[].class, int[][].class)))
        .containsExactly(int.class, String[].class, int[][].class);
  }

  @Test
  void lambdasAndProxiesAreRefused() throws CodecException {
    Supplier<Integer> lambda = (Supplier<Integer> & Serializable) () -> 1;
    Object proxy =
        Proxy.newProxyInstance(LOADER, new Class<?>[] {Runnable.class}, new Handler("a"));
    byte[] ofLambda = OPEN.encode(lambda);
    byte[] ofProxy = OPEN.encode(proxy);
    Bytes closed = closed(ClosedResultsTest.class, Handler.class, Runnable.class);

    assertThatThrownBy(() -> closed.encode(lambda)).isInstanceOf(CodecException.class);
    assertThatThrownBy(() -> closed.encode(proxy)).isInstanceOf(CodecException.class);
    assertThatThrownBy(() -> closed.decode(ofLambda)).isInstanceOf(CodecException.class);
    assertThatThrownBy(() -> closed.decode(ofProxy)).isInstanceOf(CodecException.class);
  }

  @Test
  void comparatorOfTheProgramHasToBeDeclared() throws CodecException {
    TreeMap<String, Integer> map = new TreeMap<>(ByLength.INSTANCE);

    assertThatThrownBy(() -> closed(TreeMap.class).encode(map))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("ByLength");
    assertThat(closed(TreeMap.class, ByLength.class).copy(map).comparator())
        .isSameAs(ByLength.INSTANCE);
  }

  @Test
  void typesAreToldApartByIdentity() throws CodecException {
    FstCodec codec = new FstCodec();
    ResultTypes first = ClosedTypes.of(LOADER, List.of(Part.class), List.of());
    ResultTypes second = ClosedTypes.of(LOADER, List.of(), List.of());

    Bytes.of(codec, first).copy(new Part(1));

    assertThatThrownBy(() -> Bytes.of(codec, second).copy(new Part(1)))
        .isInstanceOf(CodecException.class);
    assertThat(Bytes.of(codec, first).copy(new Part(2))).isEqualTo(new Part(2));
  }
}
