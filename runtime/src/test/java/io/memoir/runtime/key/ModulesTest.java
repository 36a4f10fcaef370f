package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.UnhashableArgumentException;
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
