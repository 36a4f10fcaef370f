package io.memoir.runtime.execution.input;

import io.memoir.error.CacheException;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.Digest;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * What one function makes of inputs that its method reads: parts of its keys, as arguments are, or
 * nothing but a warning.
 *
 * <p>Safe for any threads.
 */
public final class FunctionInputs {

  private final String function;
  private final boolean areAllowed;
  private final Arguments arguments;
  private final boolean areStable;
  private final World world;

  /**
   * Says what it makes of them.
   *
   * @param function its name, for messages
   * @param areAllowed whether its annotation says {@code inputs = true}
   * @param arguments makes parts of keys
   * @param areStable whether these are the same in all processes
   */
  public FunctionInputs(
      String function, boolean areAllowed, Arguments arguments, boolean areStable, World world) {
    this.function = function;
    this.areAllowed = areAllowed;
    this.arguments = arguments;
    this.areStable = areStable;
    this.world = world;
  }

  /** Whether what is read counts; if not, the user is told so, once for each function. */
  public boolean counts(String words) {
    if (!areAllowed && world.isFirst(function)) {
      warn(function + " reads " + words + ", which is no part of its keys: a result is used again"
          + " when the input has changed.\n"
          + "Add inputs = true to its annotation, or hand the value over as an argument.");
    }
    return areAllowed;
  }

  /** Says, once for each function, that some results which depend on inputs are not on disk. */
  public void staysInMemory() {
    if (world.isFirst(function + " on disk")) {
      warn(function + " reads inputs, itself or through a function that it calls, that no other"
          + " process can ask for, so results that depend on them are kept in memory only.\n"
          + "Hand the values over as arguments to keep its results on disk.");
    }
  }

  /**
   * Says, once for each function, that stages which depend on inputs are not kept.
   *
   * @param isResource whether somebody would have to release them, who is not there
   * @throws CacheException when they are resources
   */
  public void refuseStage(boolean isResource) {
    String what = function + " returns a stage and reads inputs, itself or through a function that"
        + " it calls, so its results are not kept.\n"
        + "Hand the values over as arguments.";
    if (isResource) {
      throw new CacheException(what);
    }
    if (world.isFirst(function + " stage")) {
      warn(what);
    }
  }

  /** What is thrown when inputs are read on other threads after a method has returned. */
  public static CacheException late(String function, String words) {
    return new CacheException(function + " reads " + words + " after it has returned, so they could"
        + " be no part of its key.\n"
        + "Read before the method returns, and hand the values over.");
  }

  private static void warn(String warning) {
    // Most programs never need it, and to find it takes its time.
    System.getLogger("io.memoir.inputs").log(Level.WARNING, warning);
  }

  /**
   * What a key holds of a value.
   *
   * @throws UnhashableArgumentException when there is no such thing
   */
  public @Nullable Object part(String name, @Nullable Object value) {
    try {
      return arguments.of(name, value);
    } catch (UnhashableArgumentException e) {
      throw e.asInput();
    }
  }

  /**
   * What a run has read, in the form in which the function's keys have it: if all processes are to
   * know them, values of sources are asked for as all processes can, as far as that is possible.
   */
  public Reads asKeyed(Reads reads) {
    if (!areStable) {
      return reads;
    }
    Reads keyed = new Reads();
    reads.answers().forEach((question, answer) -> note(keyed, question, answer));
    if (reads.isTorn()) {
      keyed.tear();
    }
    return keyed;
  }

  private void note(Reads keyed, Question question, @Nullable Object answer) {
    if (!(question instanceof Questions.OfSource source)) {
      keyed.note(question, answer);
      return;
    }
    boolean isPlain = isPlain(source.ifAbsent()) && isPlain(answer);
    if (isPlain || source.inputs() == this) {
      FunctionInputs hashing = isPlain ? null : this;
      Digest ifAbsent = digest(source.ifAbsent());
      keyed.note(new Questions.OfValue(hashing, source.name(), ifAbsent), digest(answer));
    } else {
      keyed.note(question, answer);
    }
  }

  /** Whether a part of a key is the value itself, whoever asks for it. */
  private static boolean isPlain(@Nullable Object part) {
    return part == null || Arguments.isFixed(part);
  }

  private static @Nullable Digest digest(@Nullable Object part) {
    return part == null ? null : Arguments.whole(part);
  }

  /** The world that it runs in. */
  public World world() {
    return world;
  }
}
