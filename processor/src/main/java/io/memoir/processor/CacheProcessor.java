package io.memoir.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import io.memoir.processor.check.Checks;
import io.memoir.processor.check.stray.Coverage;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.read.AnnotationNames;
import io.memoir.processor.read.TypeReader;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import io.memoir.processor.report.Problems;
import io.memoir.processor.shape.ShapeReader;
import io.memoir.processor.write.WrapperWriter;
import io.memoir.processor.write.marker.MarkerWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Generates the wrapper {@code X_Cached} for every type {@code X} with methods to cache.
 *
 * <p>A type that mentions types which do not exist yet is read again in the next round, by name. A
 * wrapper and a marker are written for each type, with the type as their one originating element.
 */
@AutoService(Processor.class)
public final class CacheProcessor extends AbstractProcessor {

  /** Names of the types that are still to be done, sorted: the order is the same every time. */
  private final Set<String> waiting = new TreeSet<>();

  /** Names of the top-level types in the source, and of the wrappers that were written. */
  private final Set<String> taken = new HashSet<>();

  /** Names of the types whose members carry annotations that may have no effect, sorted. */
  private final Set<String> strays = new TreeSet<>();

  private final Coverage coverage = new Coverage();

  /** Makes the processor; the compiler does. */
  public CacheProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return AnnotationNames.ALL;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      return true;
    }
    collect(annotations, round);
    TypeReader reader = new TypeReader(processingEnv, taken::contains);
    Checks checks = new Checks(processingEnv, taken::contains, coverage);
    ShapeReader shapes = new ShapeReader(processingEnv);
    WrapperWriter writer = new WrapperWriter(processingEnv);
    for (String name : List.copyOf(waiting)) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        wrap(type, reader, checks, shapes, writer);
      }
    }
    if (waiting.isEmpty()) {
      checkStrays(checks);
    }
    // Unclaimed annotations would be a warning of the compiler.
    return true;
  }

  private void collect(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        taken.add(type.getQualifiedName().toString());
      }
    }
    for (TypeElement annotation : annotations) {
      String annotationName = annotation.getQualifiedName().toString();
      boolean asksForWrapper = annotationName.equals(AnnotationNames.CACHE_DATA)
          || annotationName.equals(AnnotationNames.CACHE_RESOURCE);
      if (asksForWrapper) {
        round.getElementsAnnotatedWith(annotation).forEach(this::collect);
      } else if (!annotationName.equals(AnnotationNames.GENERATED)) {
        round.getElementsAnnotatedWith(annotation).forEach(this::collectStray);
      }
    }
  }

  private void collectStray(Element annotated) {
    Element owner = annotated;
    while (owner != null && !(owner instanceof TypeElement)) {
      owner = owner.getEnclosingElement();
    }
    if (owner instanceof TypeElement type) {
      strays.add(type.getQualifiedName().toString());
    }
  }

  private void checkStrays(Checks checks) {
    for (String name : strays) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        new Problems(processingEnv.getMessager()).print(checks.problems(type));
      }
    }
    strays.clear();
  }

  private void collect(Element annotated) {
    Element owner = annotated instanceof TypeElement ? annotated : annotated.getEnclosingElement();
    if (owner instanceof TypeElement type) {
      waiting.add(type.getQualifiedName().toString());
    }
  }

  private void wrap(
      TypeElement type,
      TypeReader reader,
      Checks checks,
      ShapeReader shapes,
      WrapperWriter writer) {
    String name = type.getQualifiedName().toString();
    Problems problems = new Problems(processingEnv.getMessager());
    try {
      Optional<CachedType> read = reader.read(type);
      if (read.isEmpty()) {
        return;
      }
      waiting.remove(name);
      List<Problem> found = checks.problems(read.get());
      problems.print(found);
      if (found.stream().noneMatch(Problem::isError)) {
        write(read.get(), shapes, writer);
        noteMissingSource(read.get(), problems);
      }
    } catch (IOException | RuntimeException e) {
      waiting.remove(name);
      problems.print(List.of(failure(type, e)));
    }
  }

  private void write(CachedType type, ShapeReader shapes, WrapperWriter writer) throws IOException {
    ClassName wrapper = type.wrapper();
    taken.add(wrapper.canonicalName());
    writer.write(type, shapes.read(type));
    new MarkerWriter(processingEnv).write(type);
  }

  private static void noteMissingSource(CachedType type, Problems problems) {
    List<String> names = type.functions().stream()
        .filter(function -> !function.hasSource())
        .map(function -> function.signature().name())
        .distinct()
        .toList();
    if (!names.isEmpty()) {
      problems.note(
          "Memoir cannot read the source of %s of %s here: the class files alone tell what changes."
              .formatted(String.join(", ", names), type.element().getSimpleName()),
          type.element());
    }
  }

  private static Problem failure(TypeElement type, Exception thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return new Problem(
        ProblemCode.CacheInternal,
        "The processor failed at %s; the rest is compiled.".formatted(type.getSimpleName()),
        "This is a mistake in Memoir. Report it with what follows.\n" + trace,
        Position.of(type));
  }
}
