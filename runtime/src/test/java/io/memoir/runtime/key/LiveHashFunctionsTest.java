package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.key.Arguments.Mode;
import io.memoir.runtime.key.identity.Origins;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveHashFunctionsTest {
  private HashFunctions shared = HashFunctions.none();

  @Test
  void registrationAppliesToCallsFromThenOn() {
    Arguments arguments = arguments(HashFunctions.none());
    Object before = arguments.of("model", List.of("a"));

    shared = shared.with("java.util.List", it -> ((List<?>) it).size());

    assertThat(arguments.of("model", List.of("a")))
        .isNotEqualTo(before)
        .isEqualTo(arguments.of("model", List.of("b")));
  }

  @Test
  void ownFunctionWinsOverALaterOneForAll() {
    Arguments arguments =
        arguments(HashFunctions.none().with("java.util.List", it -> ((List<?>) it).get(0)));

    shared = shared.with("java.util.List", it -> ((List<?>) it).size());

    assertThat(arguments.of("model", List.of("a")))
        .isNotEqualTo(arguments.of("model", List.of("b")));
  }

  @Test
  void whatAReplacedFunctionGaveIsNoKeyOfTheNewOne() {
    Arguments arguments = arguments(HashFunctions.none());
    shared = shared.with(URI.class, URI::getScheme);
    Object before = arguments.of("model", URI.create("a:b"));
    Object beforeInside = arguments.of("model", List.of(URI.create("a:b")));

    shared = shared.with(URI.class, URI::getSchemeSpecificPart);

    assertThat(arguments.of("model", URI.create("b:a"))).isNotEqualTo(before);
    assertThat(arguments.of("model", List.of(URI.create("b:a")))).isNotEqualTo(beforeInside);
  }

  @Test
  void exactArgumentIsReturnedUnlessAHashFunctionServesIt() {
    Arguments arguments = arguments(HashFunctions.none());

    assertThat(arguments.exact("name", "A")).isEqualTo("A");
    assertThat(arguments.exact("name", null)).isNull();

    shared = shared.with(Integer.class, it -> 0);
    assertThat(arguments.exact("name", "A")).isEqualTo("A");

    shared = shared.with(String.class, String::length);
    assertThat(arguments.exact("name", "A"))
        .isEqualTo(arguments.exact("name", "B"))
        .isNotNull();
    assertThat(arguments.exact("name", null)).isNull();
  }

  private Arguments arguments(HashFunctions own) {
    return new Arguments(Keys.FUNCTION, Mode.MEMORY, () -> shared, own, List.of(), new Origins());
  }
}
