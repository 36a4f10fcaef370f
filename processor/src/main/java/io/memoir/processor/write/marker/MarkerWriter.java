package io.memoir.processor.write.marker;

import io.memoir.processor.model.CachedType;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes the marker of a type beside the classes: by it the runtime knows that a folder or a jar is
 * a part of the project, and not a library.
 *
 * <p>There is one for each type, and not one for all, so that each has exactly one originating
 * element, as incremental builds demand.
 */
public final class MarkerWriter {

  /** The folder of the markers; each is named after its type, as {@code Class.getName} does. */
  public static final String FOLDER = "META-INF/memoir/";

  /** What a marker holds: the version of its form, and a line end. */
  public static final String CONTENT = "memoir 1\n";

  private final ProcessingEnvironment environment;

  /** Makes a writer for one round. */
  public MarkerWriter(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** Writes the marker of {@code type}. */
  public void write(CachedType type) throws IOException {
    String name = environment.getElementUtils().getBinaryName(type.element()).toString();
    try (Writer file = create(FOLDER + name, type.element()).openWriter()) {
      file.write(CONTENT);
    }
  }

  /** Where several modules are compiled together it has to be said whose folder is meant. */
  private FileObject create(String path, TypeElement type) throws IOException {
    try {
      return create("", path, type);
    } catch (FilerException severalModules) {
      ModuleElement module = environment.getElementUtils().getModuleOf(type);
      if (module == null || module.isUnnamed()) {
        throw severalModules;
      }
      return create(module.getQualifiedName() + "/", path, type);
    }
  }

  private FileObject create(String place, String path, TypeElement type) throws IOException {
    return environment.getFiler().createResource(StandardLocation.CLASS_OUTPUT, place, path, type);
  }
}
