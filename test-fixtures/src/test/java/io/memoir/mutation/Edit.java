package io.memoir.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One change of the program.
 *
 * @param name what it is
 * @param steps what is written
 * @param changes the functions whose results it changes
 * @param may the functions that it changes for other arguments than those that are tried
 * @param needless the functions that are known to forget their results though it changes nothing
 * @param option what compilers are told besides; empty for nothing
 * @param manifest a line for the manifests of jars; empty for none
 */
record Edit(
    String name,
    List<Step> steps,
    Set<String> changes,
    Set<String> may,
    Set<String> needless,
    String option,
    String manifest) {

  /**
   * A text that is replaced, a file that is new, or one that is gone.
   *
   * @param module where a file is new; else empty
   * @param path the file
   * @param before the text, once at least
   * @param after what takes its place
   * @param isDeletion whether the file goes
   */
  record Step(String module, String path, String before, String after, boolean isDeletion) {}

  /** The program as it was. */
  static Edit none() {
    return new Edit("nothing", List.of(), Set.of(), Set.of(), Set.of(), "", "");
  }

  /** All edits of a resource. */
  static List<Edit> read(String resource) {
    List<Edit> all = new ArrayList<>();
    for (String block : Texts.read(resource).split("\n\n", -1)) {
      all.add(new EditReader().read(block));
    }
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
