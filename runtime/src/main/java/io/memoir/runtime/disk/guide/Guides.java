package io.memoir.runtime.disk.guide;

import io.memoir.runtime.disk.file.Contents;
import io.memoir.runtime.disk.file.DamagedFileException;
import io.memoir.runtime.disk.file.FileInput;
import io.memoir.runtime.disk.file.FileOutput;
import io.memoir.runtime.disk.file.ForeignFileException;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.file.Times;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.folder.PrivateFiles;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.key.Digest;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The guides of one function in one version: for arguments whose results depend on inputs, which
 * inputs the runs have read, the newest run first. A file for each arguments, sealed as those of
 * results are.
 *
 * <p>Two processes that add to one guide at once can lose one of both: then a result is not found,
 * until its method has run once more. Safe for any threads.
 */
public final class Guides {

  /** What stands in the header where a result has its codec. */
  private static final String CODEC = "inputs-1";

  /** So many kinds of runs are known of the same arguments, the newest ones. */
  private static final int MOST_TRAILS = 32;

  /** What reads more has no guide. */
  private static final int MOST_BYTES = 1 << 20;

  private final Path folder;
  private final Seal seal;
  private final QuestionForm form;

  /**
   * Makes them.
   *
   * @param folder of the function in its version; may not be there
   * @param inputs of the function
   */
  public Guides(Path folder, Seal seal, FunctionInputs inputs) {
    this.folder = folder;
    this.seal = seal;
    this.form = new QuestionForm(inputs);
  }

  private Path file(Subject plain) {
    return folder.resolve(FileNames.guide(plain.arguments()));
  }

  /**
   * Which inputs to ask for.
   *
   * @param plain whose results are looked for
   * @param isValid whether a guide with this header is still one
   * @return the newest ones first; none if there is no guide, or it is none of ours
   * @throws IOException when it cannot be read, or is not as it was written
   */
  public List<Trail> read(Subject plain, Predicate<Header> isValid) throws IOException {
    Path file = file(plain);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return List.of();
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
          FileInput input = FileInput.open(channel, seal)) {
        Header header = input.header();
        Subject found = header.subject();
        boolean isOurs = found.isSameResult(plain) && found.codec().equals(CODEC);
        return isOurs && isValid.test(header) ? trails(input, header.payloadBytes()) : List.of();
      }
    } catch (NoSuchFileException | ForeignFileException e) {
      return List.of();
    }
  }

  private List<Trail> trails(FileInput input, long bytes) throws IOException {
    if (bytes > MOST_BYTES) {
      throw QuestionForm.damaged();
    }
    DataInputStream in = new DataInputStream(input);
    try {
      int count = in.readInt();
      List<Trail> trails = new ArrayList<>();
      while (trails.size() < Math.min(count, MOST_TRAILS)) {
        trails.add(trail(in));
      }
      return trails;
    } catch (EOFException e) {
      throw QuestionForm.damaged();
    }
  }

  private Trail trail(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 1 || count > in.available()) {
      throw QuestionForm.damaged();
    }
    List<Question> questions = new ArrayList<>(count);
    while (questions.size() < count) {
      int length = in.readInt();
      if (length < 0 || length > in.available()) {
        throw QuestionForm.damaged();
      }
      questions.add(form.read(in.readNBytes(length)));
    }
    return new Trail(questions);
  }

  /**
   * Has later look-ups ask for the inputs that a run has read.
   *
   * @param result the header of its result
   * @param isValid whether a guide with this header is still one
   * @param aside a name for the file until it is complete
   * @throws IOException when it cannot be written; the result is not found then
   */
  public void add(Trail trail, Header result, Predicate<Header> isValid, Path aside)
      throws IOException {
    Subject plain = result.subject().withKey(result.subject().arguments());
    List<Trail> known = known(plain, isValid);
    if (!known.contains(trail)) {
      List<Trail> trails = new ArrayList<>(known);
      trails.add(0, trail);
      write(plain, trails, result, aside);
    }
  }

  private List<Trail> known(Subject plain, Predicate<Header> isValid) throws IOException {
    try {
      return read(plain, isValid);
    } catch (DamagedFileException e) {
      // The new one takes its place.
      return List.of();
    }
  }

  private void write(Subject plain, List<Trail> trails, Header result, Path aside)
      throws IOException {
    Header header = Header.fresh(
        new Subject(plain.function(), plain.arguments(), plain.key(), plain.types(), CODEC),
        new Times(result.times().createdMillis(), Long.MAX_VALUE, 0),
        result.stamp(),
        new Contents(false, false));
    long unused = PrivateFiles.<RuntimeException>write(file(plain), aside, channel -> {
      FileOutput output = new FileOutput(channel, header, seal, Long.MAX_VALUE);
      output.write(payload(trails));
      return output.finish();
    });
  }

  /** As many of the trails as have room, the first one in any case. */
  private byte[] payload(List<Trail> trails) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int count = 0;
    for (Trail trail : trails.subList(0, Math.min(MOST_TRAILS, trails.size()))) {
      byte[] bytes = bytes(trail);
      if (bytes == null || (count > 0 && body.size() + bytes.length > MOST_BYTES / 2)) {
        break;
      }
      body.writeBytes(bytes);
      count++;
    }
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    writeInt(count, payload);
    payload.writeBytes(body.toByteArray());
    return payload.toByteArray();
  }

  private byte @Nullable [] bytes(Trail trail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeInt(trail.questions().size(), bytes);
    for (Question question : trail.questions()) {
      byte[] written = form.write(question);
      if (written == null) {
        return null;
      }
      writeInt(written.length, bytes);
      bytes.writeBytes(written);
    }
    return bytes.toByteArray();
  }

  private static void writeInt(int number, ByteArrayOutputStream to) {
    to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  /**
   * The inputs that a run has read.
   *
   * @param arguments the digest of the arguments
   * @return null if other processes could not ask for all of them, or they are more than a guide
   *     has room for
   */
  public @Nullable Answered answered(Map<Question, @Nullable Object> read, Digest arguments) {
    if (read.isEmpty()) {
      return Answered.nothing(arguments);
    }
    Answered inputs = read.keySet().stream().allMatch(form::admits)
        ? Answered.of(read, arguments, form.inputs())
        : null;
    if (inputs == null) {
      return null;
    }
    byte[] bytes = bytes(inputs.trail());
    return bytes != null && bytes.length <= MOST_BYTES / 2 ? inputs : null;
  }

  /** What asks for inputs on behalf of one look-up. */
  public Asking asking(Digest arguments) {
    return new Asking(arguments, form.inputs());
  }
}
