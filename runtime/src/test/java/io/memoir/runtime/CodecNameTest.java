package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.spi.Codec;
import io.memoir.spi.ResultTypes;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A codec is looked at when it is given, not when the first result is stored. */
class CodecNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a/b", "this-name-is-longer-than-32-letters"})
  void aCodecWhoseNameNoFileCanHoldIsRefused(String name) {
    Caches.Builder builder = Caches.builder();

    assertThatThrownBy(() -> builder.codec(new Named(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no name of a codec");
  }

  /** It has a name, and does nothing. */
  private record Named(String id) implements Codec {

    @Override
    public void encode(Object value, ResultTypes types, OutputStream out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object decode(InputStream in, long size, ResultTypes types) {
      throw new UnsupportedOperationException();
    }
  }
}
