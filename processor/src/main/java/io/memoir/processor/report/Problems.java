package io.memoir.processor.report;

import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Prints problems through the compiler, so that they stand at their places in the source.
 *
 * <p>For one thread.
 */
public final class Problems {

  private final Messager messager;

  /** Makes a printer to {@code messager}. */
  public Problems(Messager messager) {
    this.messager = messager;
  }

  /** Says what is no problem of the user's; no warning, as there may be nothing to be done. */
  public void note(String text, Element element) {
    messager.printMessage(Diagnostic.Kind.NOTE, text, element);
  }

  /** Prints all problems of a type, in the order of the checks that found them. */
  public void print(List<Problem> problems) {
    for (Problem problem : problems) {
      Position position = problem.position();
      messager.printMessage(
          problem.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
          problem.text(),
          position.element(),
          position.annotation(),
          position.value());
    }
  }
}
