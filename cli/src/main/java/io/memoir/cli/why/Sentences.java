package io.memoir.cli.why;

import io.memoir.cli.directory.Condition;
import io.memoir.runtime.disk.log.Departure;
import java.util.List;

/**
 * Says what was found out of a function, or of one of its results.
 *
 * <p>Immutable.
 *
 * @param name the function
 * @param isOne whether it is about one result
 */
record Sentences(String name, boolean isOne) {

  /** The result, or what the function has instead of one. */
  private String subject() {
    return isOne ? "The result of " + name + " for this key" : "The last result of " + name;
  }

  Diagnosis ready(long good) {
    String headline = isOne
        ? "The call of " + name + " is answered from disk."
        : "Calls of " + name + " are answered from disk if their key is "
            + (good == 1 ? "that of its only result" : "one of its " + good) + "; others run it.";
    return new Diagnosis(
        Answer.READY,
        headline,
        "That is so unless the code, or a class in results, has changed since: the program itself"
            + " says so, by explain.");
  }

  Diagnosis notUsed(Condition condition) {
    String all = isOne
        ? "The result of " + name + " for this key "
        : "No result of " + name + " can be used: most of what is there ";
    return switch (condition) {
      case GOOD -> throw new IllegalArgumentException("A good result is used.");
      case EXPIRED ->
        new Diagnosis(
            Answer.EXPIRED,
            all + "has expired.",
            "The next call runs the function, and its result counts anew. A longer ttl keeps it.");
      case CLEARED ->
        new Diagnosis(
            Answer.CLEARED,
            all + "was cleared.",
            "The next call runs the function; `memoir gc` removes the file.");
      case DAMAGED ->
        new Diagnosis(
            Answer.DAMAGED,
            all + "is not as it was written.",
            "The next call runs the function and writes it anew; `memoir verify` finds more.");
      case SIGNED, OTHER_KEY, FOREIGN, UNREADABLE -> notRead(condition, all);
    };
  }

  private static Diagnosis notRead(Condition condition, String all) {
    return switch (condition) {
      case SIGNED ->
        new Diagnosis(
            Answer.SEALED,
            all + "is signed, and there is no key to check it with.",
            "Give the key that the program has: --signing-key FILE.");
      case OTHER_KEY ->
        new Diagnosis(
            Answer.SEALED,
            all + "is not signed with this key, and who has a key uses nothing else.",
            "Give the key that the program has. If that is it, the next call runs the function and"
                + " signs its result.");
      case FOREIGN ->
        new Diagnosis(
            Answer.FOREIGN,
            all + "was not written by this version of Memoir.",
            "The next call runs the function and puts its result in that place.");
      case UNREADABLE ->
        new Diagnosis(
            Answer.FOREIGN,
            all + "cannot be read by you.",
            "Look at the rights of the file and of its folder.");
      default -> throw new IllegalArgumentException("Known: " + condition);
    };
  }

  Diagnosis departed(Departure departure, String ago) {
    return switch (departure.reason()) {
      case EVICTED ->
        new Diagnosis(
            Answer.EVICTED,
            subject() + " had to make room for others of the function " + ago + ".",
            "A larger maxEntries or maxSize keeps more of them.");
      case BUDGET ->
        new Diagnosis(
            Answer.EVICTED,
            subject() + " had to leave " + ago + ", because the directory was too large.",
            "A larger memoir.maxDiskSize keeps more.");
      case EXPIRED ->
        new Diagnosis(
            Answer.EXPIRED,
            subject() + " had expired and was removed " + ago + ".",
            "A longer ttl keeps it.");
      case CLEARED ->
        new Diagnosis(
            Answer.CLEARED,
            subject() + " was cleared; its file was removed " + ago + ".",
            "The next call runs the function.");
      case DAMAGED ->
        new Diagnosis(
            Answer.DAMAGED,
            subject() + " was damaged; its file was removed " + ago + ".",
            "The next call runs the function. If that happens again, look at the disk.");
    };
  }

  Diagnosis cleared() {
    return new Diagnosis(
        Answer.CLEARED,
        isOne
            ? "The result of " + name + " for this key was cleared, or was never there."
            : "All results of " + name + " were cleared.",
        "The next call runs the function.");
  }

  Diagnosis otherCode(List<Difference> differences) {
    return new Diagnosis(
        Answer.OTHER_CODE,
        name + " has " + (isOne ? "this result" : "results") + " of other code only: "
            + Difference.words(differences) + ".",
        "The next call runs the function. What is there is used again if the code becomes what it"
            + " was.");
  }

  Diagnosis otherArguments(long others) {
    return new Diagnosis(
        Answer.OTHER_ARGUMENTS,
        name + " has no result for this key, but " + others + " for other arguments.",
        "Compare the arguments; `memoir ls --results` shows the keys that are there.");
  }

  Diagnosis absent() {
    return new Diagnosis(
        Answer.ABSENT,
        name + " has no result" + (isOne ? " for this key" : "")
            + " here, and had none that is known of.",
        "The next call runs the function. If it did run, its result could not be kept: the"
            + " program's log says why.");
  }
}
