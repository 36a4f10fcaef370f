package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.key.Arguments.Mode;
import io.memoir.runtime.key.identity.Origins;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Funnel;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModulesTest {
  @TempDir
  Path folder;

  @Test
  void classOfAClosedPackageIsAnErrorThatSaysWhatToOpen() throws Exception {
    Object model = model("");

    assertThatThrownBy(() -> Keys.of(List.of(model)))
        .isInstanceOfSatisfying(UnhashableArgumentException.class, e -> {
          assertThat(e.typeName()).isEqualTo("com.acme.Model");
          assertThat(e.path()).isEqualTo("[0]");
        })
        .hasMessageContaining("`opens com.acme to io.memoir.runtime`");
  }

  @Test
  void classOfAClosedPackageHasAKeyByAHashFunction() throws Exception {
    Object model = model("");

    HashFunctions functions = HashFunctions.none().with("com.acme.Model", it -> "model");

    assertThat(Keys.of(model, functions)).isEqualTo(Keys.of(model, functions));
  }

  @ParameterizedTest
  @EnumSource
  void classOfAClosedPackageHasAKeyByAFunnel(Mode mode) throws Exception {
    Object model = model("");
    Funnel<Object> funnel = new IdFunnel(model.getClass());

    assertThat(Keys.arguments(mode, HashFunctions.none(), new Origins(), funnel)
            .of("model", List.of(model)))
        .isEqualTo(Keys.arguments(mode, HashFunctions.none(), new Origins())
            .of("model", List.of(model("opens com.acme;"))));
  }

  /** Calls the accessor, which is exported, as generated code does. */
  private static final class IdFunnel extends Funnel<Object> {
    IdFunnel(Class<?> type) {
      super(type, "int id");
    }

    @Override
    public void read(Object value, FieldSink fields) {
      try {
        fields.add((int) value.getClass().getMethod("id").invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("the accessor is public", e);
      }
    }
  }

  @Test
  void classOfAnOpenPackageIsKeyedByItsFields() throws Exception {
    Object model = model("opens com.acme;");

    assertThat(Keys.of(model)).isEqualTo(Keys.of(model));
  }

  private Object model(String directive) throws Exception {
    write("module-info.java", "module acme { exports com.acme; " + directive + " }");
    write("com/acme/Model.java", "package com.acme; public record Model(int id) {}");
    int result = ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-d",
            folder.resolve("out").toString(),
            folder.resolve("module-info.java").toString(),
            folder.resolve("com/acme/Model.java").toString());
    assertThat(result).isZero();
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration = boot.configuration()
        .resolve(ModuleFinder.of(folder.resolve("out")), ModuleFinder.of(), Set.of("acme"));
    return boot.defineModulesWithOneLoader(configuration, getClass().getClassLoader())
        .findLoader("acme")
        .loadClass("com.acme.Model")
        .getConstructor(int.class)
        .newInstance(1);
  }

  private void write(String name, String source) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }
}
