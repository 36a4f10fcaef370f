package io.memoir.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.runtime.config.source.Entry;
import io.memoir.runtime.config.source.Entry.Source;
import io.memoir.runtime.config.source.PropertyFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/configuration.md says is so. */
class DocumentationTest {

  private final String text = read();

  private static String read() {
    try {
      return Files.readString(Path.of("../docs/configuration.md"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyAttributeHasItsKeys(Attribute attribute) {
    boolean isGeneral =
        Arrays.stream(General.values()).anyMatch(general -> general.key().equals(attribute.key()));
    assertThat(text.contains("| `memoir." + attribute.key() + "` |"))
        .isEqualTo(attribute.isForAll() || isGeneral);
    assertThat(text).contains("| `memoir.functions.<functions>." + attribute.key() + "` |");
    String before = attribute.isForAll() ? "MEMOIR_" : "`";
    assertThat(attribute.environmentNames())
        .allSatisfy(name -> assertThat(text).contains(before + name + "`"));
  }

  @Test
  void everyVariableIsKnown() {
    List<String> names = found("`(MEMOIR_\\w+)").stream()
        .filter(name -> !List.of("MEMOIR_CONFIG", "MEMOIR_VERSION").contains(name))
        .distinct()
        .toList();

    assertThat(names).hasSizeGreaterThan(4).allSatisfy(name -> {
      Entry entry = Entry.of(Source.ENVIRONMENT, name, valueOf(name));
      assertThat(RuleReader.read(List.of(entry)).size()
              + General.of(entry).stream().count())
          .isEqualTo(1);
    });
  }

  private static String valueOf(String name) {
    if (name.endsWith("SIZE")) {
      return "1 GB";
    } else if (name.endsWith("TTL") || name.endsWith("SUPERSEDED")) {
      return "1h";
    } else if (name.matches(".*(ENABLED|SHOW_?SPINNER|SHOW_?TIME)")) {
      return "false";
    } else if (name.equals("MEMOIR_SPINNER")) {
      return "never";
    }
    return name.endsWith("PERSIST") ? "disk" : "1";
  }

  @ParameterizedTest
  @ValueSource(classes = {CacheData.class, CacheResource.class})
  void whatCannotBeConfiguredIsNamed(Class<?> annotation) {
    String section = found("(?s)## What cannot be configured\n(.*?)\n## ").get(0);

    assertThat(annotation.getDeclaredMethods())
        .hasSizeGreaterThan(15)
        .allSatisfy(method -> assertThat(section.contains("| `" + method.getName() + "` |"))
            .as(method.getName())
            .isEqualTo(Attribute.named(method.getName()).isEmpty()));
  }

  @ParameterizedTest
  @EnumSource
  void everyGeneralKeyHasItsNames(General general) {
    assertThat(text)
        .contains("| `memoir." + general.key() + "` |")
        .contains("`MEMOIR_" + general.variable() + "`");
  }

  @Test
  void theFileIsUnderstood() throws IOException {
    String file = found("(?s)```properties\n(.*?)```").get(0);
    Map<String, String> lines = PropertyFile.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "example");

    assertThat(RuleReader.read(lines.entrySet().stream()
            .map(line -> Entry.of(Source.BUILDER, line.getKey(), line.getValue()))
            .toList()))
        .hasSize(3);
  }

  @Test
  void theErrorReadsAsShown() {
    String shown = found("(?s)```\n(The system property (\\S+) .*?)\n```").get(0);
    String key = found("The system property (\\S+)").get(0);
    Entry entry = Entry.of(Source.SYSTEM, key, "10");

    assertThatThrownBy(() -> RuleReader.read(List.of(entry))).hasMessage("%s", shown);
  }

  private List<String> found(String regex) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .toList();
  }
}
