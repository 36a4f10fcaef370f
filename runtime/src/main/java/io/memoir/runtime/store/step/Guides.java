package io.memoir.runtime.store.step;

import io.memoir.runtime.execution.input.Answers;
import io.memoir.runtime.execution.input.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which input comes next, for keys of which it is known: a method that has the same arguments and
 * has read the same reads the same next. A guide is there as long as something is below it.
 *
 * <p>Changed under the store's lock; walked without.
 */
public final class Guides {

  private final Map<Object, Guide> guides = new ConcurrentHashMap<>();

  /** Begins without any. */
  public Guides() {}

  /**
   * What comes next after one key.
   *
   * @param key the instance that others compare with the soonest
   * @param below what goes on from there: results, executions, other guides; guarded by the lock
   */
  private record Guide(Object key, Question question, Set<Step> below) {}

  /** The key under which a look-up for {@code key} ends, with the inputs as they are now. */
  public Object walk(Object key) {
    Object at = key;
    for (Guide guide = guides.get(at); guide != null; guide = guides.get(at)) {
      at = new Step(guide.key, guide.question, Answers.of(guide.question));
    }
    return at;
  }

  /** The input that comes next after {@code key}; null if that is not known. */
  public @Nullable Question question(Object key) {
    Guide guide = guides.get(key);
    return guide == null ? null : guide.question;
  }

  /** Whether a walk can end at {@code key}. */
  public boolean isEnd(Object key) {
    return !guides.containsKey(key)
        && (!(key instanceof Step step) || step.question().equals(question(step.base())));
  }

  /** Something is now there under {@code step}. */
  public void came(Step step) {
    Guide guide = guides.get(step.base());
    if (guide != null) {
      guide.below.add(step);
    }
  }

  /** Nothing is there any more under {@code key}; guides that lead nowhere go, too. */
  public void left(Object key) {
    Object gone = key;
    while (gone instanceof Step step && !guides.containsKey(gone)) {
      Guide guide = guides.get(step.base());
      if (guide == null) {
        return;
      }
      guide.below.remove(step);
      if (!guide.below.isEmpty()) {
        return;
      }
      guides.remove(guide.key);
      gone = guide.key;
    }
  }

  /**
   * All keys that go on from {@code key}, and under which something may be. The guides there, and
   * at the key itself, are forgotten.
   */
  public List<Step> takeBelow(Object key) {
    List<Step> taken = new ArrayList<>();
    Deque<Object> open = new ArrayDeque<>();
    open.add(key);
    while (!open.isEmpty()) {
      Guide guide = guides.remove(open.remove());
      if (guide != null) {
        taken.addAll(guide.below);
        open.addAll(guide.below);
      }
    }
    left(key);
    return taken;
  }

  /**
   * Puts guides on the way to {@code leaf}, where there are none yet; where there are, they lead
   * the same way.
   *
   * @return a key that equals {@code leaf}, and shares what it can with others
   */
  public Object lay(Object leaf) {
    List<Step> steps = Step.to(leaf);
    Object at = steps.isEmpty() ? leaf : steps.get(0).base();
    for (Step step : steps) {
      Guide known = guides.get(at);
      // The newest question: what it asks is as old as it is.
      Guide guide = known == null
          ? new Guide(at, step.question(), new HashSet<>())
          : new Guide(known.key, step.question(), known.below);
      guides.put(guide.key, guide);
      Step shared = new Step(guide.key, guide.question, step.answer());
      guide.below.add(shared);
      at = shared;
    }
    return at;
  }

  /** How many there are. */
  int size() {
    return guides.size();
  }
}
