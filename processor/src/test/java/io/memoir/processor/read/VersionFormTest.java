package io.memoir.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.version.VersionForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionFormTest {

  @ParameterizedTest
  @ValueSource(strings = {"3", "2024-05 model", "\u00e9", "none", "a\u00a0b"})
  void textIsAVersion(String version) {
    assertThat(VersionForm.fault(version)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'', is blank",
    "'  ', is blank",
    "'\t', is blank",
    "'a\tb', holds a control character",
    "'a\u0085b', holds a control character",
    "' 3', begins or ends with a blank",
    "'3 ', begins or ends with a blank",
  })
  void otherTextIsNone(String version, String fault) {
    assertThat(VersionForm.fault(version)).isEqualTo(fault);
  }

  @Test
  void aVersionIsNoLongerThanItsBound() {
    String longest = "v".repeat(VersionForm.MOST_CHARACTERS);

    assertThat(VersionForm.fault(longest)).isNull();
    assertThat(VersionForm.fault(longest + "v")).isEqualTo("is longer than 200 characters");
  }
}
