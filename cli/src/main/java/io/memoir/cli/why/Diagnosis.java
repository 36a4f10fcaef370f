package io.memoir.cli.why;

import java.util.List;

/**
 * Why a call would be answered from disk, or not.
 *
 * <p>Immutable.
 *
 * @param answer what becomes of it
 * @param headline the same in a sentence
 * @param hint what to do, or to know
 * @param differences what differs between the code that it is about and other code
 */
public record Diagnosis(Answer answer, String headline, String hint, List<Difference> differences) {

  /** Takes a copy. */
  public Diagnosis {
    differences = List.copyOf(differences);
  }

  Diagnosis(Answer answer, String headline, String hint) {
    this(answer, headline, hint, List.of());
  }

  Diagnosis with(List<Difference> found) {
    return new Diagnosis(answer, headline, hint, found);
  }
}
