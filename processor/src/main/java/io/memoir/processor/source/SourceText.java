package io.memoir.processor.source;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Gets the source text of a type from whichever compiler is running. For one thread.
 *
 * <p>javac tells through its tree API, from JDK 18 on every compiler through
 * {@code Elements.getFileObjectOf}, and Eclipse's on JDK 17 through what its elements are made of.
 * None knows the text of a type that came from a class file.
 */
final class SourceText {
  /** More wrappers than any build tool puts around the compiler's environment. */
  private static final int MOST_WRAPPERS = 8;

  private final ProcessingEnvironment environment;

  SourceText(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** The text of the file that declares {@code top}, a top-level type; null if there is none. */
  @Nullable
  String of(TypeElement top) {
    if (isKotlin(top)) {
      return null;
    }
    for (ProcessingEnvironment each : unwrapped()) {
      String text = fromTrees(each, top);
      if (text != null) {
        return text;
      }
    }
    String text = fromFileObject(top);
    return text == null ? EclipseText.of(top) : text;
  }

  /** What kapt shows of a Kotlin type is a stub whose bodies are empty. */
  private static boolean isKotlin(TypeElement top) {
    return top.getAnnotationMirrors().stream()
        .map(annotation -> annotation.getAnnotationType().asElement())
        .anyMatch(annotation -> annotation instanceof TypeElement type
            && type.getQualifiedName().contentEquals("kotlin.Metadata"));
  }

  /** The environment and those inside it: Gradle wraps the compiler's, which alone has trees. */
  private List<ProcessingEnvironment> unwrapped() {
    List<ProcessingEnvironment> found = new ArrayList<>();
    ProcessingEnvironment each = environment;
    while (each != null && found.size() < MOST_WRAPPERS) {
      found.add(0, each);
      each = delegate(each);
    }
    return found;
  }

  private static @Nullable ProcessingEnvironment delegate(ProcessingEnvironment wrapper) {
    for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField("delegate");
        field.setAccessible(true);
        return field.get(wrapper) instanceof ProcessingEnvironment inner ? inner : null;
      } catch (NoSuchFieldException notHere) {
        // The superclass may have it.
      } catch (IllegalAccessException | RuntimeException closed) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable String fromTrees(ProcessingEnvironment compiler, TypeElement top) {
    try {
      return TreeText.of(compiler, top);
    } catch (IOException | RuntimeException | LinkageError | AssertionError otherCompiler) {
      return null;
    }
  }

  private @Nullable String fromFileObject(TypeElement top) {
    try {
      Method method = Elements.class.getMethod("getFileObjectOf", Element.class);
      Object file = method.invoke(environment.getElementUtils(), top);
      return file instanceof JavaFileObject source && source.getKind() == JavaFileObject.Kind.SOURCE
          ? content(source)
          : null;
    } catch (NoSuchMethodException jdk17) {
      return null;
    } catch (IOException
        | IllegalAccessException
        | InvocationTargetException
        | RuntimeException e) {
      return null;
    }
  }

  private static String content(FileObject file) throws IOException {
    return file.getCharContent(true).toString();
  }

  /** All that needs javac's tree API, which another compiler need not have on its class path. */
  private static final class TreeText {
    private TreeText() {}

    static @Nullable String of(ProcessingEnvironment compiler, TypeElement top) throws IOException {
      TreePath path = Trees.instance(compiler).getPath(top);
      return path == null ? null : content(path.getCompilationUnit().getSourceFile());
    }
  }

  /**
   * What Eclipse's compiler has no interface for: its elements hold the declarations they are of.
   */
  private static final class EclipseText {
    private static final List<String> WAY =
        List.of("_binding", "scope", "referenceContext", "compilationResult", "compilationUnit");

    private EclipseText() {}

    static @Nullable String of(TypeElement top) {
      try {
        Object at = top;
        for (String name : WAY) {
          Field field = find(at.getClass(), name);
          at = field == null ? null : field.get(at);
          if (at == null) {
            return null;
          }
        }
        Object text = at.getClass().getMethod("getContents").invoke(at);
        return text instanceof char[] characters ? new String(characters) : null;
      } catch (ReflectiveOperationException | RuntimeException otherCompiler) {
        return null;
      }
    }

    private static @Nullable Field find(Class<?> type, String name) {
      for (Class<?> at = type; at != null; at = at.getSuperclass()) {
        for (Field field : at.getDeclaredFields()) {
          if (field.getName().equals(name)) {
            field.setAccessible(true);
            return field;
          }
        }
      }
      return null;
    }
  }
}
