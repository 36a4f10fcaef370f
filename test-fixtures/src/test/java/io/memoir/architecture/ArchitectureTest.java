package io.memoir.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.memoir", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String API = "io.memoir";
  private static final String RUNTIME = "io.memoir.runtime..";
  private static final String SPI = "io.memoir.spi..";
  private static final String ERROR = "io.memoir.error..";
  private static final String PROCESSOR = "io.memoir.processor..";
  private static final String TESTING = "io.memoir.testing..";

  @ArchTest
  static final ArchRule theApiNeedsNothingButTheJdk = noClasses()
      .that()
      .resideInAPackage(API)
      .should()
      .dependOnClassesThat(
          resideOutsideOfPackages(API, "io.memoir.hook", "java..", "org.jspecify.annotations"));

  @ArchTest
  static final ArchRule nothingDependsOnTheProcessor = noClasses()
      .that()
      .resideOutsideOfPackage(PROCESSOR)
      .should()
      .dependOnClassesThat()
      .resideInAPackage(PROCESSOR);

  @ArchTest
  static final ArchRule theProcessorDoesNotDependOnTheRuntime = noClasses()
      .that()
      .resideInAPackage(PROCESSOR)
      .should()
      .dependOnClassesThat(resideInAnyPackage(RUNTIME, SPI, ERROR, TESTING));

  @ArchTest
  static final ArchRule theRuntimeDoesNotDependOnTestFixtures = noClasses()
      .that()
      .resideInAnyPackage(API, RUNTIME, SPI, ERROR)
      .should()
      .dependOnClassesThat()
      .resideInAPackage(TESTING);

  @ArchTest
  static final ArchRule onlyTheCodecKnowsFst = noClasses()
      .that()
      .resideOutsideOfPackage("io.memoir.runtime.codec..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.nustaq..");

  @ArchTest
  static final ArchRule aCheckNeitherWritesNorReadsNorPrints = noClasses()
      .that()
      .resideInAPackage("io.memoir.processor.check..")
      .should()
      .dependOnClassesThat(resideInAnyPackage(
          "io.memoir.processor.write", "io.memoir.processor.read", "javax.tools"));

  @ArchTest
  static final ArchRule theWriterChecksNothing = noClasses()
      .that()
      .resideInAPackage("io.memoir.processor.write")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("io.memoir.processor.check..");

  @ArchTest
  static final ArchRule theModelKnowsNoStage = noClasses()
      .that()
      .resideInAPackage("io.memoir.processor.model")
      .should()
      .dependOnClassesThat(resideInAnyPackage(
          "io.memoir.processor.read",
          "io.memoir.processor.check..",
          "io.memoir.processor.write",
          "io.memoir.processor.source"));

  @ArchTest
  static final ArchRule namesSayTheNoun = classes()
      .should()
      .haveNameNotMatching(".*(Utils?|Helper|Manager|Impl)")
      .andShould()
      .haveNameNotMatching(".*\\.Abstract[^.]*");

  @ArchTest
  static final ArchRule storesAndKeysHaveNoCycles =
      slices().matching("io.memoir.runtime.(*)..").should().beFreeOfCycles();

  @Test
  void noPackageHasMoreThanFifteenFiles() throws IOException {
    Map<Path, Long> filesByFolder;
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      filesByFolder = files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("src/main/java/io"))
          .filter(file -> !file.endsWith("package-info.java"))
          .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    }

    assertThat(filesByFolder)
        .isNotEmpty()
        .allSatisfy(
            (folder, files) -> assertThat(files).as(folder.toString()).isLessThanOrEqualTo(15));
  }
}
