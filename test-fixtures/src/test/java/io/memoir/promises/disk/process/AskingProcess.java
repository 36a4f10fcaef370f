package io.memoir.promises.disk.process;

import io.memoir.runtime.Caches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/** Asks for one result; the execution leaves a line when it begins, and waits for leave to end. */
public final class AskingProcess {

  private static final long STEP_NANOS = 1_000_000;

  private AskingProcess() {}

  /** Arguments: the directory, a folder for notes, the name of this process, how long it waits. */
  public static void main(String[] arguments) throws Exception {
    Path notes = Path.of(arguments[1]);
    String name = arguments[2];
    try (Caches caches = Caches.builder()
        .isolated()
        .directory(Path.of(arguments[0]))
        .property("memoir.maxWait", arguments[3])
        .build()) {
      Question question = new Question_Cached(new Slow(notes, name), caches);
      Files.createFile(notes.resolve(name + ".ready"));
      await(notes.resolve("begin"));
      String answer = question.answer("key");
      Files.writeString(notes.resolve(name + ".answer"), answer);
    }
  }

  private static void await(Path file) {
    while (!Files.exists(file)) {
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  /** Says who computes. */
  private static final class Slow implements Question {

    private final Path _notes;
    private final String _name;

    Slow(Path notes, String name) {
      this._notes = notes;
      this._name = name;
    }

    @Override
    public String answer(String key) throws Exception {
      Files.writeString(
          _notes.resolve("runs"),
          _name + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      await(_notes.resolve("end"));
      return "answer to " + key;
    }
  }
}
