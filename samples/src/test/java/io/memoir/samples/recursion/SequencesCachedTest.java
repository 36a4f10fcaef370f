package io.memoir.samples.recursion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class SequencesCachedTest {
  private Sequences_Cached sequences;

  @BeforeEach
  void wrap(Caches caches) {
    sequences = new Sequences_Cached(caches);
  }

  @Test
  void eachFibonacciNumberIsComputedOnce() {
    BigInteger result = sequences.fibonacci(90);

    assertThat(result).isEqualTo("2880067194370816120");
    assertThat(sequences.bodies()).isEqualTo(91);
    assertThat(sequences.fibonacci.stats().loads()).isEqualTo(91);
  }

  @Test
  void eachFactorialIsComputedOnce() {
    sequences.factorial(BigInteger.valueOf(20));

    BigInteger result = sequences.factorial(BigInteger.valueOf(25));

    assertThat(result).isEqualTo("15511210043330985984000000");
    assertThat(sequences.bodies()).isEqualTo(26);
  }

  @Test
  void smallerNumbersAreHitsAfterwards() {
    sequences.factorial(BigInteger.valueOf(20));
    long before = sequences.bodies();

    BigInteger result = sequences.factorial(BigInteger.valueOf(5));

    assertThat(result).isEqualTo(120);
    assertThat(sequences.bodies()).isEqualTo(before);
  }

  @Test
  void theTwoFunctionsDoNotShareResults() {
    assertThat(sequences.fibonacci(10)).isEqualTo(55);
    assertThat(sequences.factorial(BigInteger.TEN)).isEqualTo(3_628_800);
  }

  @Test
  void deepRecursionWorks() {
    BigInteger before = BigInteger.ONE;
    BigInteger expected = BigInteger.ZERO;
    for (int i = 0; i < 500; i++) {
      BigInteger next = before.add(expected);
      before = expected;
      expected = next;
    }

    assertThat(sequences.fibonacci(500)).isEqualTo(expected);
    assertThat(sequences.bodies()).isEqualTo(501);
  }

  @Test
  void aRecursionOfTwoThousandLevelsFitsTheStack() {
    BigInteger expected = BigInteger.ONE;
    for (int i = 2; i <= 2000; i++) {
      expected = expected.multiply(BigInteger.valueOf(i));
    }

    assertThat(sequences.factorial(BigInteger.valueOf(2000))).isEqualTo(expected);
    assertThat(sequences.bodies()).isEqualTo(2001);
  }

  @Test
  void afterClearTheBodiesRunAgain() {
    sequences.fibonacci(10);

    sequences.fibonacci.clear();

    sequences.fibonacci(10);
    assertThat(sequences.bodies()).isEqualTo(22);
  }

  @Test
  void failureIsNotStored() {
    assertThatThrownBy(() -> sequences.fibonacci(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sequences.fibonacci(-1)).isInstanceOf(IllegalArgumentException.class);

    assertThat(sequences.bodies()).isEqualTo(2);
  }

  @Test
  void plainClassComputesEveryCall() {
    Sequences plain = new Sequences();

    plain.fibonacci(20);

    assertThat(plain.bodies()).isEqualTo(21_891);
  }

  @Test
  void reportShowsHowOftenTheBodiesRan() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    new RecursionReport(new Sequences(), sequences, out).print();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("fibonacci(30)       2,692,537           31  832,040")
        .contains("fibonacci(30)       2,692,537            0  832,040")
        .contains("factorial(25)              26            5  15,511,210,")
        .contains("factorial(2000)         2,001        1,975  5,736 digits");
  }
}
