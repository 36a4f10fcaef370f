package io.memoir.processor.report;

import java.util.List;
import javax.annotation.processing.Messager;
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
