package io.memoir.runtime.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a result, with notes beside it. No value of a program is one, so that {@code kept
 * instanceof Noted} tells.
 *
 * <p>Immutable.
 */
public final class Noted {

  private final @Nullable Object kept;
  private final List<Note> notes;

  /**
   * Puts notes beside a result.
   *
   * @param kept what is kept of the result, not noted itself
   * @param notes in the order in which they are to be looked at
   */
  public Noted(@Nullable Object kept, List<Note> notes) {
    this.kept = kept;
    this.notes = List.copyOf(notes);
  }

  /**
   * Puts one more note beside a result, behind those that are there.
   *
   * @param kept what is kept of the result, noted or not
   */
  public static Noted with(@Nullable Object kept, Note last) {
    List<Note> notes = new ArrayList<>(kept instanceof Noted noted ? noted.notes : List.of());
    notes.add(last);
    return new Noted(plain(kept), notes);
  }

  /** What is kept of a result, without notes. */
  public static @Nullable Object plain(@Nullable Object kept) {
    return kept instanceof Noted noted ? noted.kept : kept;
  }

  /**
   * Whether a result may be used, which its notes are asked about.
   *
   * @param kept what is kept of it, noted or not
   */
  public static boolean isUsable(@Nullable Object kept) {
    if (!(kept instanceof Noted noted)) {
      return true;
    }
    for (Note note : noted.notes) {
      if (!note.admits(noted.kept)) {
        return false;
      }
    }
    return true;
  }

  /** The notes, in the order in which they are looked at. */
  public List<Note> notes() {
    return notes;
  }
}
