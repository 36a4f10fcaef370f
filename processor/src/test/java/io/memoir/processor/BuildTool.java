package io.memoir.processor;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * An environment like the one that Gradle puts around the compiler's: of a class that no compiler
 * knows, with the compiler's own in its field {@code delegate}, and a filer that notes what each
 * file was made from.
 */
public final class BuildTool implements ProcessingEnvironment {

  private final ProcessingEnvironment delegate;
  private final SortedMap<String, List<String>> origins = new TreeMap<>();

  /** Wraps the environment of a compiler. */
  public BuildTool(ProcessingEnvironment delegate) {
    this.delegate = delegate;
  }

  /** The originating elements of each file that was created, by its name. */
  SortedMap<String, List<String>> origins() {
    return Collections.unmodifiableSortedMap(origins);
  }

  @Override
  public Map<String, String> getOptions() {
    return delegate.getOptions();
  }

  @Override
  public Messager getMessager() {
    return delegate.getMessager();
  }

  @Override
  public Filer getFiler() {
    return new NotingFiler(delegate.getFiler());
  }

  @Override
  public Elements getElementUtils() {
    return delegate.getElementUtils();
  }

  @Override
  public Types getTypeUtils() {
    return delegate.getTypeUtils();
  }

  @Override
  public SourceVersion getSourceVersion() {
    return delegate.getSourceVersion();
  }

  @Override
  public Locale getLocale() {
    return delegate.getLocale();
  }

  private void note(CharSequence name, Element... elements) {
    origins.put(name.toString(), Stream.of(elements).map(Element::toString).toList());
  }

  /** Notes what is created. */
  private final class NotingFiler implements Filer {

    private final Filer filer;

    NotingFiler(Filer filer) {
      this.filer = filer;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements)
        throws IOException {
      note(name, elements);
      return filer.createSourceFile(name, elements);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements)
        throws IOException {
      note(name, elements);
      return filer.createClassFile(name, elements);
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location,
        CharSequence packageName,
        CharSequence name,
        Element... elements)
        throws IOException {
      note(name, elements);
      return filer.createResource(location, packageName, name, elements);
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence packageName, CharSequence name)
        throws IOException {
      return filer.getResource(location, packageName, name);
    }
  }
}
