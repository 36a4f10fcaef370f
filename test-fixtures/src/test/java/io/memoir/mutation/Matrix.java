package io.memoir.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts, over all pairs of an edit and a function, whether results were forgotten. */
final class Matrix {

  private final String title;
  private int edits;
  private int caught;
  private int kept;
  private int neither;
  private final List<String> missed = new ArrayList<>();
  private final List<String> needless = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  Matrix(String title) {
    this.title = title;
  }

  void edit() {
    edits++;
  }

  /** An edit that cannot be judged, or does not do what it says. */
  void wrong(Edit edit, String what) {
    wrong.add(edit + ": " + what);
  }

  /** Judges one function after an edit. */
  void judge(Edit edit, String function, String before, CachedCall.Answer after) {
    boolean isChanged = !after.output().equals(before);
    if (isChanged != edit.changes().contains(function)) {
      wrong(edit, function + " gives " + after.output() + " after " + before);
    } else if (isChanged) {
      changed(edit, function, after);
    } else if (edit.may().contains(function)) {
      neither++;
    } else {
      same(edit, function, after);
    }
  }

  private void changed(Edit edit, String function, CachedCall.Answer after) {
    if (after.isHit() || !after.returned().equals(after.output())) {
      missed.add(edit + ": " + function + " still gives " + after.returned());
    } else {
      caught++;
    }
  }

  private void same(Edit edit, String function, CachedCall.Answer after) {
    if (after.isHit()) {
      kept++;
      return;
    }
    needless.add(edit + ": " + function);
    Set<String> known = edit.needless();
    if (!known.contains(function)) {
      unknown.add(edit + ": " + function);
    }
  }

  List<String> missed() {
    return missed;
  }

  /** Those that are needless and that the edit does not name. */
  List<String> unknown() {
    return unknown;
  }

  List<String> wrong() {
    return wrong;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(title).append(": ").append(edits).append(" edits\n");
    text.append("                   forgotten      used again\n");
    text.append(String.format("results change  %6d caught   %6d missed%n", caught, missed.size()));
    text.append(String.format("they do not     %6d needless %6d kept%n", needless.size(), kept));
    text.append(String.format("they may, for other arguments: %d%n", neither));
    missed.forEach(each -> text.append("missed: ").append(each).append('\n'));
    needless.forEach(each -> text.append("needless: ").append(each).append('\n'));
    wrong.forEach(each -> text.append("wrong: ").append(each).append('\n'));
    return text.toString();
  }
}
