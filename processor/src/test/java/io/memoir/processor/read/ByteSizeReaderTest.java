package io.memoir.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.size.ByteSize;
import io.memoir.size.ByteSize.Fault;
import io.memoir.size.ByteSizeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeReaderTest {

  private static final ByteSizeReader READER = new ByteSizeReader("Leave it out.");

  @ParameterizedTest
  @CsvSource({
    "1 B, 1",
    "1024B, 1024",
    "64 KB, 64000",
    "64kb, 64000",
    "64 kB, 64000",
    "500 MB, 500000000",
    "500mb, 500000000",
    "2 GB, 2000000000",
    "1 TB, 1000000000000",
    "1 KiB, 1024",
    "3MiB, 3145728",
    "2 GiB, 2147483648",
    "2 gib, 2147483648",
    "2 GIB, 2147483648",
    "1 TiB, 1099511627776",
    "1.5 GB, 1500000000",
    "0.5 KiB, 512",
    "0.001 KB, 1",
    "' +2  MB ', 2000000",
    "9223372036854775807 B, 9223372036854775807",
  })
  void readsANumberOfBytes(String text, long bytes) {
    assertThat(READER.read(text)).isEqualTo(ByteSize.of(text, bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1, 1 B",
    "999, 999 B",
    "1000, 1 KB",
    "1024, 1 KiB",
    "1500, 1500 B",
    "500000000, 500 MB",
    "2147483648, 2 GiB",
    "3000000000000000, 3000 TB",
    "9223372036854775807, 9223372036854775807 B",
  })
  void wordsAreInTheUnitThatSaysItExactly(long bytes, String words) {
    assertThat(ByteSize.words(bytes)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "5",
        "1.5",
        "abc",
        "MB",
        "10 M",
        "10 Mb",
        "10 Kib",
        "10 b",
        "10 mebi",
        "10 PB",
        "0 MB",
        "0.0 KB",
        "-1 MB",
        "-5",
        "1,5 GB",
        "1,000 B",
        "1 GB 500 MB",
        "1..5 MB",
        ".5 MB",
        "5. MB",
        "1_000 B",
        "1e3 B",
        "٣ MB",
        "NaN MB",
        "1.0005 B",
        "0.1 B",
        "9223372036854775808 B",
        "8388608 TiB",
        "99999999999999999999999 TB",
      })
  void anythingElseHasNoMeaningButAHint(String text) {
    ByteSize size = READER.read(text);

    assertThat(size.bytes()).isNull();
    assertThat(size.fault()).isNotNull();
    assertThat(size.hint()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "'', FORM, Leave it out.",
    "500, NO_UNIT, '\"500 MB\"'",
    "'1,5 GB', FORM, '\"1.5 GB\"'",
    "10 M, UNKNOWN_UNIT, '\"MB\"'",
    "10 Mb, UNKNOWN_UNIT, '\"MB\"'",
    "10 Mib, UNKNOWN_UNIT, '\"MiB\"'",
    "10 b, UNKNOWN_UNIT, '\"B\"'",
    "10 gigabytes, UNKNOWN_UNIT, '\"GB\"'",
    "10 gibibytes, UNKNOWN_UNIT, '\"GiB\"'",
    "10 pages, UNKNOWN_UNIT, 'no unit \"pages\". Write'",
    "0 MB, OUT_OF_RANGE, more than zero",
    "-1 MB, OUT_OF_RANGE, more than zero",
    "0, OUT_OF_RANGE, more than zero",
    "-5, OUT_OF_RANGE, more than zero",
    "1.0005 KB, OUT_OF_RANGE, '\"1001 B\"'",
    "8388608 TiB, OUT_OF_RANGE, Write less. Leave it out.",
  })
  void theHintSaysWhatToWrite(String text, Fault fault, String part) {
    ByteSize size = READER.read(text);

    assertThat(size.fault()).isEqualTo(fault);
    assertThat(size.hint()).contains(part);
  }
}
